using SchemaGen.Model.Json;

namespace SchemaGen.Model.Tests.Diff;

/// <summary>A property somewhere in a snapshot.</summary>
/// <param name="Path">The names from the root, such as <c>relations.columns.type</c>.</param>
/// <param name="Container">The object that has it.</param>
/// <param name="Property">The property.</param>
internal sealed record PropertyPlace(string Path, JsonValue Container, JsonProperty Property);

/// <summary>Edits of a snapshot's text, as someone's hand or a migration would make them.</summary>
internal static class SnapshotText
{
    /// <summary>Every property below the root, of the first element where there are several.</summary>
    public static IEnumerable<PropertyPlace> Properties(JsonTree tree) =>
        Below(tree.Root, "").Where(static place => place.Path is not ("$schema" or "format"));

    public static PropertyPlace Find(JsonTree tree, string path) => Properties(tree).First(place => place.Path == path);

    /// <summary>The text with another value of the same kind.</summary>
    public static JsonTree Change(JsonTree tree, string path)
    {
        var value = Find(tree, path).Property.Value;
        var raw = value.Raw.ToString();
        return Replace(tree, value.Offset, raw.Length, value.Kind switch
        {
            JsonKind.String => raw[..^1] + "!\"",
            JsonKind.Number => raw + "0",
            JsonKind.True => "false",
            JsonKind.False => "true",
            JsonKind.Array => raw[..^1] + ", \"!\"]",
            _ => throw new ArgumentException($"{path} is an object", nameof(path)),
        });
    }

    /// <summary>The text without the property.</summary>
    public static JsonTree Remove(JsonTree tree, string path)
    {
        var (_, container, property) = Find(tree, path);
        return Remove(tree, container, property.Key.Offset, property.Value);
    }

    /// <summary>The text without the first element of an array.</summary>
    public static JsonTree RemoveElement(JsonTree tree, string path)
    {
        var array = Find(tree, path).Property.Value;
        var element = array.Elements().First();
        return Remove(tree, array, element.Offset, element);
    }

    /// <summary>The text with other text in the place of some.</summary>
    public static JsonTree Replace(JsonTree tree, string before, string after)
    {
        Assert.Contains(before, tree.Text, StringComparison.Ordinal);
        return JsonTree.Parse(tree.Text.Replace(before, after, StringComparison.Ordinal));
    }

    private static JsonTree Remove(JsonTree tree, JsonValue container, int start, JsonValue last)
    {
        var end = last.Offset + last.Raw.Length;
        var comma = tree.Text.LastIndexOf(',', start);
        if (comma > container.Offset && tree.Text[(comma + 1)..start].Trim().Length == 0)
        {
            start = comma;
        }
        else if (tree.Text[end] == ',')
        {
            end++;
        }

        return Replace(tree, start, end - start, "");
    }

    private static JsonTree Replace(JsonTree tree, int start, int length, string text) => JsonTree.Parse(tree.Text.Remove(start, length).Insert(start, text));

    private static IEnumerable<PropertyPlace> Below(JsonValue container, string path)
    {
        foreach (var property in container.Properties())
        {
            var place = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            yield return new PropertyPlace(place, container, property);
            var inside = property.Value.Kind == JsonKind.Array ? property.Value.Elements().FirstOrDefault() : property.Value;
            foreach (var below in inside.IsObject() ? Below(inside, place) : [])
            {
                yield return below;
            }
        }
    }

    private static bool IsObject(this JsonValue value) => value != default && value.Kind == JsonKind.Object;
}
