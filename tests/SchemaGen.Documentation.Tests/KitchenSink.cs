using SchemaGen.Model.Configuration;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Testing;

namespace SchemaGen.Documentation.Tests;

/// <summary>A snapshot with one of everything.</summary>
internal static class KitchenSink
{
    public static string Folder { get; } = Repository.PathOf("tests", "SchemaGen.Documentation.Tests", "golden", "kitchen-sink");

    public static SchemaSnapshot Snapshot { get; } = SnapshotJson.Read(Read("schema.json"), "schema.json");

    public static SchemaGenConfiguration Configuration { get; } = ConfigurationJson.Read(Read("schemagen.json"), "schemagen.json");

    private static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));
}
