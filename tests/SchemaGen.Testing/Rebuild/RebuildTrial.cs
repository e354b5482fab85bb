using System.Globalization;
using SchemaGen.Operations;
using SchemaGen.Operations.Sources;

namespace SchemaGen.Testing.Rebuild;

/// <summary>A real schema, loaded, rebuilt from its snapshot and compared with the original in every way there is.</summary>
/// <param name="Schema">Which one.</param>
/// <param name="Objects">The number of objects in its schemas.</param>
/// <param name="Statements">The number of statements that made it again.</param>
/// <param name="Oracles">What was compared.</param>
public sealed record RebuildTrial(DebianSchema Schema, int Objects, int Statements, IReadOnlyList<OracleResult> Oracles)
{
    /// <summary>True when nothing differs.</summary>
    public bool Passed => Oracles.All(static oracle => oracle.Differences.Count == 0);

    /// <summary>Loads the schema and compares.</summary>
    /// <exception cref="InvalidOperationException">The package cannot be fetched, or a statement fails; the message says which.</exception>
    public static async Task<RebuildTrial> RunAsync(DebianSchema schema)
    {
        await using var original = await PostgresServer.CreateDatabaseAsync();
        await using var empty = await PostgresServer.CreateDatabaseAsync();
        await schema.LoadAsync(original);
        var databases = await RebuiltDatabase.BuildAsync(original.ConnectionString, empty.ConnectionString);
        var objects = await NumberAsync(original, "SELECT count(*) FROM pg_depend WHERE refclassid = 'pg_namespace'::regclass AND refobjid <> 11 AND objid >= 16384");
        var major = await NumberAsync(original, "SELECT current_setting('server_version_num')::int / 10000");
        return new RebuildTrial(schema, objects, databases.Script.Split(";\n").Length,
        [
            new("snapshot", OracleResult.Between(await RebuiltDatabase.SnapshotTextAsync(databases.Original), await RebuiltDatabase.SnapshotTextAsync(databases.Rebuilt))),
            new("catalogs", await CatalogComparison.DifferencesAsync(databases.Original, databases.Rebuilt)),
            PgDump.Missing(major) is { } reason
                ? new("pg_dump", []) { NotAsked = reason }
                : new("pg_dump", OracleResult.Between(PgDump.SchemaOf(databases.Original), PgDump.SchemaOf(databases.Rebuilt))),
            new("second pull and docs", await ChangedBySecondRunAsync(original)),
        ]);
    }

    /// <summary>The files that a second pull and second documentation touch.</summary>
    private static async Task<IReadOnlyList<string>> ChangedBySecondRunAsync(TestDatabase database)
    {
        using var folder = new TemporaryFolder();
        async Task<IReadOnlyDictionary<string, DateTime>> RunAsync()
        {
            var snapshot = folder.PathOf("schema.json");
            await PullOperation.RunAsync(new PullRequest { Source = new SourceOptions { Directory = folder.FullPath, ConnectionString = database.ConnectionString }, Snapshot = snapshot });
            DocsOperation.Run(new DocsRequest { Snapshot = snapshot, Directory = folder.PathOf("docs") });
            return folder.Files();
        }

        var first = await RunAsync();
        var second = await RunAsync();
        return [.. second.Where(file => !first.TryGetValue(file.Key, out var time) || time != file.Value).Select(static file => file.Key)];
    }

    private static async Task<int> NumberAsync(TestDatabase database, string sql) => int.Parse((await database.ScalarAsync(sql))!, CultureInfo.InvariantCulture);
}

/// <summary>What one way of comparing found.</summary>
/// <param name="Name">What was compared.</param>
/// <param name="Differences">For people, a line each; empty when there is none.</param>
public sealed record OracleResult(string Name, IReadOnlyList<string> Differences)
{
    /// <summary>Why nothing was compared; null when it was.</summary>
    public string? NotAsked { get; init; }

    /// <summary>The lines that only one of two texts has.</summary>
    public static IReadOnlyList<string> Between(string original, string rebuilt)
    {
        var (before, after) = (original.Split('\n'), rebuilt.Split('\n'));
        return original == rebuilt ? [] : [.. before.Except(after).Select(static line => "- " + line), .. after.Except(before).Select(static line => "+ " + line), "The order of lines may differ too."];
    }
}
