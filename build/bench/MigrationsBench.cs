using System.Globalization;
using SchemaGen.Operations;
using SchemaGen.Operations.Sources;
using SchemaGen.Postgres.Ephemeral;
using SchemaGen.Postgres.Migrations;

namespace SchemaGen.Bench;

/// <summary>Many migrations: snapshot and index of what each did, against psql, which does nothing but apply them.</summary>
public static class MigrationsBench
{
    private const int Files = 200;
    private const int Rounds = 5;
    private const double Target = 2.0;

    public static void Run(Report report, BenchServer server, string folder)
    {
        var paths = Enumerable.Range(0, Files).Select(number => Write(folder, number)).ToList();
        var snapshot = Path.Combine(folder, "migrations.json");
        Contestant pull = Race.InProcess(() => PullOperation.RunAsync(new PullRequest { Source = new SourceOptions { Directory = folder, Migrations = "migrations/*.sql" }, Snapshot = snapshot }).GetAwaiter().GetResult());
        var what = string.Create(CultureInfo.InvariantCulture, $"{Files} migrations,");
        if (server.Psql is null)
        {
            report.Time($"{what} snapshot and index, server's start included", Race.Run(1, Rounds, pull)[0], Rounds);
            return;
        }

        var database = 0;
        double Psql(bool each)
        {
            var environment = server.Environment(server.Database(FormattableString.Invariant($"migrations_{database++}"), []));
            string[] options = ["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1"];
            return each
                ? paths.Sum(path => new Command(server.Psql, [.. options, "--file", path]) { Environment = environment }.Time())
                : new Command(server.Psql, [.. options, .. paths.SelectMany(static path => new[] { "--file", path })]) { Environment = environment }.Time();
        }

        // What is compared is work on one server: both begin with an empty database on one that runs.
        var migrations = MigrationSet.Of(MigrationFiles.Read(paths), Model.Migrations.MigrationConvention.Numbered).Migrations;
        using var running = new RunningServer();
        var apply = Race.InProcess(() => running.Apply(migrations));
        var medians = Race.Run(1, Rounds, apply, () => Psql(each: true), () => Psql(each: false));
        report.Compare($"{what} apply, effects and snapshot / `psql -f` of each", medians[0], medians[1], Target, Rounds);
        report.Compare($"{what} apply, effects and snapshot / one psql with all `-f`", medians[0], medians[2], Target, Rounds);
        report.Time($"{what} a whole pull, server's start included", Race.Run(1, Rounds, pull)[0], Rounds);
    }

    private static string Write(string folder, int number)
    {
        var path = Path.Combine(folder, "migrations", string.Create(CultureInfo.InvariantCulture, $"{number:000}_table.sql"));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, SyntheticSchema.Table(number) + string.Create(CultureInfo.InvariantCulture, $"ALTER TABLE {SyntheticSchema.NameOf(number)} ADD COLUMN note text;\nINSERT INTO {SyntheticSchema.NameOf(number)} (hub_id, code, title) SELECT min(id), 'a', 'b' FROM {SyntheticSchema.NameOf(number / 100 * 100)} HAVING min(id) IS NOT NULL;\n"));
        return path;
    }

    /// <summary>A server that is there, and whose database is made anew for each run.</summary>
    private sealed class RunningServer : IDisposable
    {
        private readonly EphemeralServer _server = EphemeralServer.StartAsync(PostgresBinaries.LocateAsync().GetAwaiter().GetResult()).GetAwaiter().GetResult();

        public void Apply(IReadOnlyList<Migration> migrations)
        {
            var database = new MigrationDatabase(_server);
            database.ApplyAsync(migrations, Timeout.InfiniteTimeSpan, null, CancellationToken.None).GetAwaiter().GetResult();
            using var session = Postgres.Connections.DatabaseConnector.Open(database.ConnectionString, CancellationToken.None);
            Model.Json.SnapshotJson.Write(Postgres.Catalog.CatalogReader.Read(session, Model.Configuration.SchemaGenConfiguration.Default, CancellationToken.None));
        }

        public void Dispose() => _server.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
