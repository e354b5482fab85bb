using SchemaGen.Model.Sql;

namespace SchemaGen.Model.Json;

/// <summary>Adds to a JSON text that people wrote: comments, order and formatting stay as they are.</summary>
public static class JsonEdit
{
    /// <summary>Adds elements at the end of an array, and the array at the end of the root object if it is not there.</summary>
    /// <param name="text">A JSON object, with comments and trailing commas if people like them.</param>
    /// <param name="property">Name of the array.</param>
    /// <param name="elements">JSON of the new elements, each on one line.</param>
    /// <exception cref="JsonException">The text is not well-formed, or has something else in the array's place.</exception>
    public static string Append(string text, string property, IReadOnlyList<string> elements)
    {
        var tree = JsonTree.Parse(text, allowComments: true);
        if (tree.Root.Kind != JsonKind.Object)
        {
            throw new JsonException("expected an object", tree.Root.Offset);
        }

        var edited = tree.Root.Property(property) switch
        {
            null => Insert(text, tree.Root, tree.Root.Properties().Select(static item => (item.Key.Offset, item.Value)), [$"\"{property}\": [", .. elements.Select((element, i) => $"  {element}{(i == elements.Count - 1 ? "" : ",")}"), "]"]),
            { Kind: JsonKind.Array } array => Insert(text, array, array.Elements().Select(static item => (item.Offset, item)), [.. elements.Select((element, i) => i == elements.Count - 1 ? element : element + ",")]),
            { } other => throw new JsonException($"expected '{property}' to be an array", other.Offset),
        };
        return text.Contains("\r\n") ? edited.Replace("\r\n", "\n").Replace("\n", "\r\n") : edited;
    }

    /// <summary>Adds lines at the end of a container.</summary>
    private static string Insert(string text, JsonValue container, IEnumerable<(int Start, JsonValue Value)> items, IReadOnlyList<string> lines)
    {
        if (items.Select(static item => ((int Start, JsonValue Value)?)item).LastOrDefault() is not { } last)
        {
            var outer = IndentOf(text, container.Offset);
            var inside = string.Concat(lines.Select(line => $"\n{outer}  {line}"));
            var rest = text.Substring(container.Offset + 1);
            var close = IsBlankUpTo(rest, ']', '}') ? $"\n{outer}" : "";
            return text.Substring(0, container.Offset + 1) + inside + close + (close.Length > 0 ? rest.TrimStart() : rest);
        }

        var end = last.Value.Offset + last.Value.Raw.Length;
        var comma = CommaAfter(text, end);
        var place = LineRest(text, comma < 0 ? end : comma + 1);
        var indent = IndentOf(text, last.Start);
        var added = string.Concat(lines.Select(line => $"\n{indent}{line}"));
        return comma < 0
            ? text.Substring(0, end) + "," + text.Substring(end, place - end) + added + text.Substring(place)
            : text.Substring(0, place) + added + text.Substring(place);
    }

    /// <summary>Where a comma follows, after comments perhaps; -1 if none does.</summary>
    private static int CommaAfter(string text, int start)
    {
        var i = start;
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] == '/'))
        {
            i = text[i] == '/' ? CommentEnd(text, i) : i + 1;
        }

        return i < text.Length && text[i] == ',' ? i : -1;
    }

    /// <summary>Where a line goes on with something else than comments.</summary>
    private static int LineRest(string text, int start)
    {
        var rest = start;
        for (var i = start; i < text.Length && text[i] is ' ' or '\t' or '/';)
        {
            var isComment = text[i] == '/';
            i = isComment ? CommentEnd(text, i) : i + 1;
            rest = isComment ? i : rest;
        }

        return rest;
    }

    private static int CommentEnd(string text, int start) =>
        text[start + 1] == '/' ? LexicalClass.LineEnd(text, start) : text.IndexOf("*/", start + 2, StringComparison.Ordinal) + 2;

    private static bool IsBlankUpTo(string text, params char[] marks) => text.TrimStart() is { Length: > 0 } rest && Array.IndexOf(marks, rest[0]) >= 0;

    /// <summary>The white space that a line begins with.</summary>
    private static string IndentOf(string text, int offset)
    {
        var start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        return new string(text.Skip(start).TakeWhile(static c => c is ' ' or '\t').ToArray());
    }
}
