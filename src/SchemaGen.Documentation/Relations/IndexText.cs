using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using Index = SchemaGen.Model.Snapshot.Index;

namespace SchemaGen.Documentation.Relations;

/// <summary>An index on one line.</summary>
internal static class IndexText
{
    private const string UsualMethod = "btree ";

    public static string Item(Index index, Relation relation) =>
        $"{MarkdownText.Inline(index.Name)}: {(index.Unique ? "unique " : "")}{MarkdownText.Code(Essence(index, relation))}"
        + ObjectText.Notes(
        [
            index.Invalid ? "invalid" : null,
            index.Tablespace is { } tablespace ? $"tablespace {MarkdownText.Inline(tablespace)}" : null,
            .. index.StatisticsTargets.Select(static target => $"statistics target {MarkdownText.Code(target)}"),
        ])
        + ObjectText.Remark(index.Comment);

    /// <summary>Keys and what follows them, as PostgreSQL prints it: the statement without the names that the reader knows by now.</summary>
    public static string Essence(Index index, Relation relation)
    {
        var head = $"CREATE {(index.Unique ? "UNIQUE " : "")}INDEX {SqlIdentifier.Quote(index.Name)} ON ";
        var table = $"{SqlIdentifier.Quote(relation.Name)} USING ";
        foreach (var start in new[] { head + table, $"{head}ONLY {table}" })
        {
            if (index.Definition.StartsWith(start, StringComparison.Ordinal))
            {
                var essence = index.Definition[start.Length..];
                return essence.StartsWith(UsualMethod, StringComparison.Ordinal) ? essence[UsualMethod.Length..] : essence;
            }
        }

        return index.Definition;
    }
}
