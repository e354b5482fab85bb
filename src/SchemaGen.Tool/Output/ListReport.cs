using System.Globalization;
using SchemaGen.Model.Naming;
using SchemaGen.Operations;
using Spectre.Console;

namespace SchemaGen.Tool.Output;

/// <summary>The relations: a table for people, lines of fields between tabs for programs that don't read JSON.</summary>
internal static class ListReport
{
    private static readonly string[] Header = ["Relation", "Kind", "Columns", "Rows", "Size", "Comment"];

    public static void Print(ListResult result)
    {
        if (!Terminal.HasReader)
        {
            foreach (var relation in result.Relations)
            {
                Console.WriteLine(string.Join('\t', Fields(relation)));
            }

            return;
        }

        var table = new Table().RoundedBorder();
        foreach (var name in Header)
        {
            table.AddColumn(name is "Columns" or "Rows" or "Size" ? new TableColumn(name).RightAligned().NoWrap() : new TableColumn(name));
        }

        foreach (var relation in result.Relations)
        {
            table.AddRow(Fields(relation).Select(static field => new Text(field)));
        }

        Terminal.Output.Write(table);
        Terminal.Output.WriteLine(Wording.Count(result.Relations.Count, "relation"));
    }

    public static object Json(ListResult result) => new
    {
        Relations = result.Relations.Select(static listed => new
        {
            listed.Relation.Name.Schema,
            listed.Relation.Name.Name,
            Kind = JsonOutput.Word(listed.Relation.Kind),
            PartitionOf = listed.Relation.PartitionOf is { } parent ? JsonOutput.Name(parent) : null,
            Columns = listed.Relation.ColumnCount,
            listed.Size?.EstimatedRows,
            listed.Size?.TotalBytes,
            listed.Relation.Comment,
        }),
    };

    /// <summary>What moves a cursor or ends a line is a space by then: comments are anybody's text.</summary>
    private static IEnumerable<string> Fields(ListedRelation listed) =>
    ((string[])[
        SqlIdentifier.Quote(listed.Relation.Name),
        listed.Relation.Kind.Noun(),
        listed.Relation.ColumnCount.ToString(CultureInfo.InvariantCulture),
        listed.Size?.EstimatedRows?.ToString(CultureInfo.InvariantCulture) ?? "",
        listed.Size?.TotalBytes is { } bytes ? Wording.Bytes(bytes) : "",
        listed.Relation.Comment ?? "",
    ]).Select(MarkdownText.Line);
}
