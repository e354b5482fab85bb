using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Analysis;

/// <summary>How the tables hang together by their foreign keys.</summary>
internal static class KeyRelationshipsSection
{
    private const string Legend =
        "A table stands below the one that it belongs to. `(N)`: many rows refer to a row of the table above, `(1)`: one at most; `↺`: the table refers to itself.";

    public static void Write(MarkdownWriter markdown, SchemaIndex schema)
    {
        var forest = new RelationshipForest(schema);
        if (forest.Roots.Count > 0)
        {
            markdown.Rule();
            markdown.Section(2, "Key Relationships Summary");
            markdown.Sentence(Legend);
            WriteTree(markdown, schema, new RelationshipTree(schema, forest));
            markdown.List("Cycles", schema.ForeignKeys.Cycles.Select(static cycle => string.Join(", ", cycle.Select(Name))));
            WriteUnconnected(markdown, schema);
        }
    }

    private static void WriteTree(MarkdownWriter markdown, SchemaIndex schema, RelationshipTree tree)
    {
        markdown.Code(tree.ToString(), "text");
        if (tree.IsCut)
        {
            var connected = schema.ForeignKeys.Tables.Count(table => IsConnected(schema, table));
            markdown.Paragraph($"Cut: {tree.TableCount} of {connected} tables are shown. The page of each table lists all its relations.");
        }
    }

    private static void WriteUnconnected(MarkdownWriter markdown, SchemaIndex schema)
    {
        var unconnected = schema.Documented
            .Where(relation => !relation.IsView && !IsConnected(schema, relation.Name))
            .Select(static relation => Name(relation.Name))
            .ToList();
        if (unconnected.Count > 0)
        {
            markdown.Labelled("Not connected to another table", string.Join(", ", unconnected));
        }
    }

    private static bool IsConnected(SchemaIndex schema, QualifiedName table) =>
        schema.ForeignKeys.References(table).Count + schema.ForeignKeys.ReferencedBy(table).Count > 0;

    private static string Name(QualifiedName table) => MarkdownText.Inline(table.Displayed());
}
