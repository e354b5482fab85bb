using SchemaGen.Model.Configuration;
using SchemaGen.Model.Json;
using SchemaGen.Testing;

namespace SchemaGen.Documentation.Tests;

/// <summary>The sample's documentation is what its snapshot gives: example, golden files and test in one.</summary>
public sealed class SampleTests
{
    [Fact]
    public void The_documentation_of_Elo_is_what_its_snapshot_gives()
    {
        var folder = Repository.PathOf("samples", "Elo", "docs", "schema");
        var snapshot = SnapshotJson.Read(File.ReadAllText(Repository.PathOf("samples", "Elo", "schema.json")), "schema.json");
        var configuration = ConfigurationJson.Read(File.ReadAllText(Repository.PathOf("samples", "Elo", "schemagen.json")), "schemagen.json");

        var rendered = DocumentationSet.Render(snapshot, configuration).ToDictionary(
            static file => file.Path,
            file => LastSync.Stamp(file.Content, DateTimeOffset.UnixEpoch, Previous(Path.Combine(folder, file.Path))),
            StringComparer.Ordinal);

        Golden.MatchFolder(folder, rendered);
    }

    private static string? Previous(string path) => File.Exists(path) ? File.ReadAllText(path) : null;
}
