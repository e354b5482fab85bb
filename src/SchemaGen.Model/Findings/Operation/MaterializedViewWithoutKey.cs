using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Operation;

/// <summary>A materialized view without a unique index over columns and all rows.</summary>
internal sealed class MaterializedViewWithoutKey() : FindingRule(Rules.MaterializedViewWithoutKey)
{
    public override string Why => "REFRESH MATERIALIZED VIEW CONCURRENTLY needs one; without it a refresh keeps all readers waiting.";

    public override IEnumerable<Finding> Find(FindingContext schema) => schema.Snapshot.Relations
        .Where(view => view.Kind == RelationKind.MaterializedView && !schema.IndexesOf(view).Any(index => index is { IsUnique: true, IsWhole: true } && index.Columns.All(column => view.FindColumn(column) is not null)))
        .Select(view => At(FindingSubject.Of(view), $"The materialized view {SqlIdentifier.Quote(view.Name)} has no unique index."));
}
