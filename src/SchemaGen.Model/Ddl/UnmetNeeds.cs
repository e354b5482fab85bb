using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Ddl;

/// <summary>Finds the statements that cannot run, because they need what is outside the snapshot's scope.</summary>
internal static class UnmetNeeds
{
    /// <summary>For each statement, the key that it lacks, or null.</summary>
    public static string?[] Of(IReadOnlyList<DdlStatement> statements)
    {
        var made = new HashSet<string>(statements.Select(static statement => statement.Key).OfType<string>(), StringComparer.Ordinal);
        var lacking = new string?[statements.Count];
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = 0; i < statements.Count; i++)
            {
                if (lacking[i] is null && statements[i].Needs.FirstOrDefault(need => !made.Contains(need)) is { } need)
                {
                    lacking[i] = need;
                    changed = true;
                    made.Remove(statements[i].Key ?? "");
                }
            }
        }

        return lacking;
    }

    public static string Comment(string sql, string lacking) =>
        SqlComment.Of($"Left out: {lacking} is outside the scope of the snapshot.\n{sql}");
}
