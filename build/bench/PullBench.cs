using System.Globalization;
using SchemaGen.Operations;
using SchemaGen.Operations.Sources;
using SchemaGen.Postgres.Catalog;

namespace SchemaGen.Bench;

/// <summary>A pull, from opening the connection to the written file, against pg_dump and against the bare catalog read.</summary>
public static class PullBench
{
    private const int FewTables = 10;
    private const double MaximalMebibytes = 500;

    /// <summary>Each size; the first and the last are compared with each other.</summary>
    public static void Run(Report report, BenchServer server, IReadOnlyList<int> sizes, InstalledTool tool, string folder)
    {
        var times = sizes.Select(tables => Run(report, server, tables, tool, folder)).ToList();
        if (sizes.Count > 1)
        {
            var growth = (double)sizes[^1] / sizes[0] * 1.1;
            report.Compare(string.Create(CultureInfo.InvariantCulture, $"pull of {sizes[^1]:N0} tables / of {sizes[0]:N0}, warm process"), times[^1], times[0], growth, Rounds(sizes[^1]));
        }
    }

    private static int Rounds(int tables) => tables > 2000 ? 5 : 15;

    private static double Run(Report report, BenchServer server, int tables, InstalledTool tool, string folder)
    {
        var database = server.Database(tables);
        var snapshot = Path.Combine(folder, "pull.json");
        var pull = Race.InProcess(() => Pull(server.ConnectionString(database), snapshot));
        var what = string.Create(CultureInfo.InvariantCulture, $"pull of {tables:N0} tables, warm process,");
        Against(report, $"{what} / `pg_dump --schema-only`", pull, Dump(server, database), 1.0, tables);
        var time = Against(report, $"{what} / raw catalog read (psql, COPY)", pull, RawRead(server, database, folder), 1.3, tables);
        var process = tool.Pull(server.Environment(database), snapshot);
        Against(report, string.Create(CultureInfo.InvariantCulture, $"`schemagen pull` of {tables:N0} tables, whole process / `pg_dump --schema-only`"), process.Time, Dump(server, database), 1.0, tables);
        var memory = process.PeakMemory / 1024.0 / 1024.0;
        report.Fact(
            string.Create(CultureInfo.InvariantCulture, $"memory of `schemagen pull` of {tables:N0} tables, at most {MaximalMebibytes:0} MiB"),
            string.Create(CultureInfo.InvariantCulture, $"{memory:0} MiB{(memory <= MaximalMebibytes ? "" : " **missed**")}"));
        report.Fact("snapshot", string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(snapshot).Length / 1024:N0} KiB"));

        var few = CountRoundTrips(server, server.Database(FewTables), snapshot);
        var many = CountRoundTrips(server, database, snapshot);
        report.Fact(string.Create(CultureInfo.InvariantCulture, $"round trips at {FewTables} / {tables:N0} tables, login included"), $"{few} / {many}");
        return time;
    }

    /// <summary>The whole operation; a file that is there and equal would not be written.</summary>
    internal static void Pull(string connectionString, string snapshot)
    {
        File.Delete(snapshot);
        var source = new SourceOptions { Directory = Path.GetDirectoryName(snapshot)!, ConnectionString = connectionString };
        PullOperation.RunAsync(new PullRequest { Source = source, Snapshot = snapshot }).GetAwaiter().GetResult();
    }

    private static double Against(Report report, string what, Contestant pull, Command? peer, double target, int tables)
    {
        var rounds = Rounds(tables);
        if (peer is null)
        {
            report.Fact(what, "no client program of the server's version");
            return Race.Run(rounds / 2, rounds, pull)[0];
        }

        var medians = Race.Run(rounds / 2, rounds, pull, peer.Time);
        report.Compare(what, medians[0], medians[1], target, rounds);
        return medians[0];
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
