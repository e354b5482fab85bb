using System.Globalization;
using Npgsql;
using SchemaGen.Bench;
using SchemaGen.Operations;
using SchemaGen.Operations.Sources;
using SchemaGen.Testing;
using SchemaGen.Testing.Rebuild;

namespace SchemaGen.Rebuild;

/// <summary>One schema, loaded, rebuilt and compared.</summary>
public sealed record RebuildTrial
{
    private readonly List<string> _cells = [];
    private readonly List<string> _details = [];

    private RebuildTrial(string name) => _cells.Add(name);

    /// <summary>True when nothing differs.</summary>
    public bool Passed => _details.Count == 0;

    /// <summary>A line of the Markdown table.</summary>
    public string Row => $"| {string.Join(" | ", _cells)} |";

    /// <summary>What differs, for people.</summary>
    public string Details => string.Concat(_details.Select(static detail => detail + "\n"));

    /// <param name="schema">Which one.</param>
    /// <param name="packages">Where packages are kept.</param>
    public static async Task<RebuildTrial> RunAsync(DebianSchema schema, string packages)
    {
        var trial = new RebuildTrial(schema.Name);
        await using var original = await PostgresServer.CreateDatabaseAsync();
        await using var empty = await PostgresServer.CreateDatabaseAsync();
        Load(original, schema.Scripts(packages));
        trial._cells.Add(await original.ScalarAsync("SELECT count(*) FROM pg_depend WHERE refclassid = 'pg_namespace'::regclass AND refobjid <> 11 AND objid >= 16384") ?? "0");
        try
        {
            var databases = await RebuiltDatabase.BuildAsync(original.ConnectionString, empty.ConnectionString);
            trial._cells.Add(databases.Script.Split(";\n").Length.ToString(CultureInfo.InvariantCulture));
            trial.Compare(await RebuiltDatabase.SnapshotTextAsync(databases.Original), await RebuiltDatabase.SnapshotTextAsync(databases.Rebuilt));
            trial.Check(await CatalogComparison.DifferencesAsync(databases.Original, databases.Rebuilt));
            trial.CompareDumps(databases, int.Parse(await original.ScalarAsync("SHOW server_version_num") ?? "0", CultureInfo.InvariantCulture) / 10000);
            trial.Check(await ChangedBySecondRunAsync(original));
        }
        catch (InvalidOperationException failure)
        {
            trial.Check([failure.Message]);
        }

        return trial;
    }

    /// <summary>As its package does. Roles and rights that are not there do not matter.</summary>
    private static void Load(TestDatabase database, IReadOnlyList<string> scripts)
    {
        var server = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        foreach (var script in scripts)
        {
            new Command("psql", "--no-psqlrc", "--quiet", "--host", server.Host!, "--port", server.Port.ToString(CultureInfo.InvariantCulture), "--username", server.Username!, "--dbname", database.Name, "--file", script).Output();
        }
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

    private void CompareDumps(RebuiltDatabase databases, int major)
    {
        if (PgDump.Missing(major) is { } reason)
        {
            _cells.Add(reason);
            return;
        }

        Compare(PgDump.SchemaOf(databases.Original), PgDump.SchemaOf(databases.Rebuilt));
    }

    private void Compare(string original, string rebuilt) => Check(
        [.. original.Split('\n').Except(rebuilt.Split('\n')).Select(static line => "- " + line), .. rebuilt.Split('\n').Except(original.Split('\n')).Select(static line => "+ " + line),
         .. original == rebuilt ? Array.Empty<string>() : ["The order of lines may differ too."]]);

    private void Check(IReadOnlyList<string> differences)
    {
        _cells.Add(differences.Count == 0 ? "same" : "**differs**");
        _details.AddRange(differences.Select(difference => $"{_cells[0]}: {difference}"));
    }
}
