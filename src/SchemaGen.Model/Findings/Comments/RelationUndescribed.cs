using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Comments;

/// <summary>A table or view without a comment.</summary>
internal sealed class RelationUndescribed() : FindingRule(Rules.RelationUndescribed)
{
    public override string Why => "What it is for is in somebody's head.";

    public override bool IsOptIn => true;

    public override IEnumerable<Finding> Find(FindingContext schema) => schema.Snapshot.Relations
        .Where(static relation => relation is { IsPartition: false, Comment: null })
        .Select(relation => At(FindingSubject.Of(relation), $"The {relation.Kind.Noun()} {SqlIdentifier.Quote(relation.Name)} has no comment."));
}
