using System.Text.RegularExpressions;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Postgres.Catalog;

namespace SchemaGen.Postgres.Psql;

/// <summary>What went wrong with a psql command, and what to do about it. The command and its words are shown without passwords.</summary>
internal static partial class PsqlFailure
{
    private const int NotFound = 127;
    private const int LinesShown = 3;
    private const int LongestLine = 200;

    public static DiagnosticException NotStarted(PsqlCommand command, string reason) => Rules.PsqlCommandFailed.Error(
        $"The program of the psql command '{command}' cannot be started: {reason}. Install it, give its full path, or correct SchemaGenPsqlCommand (--psql).");

    /// <summary>Something else than rows.</summary>
    /// <param name="command">The command.</param>
    /// <param name="line">What it was, where it cannot be a row of the catalog.</param>
    public static DiagnosticException Unreadable(PsqlCommand command, string? line = null) => Rules.PsqlCommandFailed.Error(
        $"The command '{command}' prints something that is no answer of psql's{(line is null ? "" : $": '{Shown(command, line)}'")}. It has to run psql 9.6 or later with nothing else on standard output, and without a terminal (docker exec -i, and no -t).");

    /// <summary>What was sent came back: from a terminal in between, or from a program that is not psql.</summary>
    public static DiagnosticException Echoing(PsqlCommand command) => Rules.PsqlCommandFailed.Error(
        $"The command '{command}' prints what it is sent, as a terminal does. Let it run psql without one: docker exec -i and kubectl exec -i without -t, ssh without -t, no script.");

    public static DiagnosticException Silent(PsqlCommand command, PsqlProcess process, TimeSpan limit) => Rules.PsqlCommandFailed.Error(
        FormattableString.Invariant($"The command '{command}' had no answer of psql's for {limit.TotalSeconds} seconds, and was ended.{Said(command, process)} It may wait for a password, for a host that does not answer, or not run psql: try it by hand with -c 'SELECT 1'."));

    /// <summary>The command ended before psql was connected.</summary>
    public static Exception NotConnected(PsqlCommand command, PsqlProcess process, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return new OperationCanceledException(cancellationToken);
        }

        var code = process.ExitCode();
        var said = Said(command, process);
        return Rules.PsqlCommandFailed.Error($"The command '{command}' ended with {Ending(code)} before psql was connected.{said} {RemedyFor(code, said)}");
    }

    /// <summary>The command ended while it was read from: by an error of the server's, or by something else.</summary>
    public static Exception Broken(PsqlCommand command, PsqlProcess process, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return new OperationCanceledException(cancellationToken);
        }

        var code = process.ExitCode();
        return process.Errors.Select(static line => ServerError().Match(line)).FirstOrDefault(static match => match.Success) is { } error
            ? new CatalogQueryException(error.Groups["state"].Value, command.Mask(error.Groups["message"].Value))
            : new CatalogQueryException(null, $"the command '{command}' ended with {Ending(code)}.{Said(command, process)}".TrimEnd('.'));
    }

    /// <summary>The command was connected, and then said nothing more.</summary>
    public static CatalogQueryException Stuck(PsqlCommand command, PsqlProcess process, TimeSpan limit) => new(
        null, FormattableString.Invariant($"the command '{command}' said nothing for {limit.TotalSeconds} seconds, and was ended.{Said(command, process)}").TrimEnd('.'));

    private static string Ending(int? code) => code is null ? "its output closed" : FormattableString.Invariant($"exit code {code}");

    /// <summary>On standard error, and on standard output before psql: some refuse a login there.</summary>
    private static string Said(PsqlCommand command, PsqlProcess process) => Quoted("said", command, process.Errors) + Quoted("printed", command, process.Banner);

    private static string Quoted(string verb, PsqlCommand command, IReadOnlyList<string> lines) =>
        lines.Count == 0 ? "" : $" It {verb}: {Wording.Sentence(string.Join(" | ", lines.TakeLast(LinesShown).Select(line => Shown(command, line))))}";

    /// <summary>A line without passwords and without what moves a cursor.</summary>
    private static string Shown(PsqlCommand command, string line) => MarkdownText.Line(command.Mask(line.Length > LongestLine ? line[..LongestLine] + "…" : line));

    private static string RemedyFor(int? code, string said)
    {
        bool Has(string text) => said.Contains(text, StringComparison.OrdinalIgnoreCase);
        return Has("password") || Has("pg_hba.conf") ? "Give psql its password where it runs, in a pgpass file or PGPASSWORD: it cannot ask."
            : Has("Permission denied (") || Has("Host key verification") ? "Log in by hand once, or give ssh a key that needs no question."
            : Has("not a TTY") ? "Take -t away from docker or kubectl: -i alone."
            : Has("SCRAM") || Has("invalid option") || Has("unrecognized option") ? "This psql is too old for the server: use one of 10 or later."
            : code == NotFound ? "The program was not found where the command looks for it: correct SchemaGenPsqlCommand (--psql)."
            : "Try it by hand with -c 'SELECT 1', and correct SchemaGenPsqlCommand (--psql).";
    }

    /// <summary>With the verbosity that we ask for: <c>ERROR:  42P01: relation "x" does not exist</c>, in the server's language.</summary>
    [GeneratedRegex(@"^(psql:.*?:\d+: )?\S+:\s+(?<state>[0-9A-Z]{5}): (?<message>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ServerError();
}
