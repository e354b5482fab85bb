using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Findings.Comments;

/// <summary>A function or procedure without a comment.</summary>
internal sealed class RoutineUndescribed() : FindingRule(Rules.RoutineUndescribed)
{
    public override string Why => "Whoever calls it has to read its body.";

    public override bool IsOptIn => true;

    public override IEnumerable<Finding> Find(FindingContext schema) => schema.Snapshot.Routines
        .Where(static routine => routine.Comment is null)
        .Select(routine => At(FindingSubject.Of(routine), $"The {FindingSubject.Of(routine)} has no comment."));
}
