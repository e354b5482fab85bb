using System.Globalization;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Ephemeral;

/// <summary>The user that the server runs as. PostgreSQL refuses to be root, which is what containers and many CI jobs are.</summary>
/// <param name="Prefix">The command that becomes that user and runs what follows; empty when that is the current user.</param>
internal sealed record ServerUser(IReadOnlyList<string> Prefix)
{
    /// <summary>The user of this process.</summary>
    public static ServerUser Current { get; } = new([]);

    public bool IsOther => Prefix.Count > 0;

    /// <summary>The first user who can really run these binaries.</summary>
    /// <exception cref="DiagnosticException">SG0033: this process is root, and no way to be someone else works.</exception>
    public static Task<ServerUser> ForAsync(PostgresBinaries binaries, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return Task.FromResult(Current);
        }

        var accounts = File.Exists("/etc/passwd") ? File.ReadAllLines("/etc/passwd") : [];
        return FirstThatRunsAsync(Candidates(accounts), binaries, command => Command.RunAsync(command, "/", cancellationToken));
    }

    /// <summary>The ways to give up root's privileges, best first, given the lines of <c>/etc/passwd</c>.</summary>
    internal static IReadOnlyList<ServerUser> Candidates(IReadOnlyList<string> accounts)
    {
        // An account is name:password:uid:gid:…; 65534 is nobody on systems that don't name it.
        var fields = accounts.Select(static line => line.Split(':')).Where(static account => account.Length > 3).ToList();
        var account = Named("postgres") ?? Named("nobody");
        var (uid, gid) = account is null ? ("65534", "65534") : (account[2], account[3]);
        List<ServerUser> candidates = [new(["setpriv", $"--reuid={uid}", $"--regid={gid}", "--clear-groups"])];
        if (account is not null)
        {
            candidates.Add(new ServerUser(["runuser", "-u", account[0], "--"]));
        }

        candidates.Add(new ServerUser(["unshare", "-U"]));
        return candidates;

        string[]? Named(string name) => fields.Find(account => string.Equals(account[0], name, StringComparison.Ordinal));
    }

    /// <summary>Tries each candidate by running <c>postgres --version</c>, which also shows that the user may read the binaries.</summary>
    internal static async Task<ServerUser> FirstThatRunsAsync(
        IReadOnlyList<ServerUser> candidates, PostgresBinaries binaries, Func<IReadOnlyList<string>, Task<CommandResult>> run)
    {
        var failures = new List<string>();
        foreach (var candidate in candidates)
        {
            var result = await run([.. candidate.Prefix, binaries.PathOf("postgres"), "--version"]);
            if (result.Succeeded && result.Output.StartsWith("postgres (PostgreSQL)", StringComparison.Ordinal))
            {
                return candidate;
            }

            failures.Add(string.Create(CultureInfo.InvariantCulture, $"'{string.Join(' ', candidate.Prefix)}' ({Reason(result)})"));
        }

        throw Rules.PrivilegesNotDropped.Error(
            $"This process is root, PostgreSQL refuses to run as root, and no other user could run {binaries.PathOf("postgres")}. Tried: "
            + string.Join("; ", failures)
            + ". Run as an ordinary user, or install setpriv (util-linux; package setpriv on Alpine), or make the PostgreSQL folder readable for everyone.");
    }

    private static string Reason(CommandResult result) =>
        result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault()
        ?? string.Create(CultureInfo.InvariantCulture, $"exit code {result.ExitCode}");
}
