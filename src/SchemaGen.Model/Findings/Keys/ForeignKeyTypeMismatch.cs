using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>A column whose type is not that of the column it refers to.</summary>
internal sealed class ForeignKeyTypeMismatch() : FindingRule(Rules.ForeignKeyTypeMismatch)
{
    public override string Why => "A value that the key can hold may not fit, and each comparison converts.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Tables
        from key in table.ForeignKeys
        where !key.Period && schema.Find(key.References) is not null
        let pairs = Pairs(schema, table, key).ToList()
        where pairs.Count > 0
        let fixes = pairs.Select(pair => TypeChange.WithKeys(schema, pair.Place, pair.Wanted)).ToList()
        select At(
            FindingSubject.Of(table, key),
            $"The foreign key {SqlIdentifier.Quote(key.Name)} of {SqlIdentifier.Quote(table.Name)} compares different types: "
                + string.Join(", ", pairs.Select(pair => $"{SqlIdentifier.Quote(pair.Place.Column.Name)} is {pair.Place.Column.Type}, what it refers to {pair.Wanted}")) + ".",
            fixes.Contains(null) ? null : string.Join("\n", fixes));

    private static IEnumerable<(ColumnOfTable Place, string Wanted)> Pairs(FindingContext schema, Relation table, ForeignKey key)
    {
        for (var i = 0; i < Math.Min(key.Columns.Count, key.ReferencedColumns.Count); i++)
        {
            if (table.FindColumn(key.Columns[i]) is { } own && schema.Find(key.References)!.FindColumn(key.ReferencedColumns[i]) is { } other
                && schema.BaseOf(own.Type) != schema.BaseOf(other.Type))
            {
                yield return (new ColumnOfTable(table, own), other.Type.Text);
            }
        }
    }
}
