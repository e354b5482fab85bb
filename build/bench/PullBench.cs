using System.Globalization;
using SchemaGen.Operations;
using SchemaGen.Operations.Sources;
using SchemaGen.Postgres.Catalog;

namespace SchemaGen.Bench;

/// <summary>A pull, from opening the connection to the written file, against pg_dump and against the bare catalog read.</summary>
public static class PullBench
{
    private const int WarmUps = 10;
    private const int Rounds = 15;
    private const int FewTables = 10;

    public static void Run(Report report, BenchServer server, int tables, string folder)
    {
        var database = server.Database(tables);
        var snapshot = Path.Combine(folder, "pull.json");
        var pull = Race.InProcess(() => Pull(server.ConnectionString(database), snapshot));
        var what = string.Create(CultureInfo.InvariantCulture, $"pull of {tables:N0} tables, warm process,");
        Against(report, $"{what} / `pg_dump --schema-only`", pull, Dump(server, database), 1.0);
        Against(report, $"{what} / raw catalog read (psql, COPY)", pull, RawRead(server, database, folder), 1.5);
        report.Fact("snapshot", string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(snapshot).Length / 1024:N0} KiB"));

        var few = CountRoundTrips(server, server.Database(FewTables), snapshot);
        var many = CountRoundTrips(server, database, snapshot);
        report.Fact(string.Create(CultureInfo.InvariantCulture, $"round trips at {FewTables} / {tables:N0} tables, login included"), $"{few} / {many}");
    }

    /// <summary>The whole operation; a file that is there and equal would not be written.</summary>
    internal static void Pull(string connectionString, string snapshot)
    {
        File.Delete(snapshot);
        var source = new SourceOptions { Directory = Path.GetDirectoryName(snapshot)!, ConnectionString = connectionString };
        PullOperation.RunAsync(new PullRequest { Source = source, Snapshot = snapshot }).GetAwaiter().GetResult();
    }

    private static void Against(Report report, string what, Contestant pull, Command? peer, double target)
    {
        if (peer is null)
        {
            report.Fact(what, "no client program of the server's version");
            return;
        }

        var medians = Race.Run(WarmUps, Rounds, pull, peer.Time);
        report.Compare(what, medians[0], medians[1], target, Rounds);
    }

    private static Command? Dump(BenchServer server, string database) => server.PgDump is null
        ? null
        : new Command(server.PgDump, "--schema-only", "--file", Nowhere) { Environment = server.Environment(database) };

    /// <summary>The reader's own queries, with nobody reading: what the server alone costs.</summary>
    private static Command? RawRead(BenchServer server, string database, string folder)
    {
        if (server.Psql is null)
        {
            return null;
        }

        var script = Path.Combine(folder, "raw.sql");
        var statements = CatalogTransaction.Opening.Concat(CatalogReader.QueryTexts(server.Version).Select(static query => $"COPY ({query}) TO STDOUT"));
        File.WriteAllText(script, string.Concat(statements.Select(static statement => statement + ";\n")));
        return new Command(server.Psql, "--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", "--output", Nowhere, "--file", script)
        {
            Environment = server.Environment(database),
        };
    }

    private static int CountRoundTrips(BenchServer server, string database, string snapshot)
    {
        using var proxy = new RoundTrips(server.ConnectionString(database));
        Pull(proxy.ConnectionString, snapshot);
        return proxy.Count;
    }

    private static string Nowhere => OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
}
