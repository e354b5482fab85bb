using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Sql;

namespace SchemaGen.Postgres.Migrations;

/// <summary>A server's complaint about a statement, as an error at a line of the migration.</summary>
internal static class MigrationFailure
{
    public static DiagnosticException Of(MigrationScript script, SqlStatement statement, PostgresException error) =>
        Rules.MigrationFailed.Error(Describe(error), script.Locate(statement, ErrorOffset.In(statement, error)));

    /// <summary>The connection broke, or the statement asks for a conversation that only psql can hold.</summary>
    public static DiagnosticException Of(MigrationScript script, SqlStatement statement, Exception error) =>
        Rules.MigrationFailed.Error($"the statement could not be run: {OneLine(error.Message)}", script.Locate(statement));

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
