using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>Two foreign keys between the same columns.</summary>
internal sealed class ForeignKeyDuplicate() : FindingRule(Rules.ForeignKeyDuplicate)
{
    public override string Why => "Each write is checked twice, and where their actions differ nobody can tell which one counts.";

    public override IEnumerable<Finding> Find(FindingContext schema)
    {
        foreach (var table in schema.Tables)
        {
            for (var i = 1; i < table.ForeignKeys.Count; i++)
            {
                var key = table.ForeignKeys[i];
                if (table.ForeignKeys.Take(i).FirstOrDefault(other => AreSame(other, key)) is { } first)
                {
                    var action = first with { Name = key.Name, Comment = key.Comment } == key ? Fixes.DropConstraint(table, key.Name) : null;
                    yield return At(
                        FindingSubject.Of(table, key),
                        $"The foreign keys {SqlIdentifier.Quote(first.Name)} and {SqlIdentifier.Quote(key.Name)} of {SqlIdentifier.Quote(table.Name)} are between the same columns{(action is null ? " and differ in the rest" : "")}.",
                        action);
                }
            }
        }
    }

    private static bool AreSame(ForeignKey left, ForeignKey right) => left.References == right.References && ForeignKeyPairs.Of(left).SetEquals(ForeignKeyPairs.Of(right));
}
