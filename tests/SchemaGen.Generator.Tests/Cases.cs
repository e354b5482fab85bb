using System.Globalization;
using SchemaGen.Model.Findings;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Tombstones;
using SchemaGen.Testing;

namespace SchemaGen.Generator.Tests;

/// <summary>Snapshots that tests start from.</summary>
internal sealed record Case(string Snapshot, string? Configuration = null, string? Tombstones = null, string? Baseline = null)
{
    public static Case Elo { get; } = Read(Repository.PathOf("samples", "Elo"));

    /// <summary>One of everything.</summary>
    public static Case KitchenSink { get; } = Read(GoldenFolder("kitchen-sink"));

    public SchemaSnapshot Model => SnapshotJson.Read(Snapshot, "schema.json");

    public static Case Named(string name) => name == "elo" ? Elo : KitchenSink;

    public static string GoldenFolder(params string[] parts) => Repository.PathOf(["tests", "SchemaGen.Generator.Tests", "golden", .. parts]);

    /// <summary>Tables that refer to the first of them.</summary>
    public static Case Tables(int count) => Of(new SchemaSnapshot { Relations = [.. Enumerable.Range(0, count).Select(Table)] });

    public static Case Of(SchemaSnapshot snapshot, string? configuration = null) => new(SnapshotJson.Write(snapshot), configuration);

    public GeneratorHost Host(string rootNamespace = GeneratorHost.Namespace, string userCode = "", bool npgsql = true, bool dapper = false, IEnumerable<string>? libraries = null, Framework? framework = null) =>
        new(Snapshot, Configuration, rootNamespace, userCode, npgsql, dapper, libraries, tombstones: Tombstones, baseline: Baseline, framework: framework);

    private static Case Read(string folder) => new(File.ReadAllText(Path.Combine(folder, "schema.json")), File.ReadAllText(Path.Combine(folder, "schemagen.json")), TombstoneJson.Write(TombstoneSet.None), FindingBaselineJson.Write(FindingBaseline.None));

    private static SchemaGen.Model.Snapshot.Relation Table(int number)
    {
        var name = string.Format(CultureInfo.InvariantCulture, "t_{0:0000}", number);
        return new()
        {
            Kind = SchemaGen.Model.Snapshot.RelationKind.Table,
            Name = new QualifiedName("public", name),
            Columns =
            [
                new() { Name = "id", Type = new TypeReference("bigint"), Nullable = false },
                new() { Name = "first_id", Type = new TypeReference("bigint"), Comment = $"Comment of {name}" },
            ],
            PrimaryKey = new KeyConstraint { Name = name + "_pkey", Columns = ["id"] },
            ForeignKeys =
            [
                new() { Name = name + "_first_id_fkey", Columns = ["first_id"], References = new QualifiedName("public", "t_0000"), ReferencedColumns = ["id"] },
            ],
        };
    }
}
