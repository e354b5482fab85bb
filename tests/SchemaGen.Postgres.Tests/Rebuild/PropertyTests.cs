using System.Text.Json.Nodes;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Json;
using SchemaGen.Postgres.Tests.Catalog;
using SchemaGen.Testing;
using SchemaGen.Testing.Rebuild;

namespace SchemaGen.Postgres.Tests.Rebuild;

/// <summary>Whatever the snapshot has can be changed in the database, and is then changed in the snapshot: the cases are in <c>properties.txt</c>.</summary>
public class PropertyTests
{
    private static readonly string Folder = Repository.PathOf("tests", "SchemaGen.Postgres.Tests", "Rebuild");

    /// <summary>Properties that no statement in one new database changes, and why.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["#.$schema"] = "the format's address",
        ["#.format"] = "the format's version",
        ["#.unmodelled"] = "what is not known; tested with what there is none of yet",
        ["unmodelled.kind"] = "see above",
        ["unmodelled.name"] = "see above",
        ["unmodelled.detail"] = "see above",
        ["relation.tablespace"] = "a tablespace is a folder of the server",
        ["index.tablespace"] = "a tablespace is a folder of the server",
        ["constraintIndex.tablespace"] = "a tablespace is a folder of the server",
        ["exclusion.dependsOn"] = "its index has what its expressions use",
        ["trigger.inherited"] = "a partition's copy of a trigger is there only where its state is another",
        ["relation.referenceData"] = "rows, which configuration chooses",
        ["referenceData.columns"] = "configuration",
        ["referenceData.rows"] = "rows, which configuration chooses",
        ["#.dataChecks"] = "answers about rows, which configuration asks",
        ["dataCheck.name"] = "configuration",
        ["dataCheck.failed"] = "an answer about rows",
        ["dataCheck.actual"] = "an answer about rows",
        ["extension.name"] = "extensions cannot be renamed",
        ["extension.dependsOn"] = "fixed by the extension",
        ["external.kind"] = "follows from what refers to it",
        ["external.name"] = "members of an extension are its own to name",
        ["external.extension"] = "members of an extension stay with it",
        ["external.type"] = "follows from what refers to it",
    };

    public static TheoryData<string> Cases { get; } = [.. Lines().Where(static line => ServerRelease.Missing(line.Since) is null).Select(static line => line.Property)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_change_in_the_database_changes_it(string property)
    {
        var line = Lines().Single(line => line.Property == property);
        await using var database = await PostgresServer.CreateDatabaseAsync(release: ServerRelease.Since(line.Since));
        if (line.Setup.Length > 0)
        {
            await database.ExecuteAsync(line.Setup);
        }

        var before = await RebuiltDatabase.SnapshotTextAsync(database.ConnectionString);
        await database.ExecuteAsync(line.Change);
        var after = await RebuiltDatabase.SnapshotTextAsync(database.ConnectionString);

        Assert.Contains(property, SnapshotChanges.Between(Definitions(), before, after));
        var drift = SnapshotDiff.Compare(JsonTree.Parse(before), JsonTree.Parse(after));
        Assert.NotEmpty(drift);
        DriftGolden.Match(property, new DriftPolicy(SchemaGenConfiguration.Default, "2000-01-01", AcceptingPull.OnCommandLine([])).Judge(drift, before, "schema.json"));
        if (line.Back is { } back)
        {
            await database.ExecuteAsync(back);
            Golden.Same(before, await RebuiltDatabase.SnapshotTextAsync(database.ConnectionString));
        }
    }

    [Fact]
    public void Every_property_has_a_case()
    {
        var described = Definitions().SelectMany(static definition => definition.Value["properties"]!.AsObject().Select(property => $"{definition.Key}.{property.Key}"));
        Assert.Equal(described.Order(StringComparer.Ordinal), Lines().Select(static line => line.Property).Concat(Exceptions.Keys).Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, JsonObject> Definitions()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Repository.PathOf("docs", "schemas", "snapshot-1.json")))!.AsObject();
        return schema["$defs"]!.AsObject().Where(static pair => pair.Value!["properties"] is not null)
            .Select(static pair => KeyValuePair.Create(pair.Key, pair.Value!.AsObject())).Append(KeyValuePair.Create("#", schema)).ToDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<PropertyCase> Lines() => File.ReadLines(Path.Combine(Folder, "properties.txt"))
        .Where(static line => line.Length > 0 && line[0] != '#' || line.StartsWith("#.", StringComparison.Ordinal))
        .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(static cells => new PropertyCase(cells[0], cells[1].Length == 0 ? 13 : int.Parse(cells[1]), cells[2], cells[3], cells.ElementAtOrDefault(4)));

    private sealed record PropertyCase(string Property, int Since, string Setup, string Change, string? Back);
}
