using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Operation;

/// <summary>A materialized view that was never filled.</summary>
internal sealed class MaterializedViewUnpopulated() : FindingRule(Rules.MaterializedViewUnpopulated)
{
    public override string Why => "To read it is an error.";

    public override IEnumerable<Finding> Find(FindingContext schema) => schema.Snapshot.Relations
        .Where(static relation => relation.Unpopulated)
        .Select(view => At(FindingSubject.Of(view), $"The materialized view {SqlIdentifier.Quote(view.Name)} has never been filled.", $"REFRESH MATERIALIZED VIEW {SqlIdentifier.Quote(view.Name)};"));
}
