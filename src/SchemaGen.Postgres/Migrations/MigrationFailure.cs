using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Sql;

namespace SchemaGen.Postgres.Migrations;

/// <summary>A server's complaint about a statement, as an error at a line of the migration.</summary>
internal static class MigrationFailure
{
    public static DiagnosticException Of(MigrationScript script, SqlStatement statement, PostgresException error) =>
        (IsOutside(error) ? Rules.MigrationOutside : Rules.MigrationFailed).Error(Describe(error), script.Locate(statement, ErrorOffset.In(statement, error)));

    /// <summary>What only roles may do that reach beyond the database: programs and files of the server.</summary>
    private static bool IsOutside(PostgresException error) =>
        error.SqlState == PostgresErrorCodes.InsufficientPrivilege
        && (error.MessageText.Contains("COPY ", StringComparison.Ordinal) || error.MessageText.Contains("function lo_", StringComparison.Ordinal) || error.MessageText.Contains("function pg_read", StringComparison.Ordinal)
            || error.MessageText.Contains("function pg_ls", StringComparison.Ordinal) || error.MessageText.Contains("function pg_stat_file", StringComparison.Ordinal));

    /// <summary>Whether a statement failed because it needs more than the rights of a database's owner.</summary>
    public static bool IsRightMissing(Diagnostic diagnostic) =>
        diagnostic.Rule == Rules.MigrationFailed && diagnostic.Message.Contains($"(SQLSTATE {PostgresErrorCodes.InsufficientPrivilege})", StringComparison.Ordinal);

    /// <summary>The connection broke, or the statement asks for a conversation that only psql can hold.</summary>
    public static DiagnosticException Of(MigrationScript script, SqlStatement statement, Exception error) =>
        Rules.MigrationFailed.Error($"the statement could not be run: {OneLine(error.Message)}", script.Locate(statement));

    public static DiagnosticException Timeout(MigrationScript script, SqlStatement statement, TimeSpan limit) => Rules.MigrationTimeout.Error(
        FormattableString.Invariant($"the migration was stopped here because it had run for {limit.TotalSeconds:0.#} seconds; make it faster, or raise migrations.timeout in schemagen.json"), script.Locate(statement));

    public static DiagnosticException OpenTransaction(MigrationScript script)
    {
        var begin = script.Statements.LastOrDefault(static statement => statement.BeginsWith("begin") || statement.BeginsWith("start"));
        return Rules.MigrationFailed.Error(
            "the migration ends inside this transaction, which would be rolled back; end it with COMMIT",
            script.Locate(begin ?? script.Statements[^1]));
    }

    private static string Describe(PostgresException error)
    {
        var text = $"{OneLine(error.MessageText)} (SQLSTATE {error.SqlState})";

        // Without "Include Error Detail" in the connection string Npgsql puts a sentence about itself here.
        if (error.Detail is { } detail && !detail.StartsWith("Detail redacted", StringComparison.Ordinal))
        {
            text += $". Detail: {OneLine(detail).TrimEnd('.')}";
        }

        if (error.Hint is { } hint)
        {
            text += $". Hint: {OneLine(hint).TrimEnd('.')}";
        }

        if (error.SqlState is PostgresErrorCodes.AdminShutdown)
        {
            text += "; a migration that ends its own connection cannot go on: leave that to whoever runs it";
        }

        if (error.Where is { } context)
        {
            text += $". Context: {Innermost(context)}";
        }

        return text;
    }

    /// <summary>The innermost function; the line before it may only repeat the expression that failed there.</summary>
    private static string Innermost(string context)
    {
        var lines = context.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.Find(lines, static line => line.Contains(" function ", StringComparison.Ordinal)) ?? lines.FirstOrDefault("");
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
