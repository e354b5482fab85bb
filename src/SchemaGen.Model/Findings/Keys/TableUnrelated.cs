using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>A table without a foreign key in or out, in a schema where others have some.</summary>
internal sealed class TableUnrelated() : FindingRule(Rules.TableUnrelated)
{
    public override string Why => "Either its foreign keys are missing, or nobody needs it any more.";

    public override bool IsOptIn => true;

    public override IEnumerable<Finding> Find(FindingContext schema)
    {
        var related = new HashSet<QualifiedName>(schema.Tables.SelectMany(static table => table.ForeignKeys.SelectMany(key => new[] { table.Name, key.References }))
            .Concat(schema.LogicalForeignKeys.SelectMany(static key => new[] { key.Relation, key.References })));
        return schema.Tables
            .Where(table => related.Count > 0 && !related.Contains(table.Name) && table.Inherits.IsEmpty)
            .Select(table => At(FindingSubject.Of(table), $"The table {SqlIdentifier.Quote(table.Name)} has no foreign key, and none leads to it."));
    }
}
