using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Postgres.Sync;

/// <summary>What a failure means to whoever synchronises. Whatever it is, the target is as it was: nothing is committed before everything is done.</summary>
internal static class SyncFailure
{
    private const string Unchanged = "The target is as it was.";

    public static DiagnosticException Of(string side, PostgresException e) => Rules.SyncFailed.Error(
        $"The {side} says: {Wording.Sentence(e.MessageText)}{Detail(Place(e))} (SQLSTATE {e.SqlState}) {Remedy(e.SqlState)}{Unchanged}");

    public static DiagnosticException Broken(string side, Exception e) => Rules.SyncFailed.Error(
        $"The connection to the {side} broke: {Wording.Sentence((e.InnerException ?? e).Message)} {Unchanged} Try again.");

    /// <summary>COPY says which line; the values of a row that it may show are not ours to print.</summary>
    private static string? Place(PostgresException e) => e.Where is { } where && where.StartsWith("COPY ", StringComparison.Ordinal) ? where.Split(':', '\n')[0] : null;

    private static string Detail(string? text) => string.IsNullOrEmpty(text) ? "" : $" {Wording.Sentence(text)}";

    private static string Remedy(string state) => state switch
    {
        PostgresErrorCodes.LockNotAvailable => "Another session uses a table of the plan; try again when it has ended. ",
        PostgresErrorCodes.InsufficientPrivilege => "GRANT what is missing, or connect as the tables' owner. ",
        PostgresErrorCodes.DiskFull => "Make room on the server's disk: the new rows are written before the old ones are removed. ",
        _ => "",
    };
}
