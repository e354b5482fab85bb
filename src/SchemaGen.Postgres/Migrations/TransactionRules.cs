using SchemaGen.Model.Sql;

namespace SchemaGen.Postgres.Migrations;

/// <summary>How statements stand to transactions.</summary>
internal static class TransactionRules
{
    /// <summary>Whether a statement begins a transaction.</summary>
    public static bool Begins(SqlStatement statement) => statement.BeginsWith("begin") || statement.Has(0, "start", "transaction");

    /// <summary>Whether a statement ends one.</summary>
    public static bool Ends(SqlStatement statement) =>
        statement.BeginsWith("commit") || statement.BeginsWith("end") || statement.BeginsWith("abort")
        || (statement.BeginsWith("rollback") && !statement.HasAnywhere("to")) || statement.Has(0, "prepare", "transaction");

    public static bool Controls(SqlStatement statement) => Begins(statement) || Ends(statement);

    /// <summary>Whether PostgreSQL refuses a statement inside a transaction.</summary>
    public static bool Refuses(SqlStatement statement) =>
        IsConcurrent(statement)
        || statement.BeginsWith("vacuum")
        || statement.Has(0, "create", "database") || statement.Has(0, "drop", "database")
        || statement.Has(0, "create", "tablespace") || statement.Has(0, "drop", "tablespace")
        || statement.Has(0, "alter", "system")
        || statement.Has(0, "reindex", "database") || statement.Has(0, "reindex", "system") || statement.Has(0, "reindex", "schema");

    /// <summary>Whether a statement builds, drops or detaches beside everybody else's work.</summary>
    public static bool IsConcurrent(SqlStatement statement) =>
        statement.HasAnywhere("concurrently") && !statement.BeginsWith("refresh")
        && (statement.BeginsWith("create") || statement.BeginsWith("drop") || statement.BeginsWith("reindex") || statement.BeginsWith("alter"));
}
