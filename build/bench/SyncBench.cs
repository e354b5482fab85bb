using System.Globalization;

namespace SchemaGen.Bench;

/// <summary>Rows from one server to another that has schema, indexes and foreign keys, against PostgreSQL's own programs.</summary>
public static class SyncBench
{
    private const double RawRatio = 1.7;
    private const double MergeRatio = 0.1;
    private const double MaximalMebibytes = 200;
    private const int Rounds = 3;

    /// <param name="report">Where results go.</param>
    /// <param name="tool">The tool that is measured.</param>
    /// <param name="repository">Root of the repository.</param>
    /// <param name="folder">For dumps.</param>
    /// <param name="scale">1 is about 1 GB.</param>
    public static async Task RunAsync(Report report, InstalledTool tool, string repository, string folder, double scale)
    {
        await using var source = await BenchServer.StartAsync();
        await using var target = await BenchServer.StartAsync();
        if (source.Psql is null || source.PgDump is null)
        {
            report.Fact("sync", "no client programs of the server's version");
            return;
        }

        string Script(string name) => File.ReadAllText(Path.Combine(repository, "build", "bench", "sync", name)).Replace("{scale}", scale.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        source.Database("source", [Script("tables.sql"), Script("rows.sql"), Script("constraints.sql"), "VACUUM (ANALYZE)"]);
        target.Database("bare", [Script("tables.sql")]);
        target.Database("staging", [Script("tables.sql"), Script("constraints.sql"), "ALTER DATABASE staging SET schemagen.sync_target = 'on'"]);
        target.Database("restored", [Script("tables.sql"), Script("constraints.sql")]);

        var replace = tool.Sync(source.ConnectionString("source"), target.ConnectionString("staging"), "--no-proof");
        var proven = tool.Sync(source.ConnectionString("source"), target.ConnectionString("staging"));
        var raw = Shell(source, target, "bare", Script("raw.sh"));
        var dump = Shell(source, target, "restored", $"rm -rf {folder}/dump; pg_dump -Fd -j2 -f {folder}/dump source && PGHOST=$TARGET_HOST PGPORT=$TARGET_PORT pg_restore --clean --if-exists -j2 -d restored {folder}/dump");
        var medians = Race.Run(1, Rounds, replace.Time, proven.Time, raw.Time, dump.Time);
        report.Compare("`sync` without proof / raw COPY BINARY into bare tables", medians[0], medians[2], RawRatio, Rounds);
        report.Compare("`sync` with proof / raw COPY BINARY into bare tables", medians[1], medians[2], null, Rounds);
        report.Compare("`sync` without proof / `pg_dump -Fd -j2`, `pg_restore --clean -j2`", medians[0], medians[3], null, Rounds);
        report.Fact(
            string.Create(CultureInfo.InvariantCulture, $"memory of `sync`, at most {MaximalMebibytes:0} MiB"),
            string.Create(CultureInfo.InvariantCulture, $"{proven.PeakMemory / 1024.0 / 1024.0:0} MiB"));

        var merge = tool.Sync(source.ConnectionString("source"), target.ConnectionString("staging"), "--mode", "merge", "--delete") with
        {
            Before = () => target.Run("staging", "UPDATE orders SET total = total + 1 WHERE id % 1000 = 7; UPDATE accounts SET balance = balance + 1 WHERE id % 1000 = 7"),
        };
        report.Compare("`sync --mode merge` with 0.1 % changed / `sync`", Race.Run(1, Rounds, merge.Time)[0], medians[1], MergeRatio, Rounds);

        var parity = tool.Parity(source.ConnectionString("source"), target.ConnectionString("staging"));
        var count = Shell(source, target, "staging", "for t in accounts customers orders order_lines nodes; do psql -qAt -d source -c \"SELECT count(*) FROM $t\" & PGHOST=$TARGET_HOST PGPORT=$TARGET_PORT psql -qAt -d staging -c \"SELECT count(*) FROM $t\"; wait; done");
        var reading = Race.Run(1, Rounds, parity.Time, count.Time);
        report.Compare("`parity` / `SELECT count(*)` on both sides", reading[0], reading[1], null, Rounds);
    }

    private static Command Shell(BenchServer source, BenchServer target, string database, string script)
    {
        var environment = new Dictionary<string, string?>(source.Environment("source"), StringComparer.Ordinal)
        {
            ["TARGET_HOST"] = target.Environment(database)["PGHOST"],
            ["TARGET_PORT"] = target.Environment(database)["PGPORT"],
            ["PATH"] = $"{Path.GetDirectoryName(source.PgDump)}:{Environment.GetEnvironmentVariable("PATH")}",
        };
        return new Command("bash", "-c", $"set -e; {script}") { Environment = environment };
    }
}
