using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks;

/// <summary>Comments that excuse nothing, or say no reason.</summary>
internal static class UnusedIgnores
{
    public static IEnumerable<Diagnostic> Of(IgnoreComment comment, Func<Rule, bool> isAsked)
    {
        if (!comment.HasReason)
        {
            yield return Rules.MigrationIgnoreUnused.At(comment.Location, $"the comment gives no reason, so it excuses nothing; write '-- schemagen-ignore {string.Join(", ", comment.Rules)}: ' and why");
            yield break;
        }

        foreach (var id in comment.Rules.Where(id => !comment.Used.Contains(id)))
        {
            var rule = Rules.Find(id);
            if (rule is null)
            {
                yield return Rules.MigrationIgnoreUnused.At(comment.Location, $"'{id}' is no rule; those about migrations are SG4101 and up");
            }
            else if (isAsked(rule))
            {
                yield return Rules.MigrationIgnoreUnused.At(comment.Location, $"{id} finds nothing here that would need the excuse; remove it");
            }
        }
    }
}
