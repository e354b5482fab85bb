using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>A column that by its name and type refers to a table, and no foreign key says so.</summary>
internal sealed class ForeignKeyMissing() : FindingRule(Rules.ForeignKeyMissing)
{
    public override string Why => "Nothing keeps it from holding keys of rows that there are not, and documents do not show where it leads.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from key in InferredForeignKeys.Of(schema.Snapshot, schema.Configuration).Keys
        let table = schema.Find(key.Relation)!
        where !table.IsView
        let column = table.FindColumn(key.Column)!
        select At(
            FindingSubject.Of(table, column),
            $"The column {SqlIdentifier.Quote(column.Name)} of {SqlIdentifier.Quote(table.Name)} seems to refer to {SqlIdentifier.Quote(key.References)}, and no foreign key says so.",
            schema.Find(key.References) is { IsView: false } && table.OfType is null
                ? Fixes.AlterTable(table, $"ADD FOREIGN KEY ({SqlIdentifier.Quote(key.Column)}) REFERENCES {SqlIdentifier.Quote(key.References)} ({SqlIdentifier.Quote(key.ReferencedColumn)})")
                : null);
}
