using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Guide;

/// <summary>Finds objects by words of their names and comments.</summary>
internal sealed class SchemaSearch
{
    private const int Maximum = 30;

    /// <summary>Words in a name count for more than words in a comment.</summary>
    private const int WeightOfName = 3;

    private readonly List<Entry> _entries;

    public SchemaSearch(SchemaIndex schema) =>
        _entries = [.. Entries(schema).Select(static entry => entry with { Name = MarkdownText.Line(entry.Name), Text = MarkdownText.Line(entry.Text) })];

    /// <summary>A line an object that has all the words, the best first.</summary>
    public string Find(string text)
    {
        var words = text.Split((char[])[' ', ',', '.', '_', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return "There is nothing to search for: give a word or two.\n";
        }

        var found = _entries
            .Select(entry => (entry, score: words.Min(word => Score(entry, word)), sum: words.Sum(word => Score(entry, word))))
            .Where(static pair => pair.score > 0)
            .OrderByDescending(static pair => pair.sum)
            .ThenBy(static pair => pair.entry.Name, StringComparer.Ordinal)
            .ToList();
        var lines = found.Take(Maximum).Select(static pair => $"{pair.entry.Kind} {pair.entry.Name}{(pair.entry.Text.Length == 0 ? "" : $": {pair.entry.Text}")}\n");
        var more = found.Count > Maximum ? FormattableString.Invariant($"… and {found.Count - Maximum} more; more words narrow it down.\n") : "";
        return found.Count == 0 ? "Nothing has all of these words in its name or comment.\n" : string.Concat(lines) + more;
    }

    private static int Score(Entry entry, string word) =>
        (entry.Name.Contains(word, StringComparison.OrdinalIgnoreCase) ? WeightOfName : 0) + (entry.Text.Contains(word, StringComparison.OrdinalIgnoreCase) ? 1 : 0);

    private static IEnumerable<Entry> Entries(SchemaIndex schema)
    {
        foreach (var relation in schema.Documented)
        {
            var name = relation.Name.Displayed();
            yield return new Entry(relation.Kind.Noun(), name, First(relation.Comment));
            foreach (var column in relation.Columns.AsEnumerable())
            {
                yield return new Entry("column", $"{name}.{column.Name}", First(column.Comment));
            }

            foreach (var (column, values) in schema.Values.Of(relation))
            {
                yield return new Entry("values of", $"{name}.{column}", string.Join(", ", values));
            }
        }

        foreach (var type in schema.Snapshot.Enums.AsEnumerable())
        {
            yield return new Entry("enum", type.Name.Displayed(), string.Join(", ", type.Labels));
        }

        foreach (var routine in schema.Snapshot.Routines.AsEnumerable())
        {
            yield return new Entry("routine", $"{routine.Name.Displayed()}({routine.Arguments})", First(routine.Comment));
        }
    }

    private static string First(string? comment) => ObjectText.Paragraphs(comment).FirstOrDefault() ?? "";

    private sealed record Entry(string Kind, string Name, string Text);
}
