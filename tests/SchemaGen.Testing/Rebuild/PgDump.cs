using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace SchemaGen.Testing.Rebuild;

/// <summary>pg_dump of this machine.</summary>
public static class PgDump
{
    private static readonly Lazy<(string? Path, int Major)> Client = new(Find);

    /// <summary>Why servers of this version cannot be dumped here; null when they can.</summary>
    public static string? Missing(int serverMajor) =>
        Client.Value.Path is null ? "There is no pg_dump on this machine."
        : Client.Value.Major < serverMajor ? $"The pg_dump of this machine is of PostgreSQL {Client.Value.Major} and reads no server of {serverMajor}."
        : null;

    /// <summary>What <c>pg_dump --schema-only --no-owner --no-privileges</c> prints.</summary>
    public static string SchemaOf(string connectionString)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(Client.Value.Path!, ["--schema-only", "--no-owner", "--no-privileges", .. RestrictKey()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["PGHOST"] = server.Host;
        start.Environment["PGPORT"] = server.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = server.Username;
        start.Environment["PGDATABASE"] = server.Database;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"pg_dump failed: {errors.Result}");
    }

    /// <summary>Lines of the dump that change from run to run are pinned, where this pg_dump has them.</summary>
    private static string[] RestrictKey() => Output(Client.Value.Path!, "--help").Contains("--restrict-key", StringComparison.Ordinal) ? ["--restrict-key=x"] : [];

    private static (string? Path, int Major) Find() =>
        ClientProgram.Find("pg_dump") is { } found ? (found, MajorOf(Output(found, "--version"))) : (null, 0);

    /// <summary><c>pg_dump (PostgreSQL) 15.18 (Debian …)</c></summary>
    private static int MajorOf(string version) =>
        int.Parse(version.Split(' ', StringSplitOptions.RemoveEmptyEntries).First(static word => char.IsDigit(word[0])).Split('.')[0], CultureInfo.InvariantCulture);

    private static string Output(string program, string argument)
    {
        using var process = Process.Start(new ProcessStartInfo(program, [argument]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
