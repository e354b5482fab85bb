using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Analysis;

/// <summary>How much there is of everything.</summary>
internal static class SummarySection
{
    public static void Write(MarkdownWriter markdown, SchemaIndex schema)
    {
        markdown.Rule();
        markdown.Section(2, "Summary");
        markdown.Table(["Category", "Count"],
        [
            .. schema.Groups.Select(static group => Row(MarkdownText.Heading(group.Title), group.Relations.Count)),
            Row($"**{MarkdownText.Cell(schema.Words["Total"])}**", schema.Documented.Count),
        ]);
        if (schema.PartitionCount > 0)
        {
            markdown.Paragraph($"Plus {Wording.Count(schema.PartitionCount, "partition")}, listed under their tables.");
        }

        markdown.Table(["Other objects", "Count"], OtherObjects(schema.Snapshot).Where(static row => row.Count > 0).Select(static row => Row(row.Name, row.Count)));
        WriteSchemas(markdown, schema);
    }

    private static IEnumerable<(string Name, int Count)> OtherObjects(SchemaSnapshot snapshot) =>
    [
        ("Foreign keys", snapshot.Relations.Sum(static relation => relation.ForeignKeys.Count)),
        ("Triggers", snapshot.Relations.Sum(static relation => relation.Triggers.Count)),
        ("Policies", snapshot.Relations.Sum(static relation => relation.Policies.Count)),
        ("Rules", snapshot.Relations.Sum(static relation => relation.Rules.Count)),
        ("Extended statistics", snapshot.Statistics.Count),
        ("Functions", snapshot.Routines.Count(static routine => routine.Kind is RoutineKind.Function or RoutineKind.Window)),
        ("Procedures", snapshot.Routines.Count(static routine => routine.Kind == RoutineKind.Procedure)),
        ("Aggregates", snapshot.Routines.Count(static routine => routine.Kind == RoutineKind.Aggregate)),
        ("Enums", snapshot.Enums.Count),
        ("Domains", snapshot.Domains.Count),
        ("Composite types", snapshot.Composites.Count),
        ("Range types", snapshot.Ranges.Count),
        ("Sequences", snapshot.Sequences.Count),
        ("Extensions", snapshot.Extensions.Count),
        .. snapshot.Objects.GroupBy(static item => item.SqlKind, StringComparer.Ordinal).Select(static kind => (ObjectsSection.Title(kind.Key), kind.Count())),
    ];

    private static void WriteSchemas(MarkdownWriter markdown, SchemaIndex schema)
    {
        if (schema.Snapshot.Schemas.Count > 1)
        {
            var relations = schema.Documented.ToLookup(static relation => relation.Name.Schema, StringComparer.Ordinal);
            markdown.Table(["Schema", "Relations", "Description"], schema.Snapshot.Schemas.Select(
                item => (string[])[MarkdownText.Cell(item.Name), $"{relations[item.Name].Count()}", ObjectText.Description(item.Comment)]));
        }
    }

    private static string[] Row(string name, int count) => [name, $"{count}"];
}
