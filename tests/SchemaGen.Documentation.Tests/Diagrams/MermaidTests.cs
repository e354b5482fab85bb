using FsCheck.Fluent;
using SchemaGen.Documentation.Diagrams;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Testing;
using SchemaGen.Testing.Mermaid;

namespace SchemaGen.Documentation.Tests.Diagrams;

/// <summary>Mermaid takes every diagram, and sees the tables and foreign keys that are meant.</summary>
public sealed class MermaidTests
{
    /// <summary>What Mermaid refuses to read, and what it refuses to draw.</summary>
    private const int MaximumText = 50_000;
    private const int MaximumRelationships = 500;

    [FactOfMermaid]
    public async Task Diagrams_of_the_sample_are_read()
    {
        var snapshot = SnapshotJson.Read(await File.ReadAllTextAsync(Repository.PathOf("samples", "Elo", "schema.json")), "schema.json");
        var answers = await AnswersAsync(snapshot);
        Assert.All(snapshot.Relations.Where(static relation => !relation.IsView), table => Assert.Contains(answers, answer => answer.Entities!.Contains(table.Name.Name)));

        // Each key is drawn at the table that has it, at the one that it leads to, and in their area; at itself once less.
        var keys = snapshot.Relations.Sum(static table => table.ForeignKeys.Sum(key => key.References == table.Name ? 2 : 3));
        Assert.Equal(keys, answers.Sum(static answer => answer.Relationships));
    }

    [FactOfMermaid]
    public async Task Diagrams_of_everything_that_a_schema_can_hold_are_read() => await AnswersAsync(KitchenSink.Snapshot);

    [FactOfMermaid]
    public async Task Hostile_names_are_read()
    {
        foreach (var snapshot in HostileSchema.Snapshots.Sample(40))
        {
            await AnswersAsync(snapshot);
        }
    }

    [FactOfMermaid]
    public async Task A_table_that_hundreds_refer_to_is_drawn_as_far_as_Mermaid_can()
    {
        var hub = new Relation { Kind = RelationKind.Table, Name = new("public", "hub"), PrimaryKey = new KeyConstraint { Name = "hub_pkey", Columns = ["id"] } };
        var spokes = Enumerable.Range(0, 700).Select(static number => new Relation
        {
            Kind = RelationKind.Table,
            Name = new("public", $"spoke_with_a_rather_long_name_{number}"),
            ForeignKeys = [new ForeignKey { Name = "fk", Columns = ["hub_id"], References = new("public", "hub"), ReferencedColumns = ["id"] }],
        });
        var answers = await AnswersAsync(new SchemaSnapshot { Relations = [hub, .. spokes] });
        Assert.Contains(answers, static answer => answer.Relationships == 200);
    }

    [FactOfMermaid]
    public async Task A_slip_would_be_noticed() =>
        Assert.NotNull((await MermaidParser.ParseAsync(["erDiagram\n    a\"b ||--o{ c : x\n"]))[0].Error);

    private static async Task<IReadOnlyList<ParsedDiagram>> AnswersAsync(SchemaSnapshot snapshot)
    {
        var diagrams = MarkdownChecks.PagesOf(DocumentationSet.Render(snapshot, SchemaGenConfiguration.Default)).SelectMany(static file => MarkdownChecks.CodeBlocks(file.Content, "mermaid")).ToList();
        var answers = await MermaidParser.ParseAsync(diagrams);
        Assert.All(diagrams, static diagram => Assert.InRange(diagram.Length, 1, MaximumText));
        Assert.All(answers.Zip(diagrams), static pair => Assert.True(pair.First.Error is null, $"{pair.First.Error}\n{pair.Second}"));
        Assert.All(answers, static answer => Assert.InRange(answer.Relationships, 0, MaximumRelationships));
        return answers;
    }

    /// <summary>Skipped, and says why, where Mermaid cannot be had.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class FactOfMermaidAttribute : FactAttribute
    {
        public FactOfMermaidAttribute() => Skip = MermaidParser.Missing!;
    }
}
