using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Migrations;

/// <summary>The tables that people look up most, a line each: <c>users (id, username, created_at)</c>.</summary>
internal static class KeyTablesSection
{
    public static void Write(MarkdownWriter markdown, SchemaSnapshot snapshot, EquatableArray<KeyTables> groups)
    {
        if (groups.IsEmpty)
        {
            return;
        }

        markdown.Heading(2, "Key tables");
        foreach (var group in groups)
        {
            markdown.Heading(3, MarkdownText.Heading(group.Name));
            var tables = group.Relations.SelectMany(pattern => snapshot.TopLevelRelations().Where(relation => NamePattern.Matches(pattern, relation.Name)).OrderBy(static relation => relation.Name)).Distinct();
            markdown.Code(string.Join('\n', tables.Select(Line)), "sql");
        }
    }

    private static string Line(Relation relation) =>
        MarkdownText.Line($"{(relation.Name.Schema == FileNames.DefaultSchema ? SqlIdentifier.Quote(relation.Name.Name) : SqlIdentifier.Quote(relation.Name))} ({string.Join(", ", relation.Columns.Select(static column => SqlIdentifier.Quote(column.Name)))})");
}
