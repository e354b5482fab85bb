using SchemaGen.Model.Sql;

namespace SchemaGen.Postgres.Migrations.Effects;

/// <summary>Which statements may change rows: all but those that are known not to.</summary>
internal static class RowStatements
{
    private static readonly string[] Harmless =
    [
        "alter", "comment", "grant", "revoke", "set", "reset", "begin", "start", "commit", "end", "rollback", "savepoint", "release", "analyze", "reindex", "refresh", "lock", "security", "listen", "notify",
        "reassign", "discard", "deallocate", "show",
    ];

    public static bool MayChangeRows(SqlStatement statement) =>
        statement.BeginsWith("create") ? statement.Tokens.Any(token => token.IsWord(statement.Text, "as")) && Second(statement) is "table" or "unlogged" or "or"
        : statement.BeginsWith("drop") ? Second(statement) is not ("index" or "function" or "view" or "trigger" or "policy")
        : !Array.Exists(Harmless, statement.BeginsWith);

    private static string Second(SqlStatement statement) =>
        statement.Tokens.Where(static token => !token.IsTrivia).Skip(1).Select(token => token.In(statement.Text).ToString().ToLowerInvariant()).FirstOrDefault("");
}
