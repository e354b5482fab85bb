using SchemaGen.Model.Diff.Renames;
using SchemaGen.Model.Json;

namespace SchemaGen.Model.Diff;

/// <summary>Compares values of two texts by what they mean, and shows them in messages.</summary>
internal static class JsonComparison
{
    private const int LongestShown = 160;

    private static readonly RenamedNames NoNames = new();

    /// <summary>Equal but for layout; the order of properties does not count, that of elements does.</summary>
    public static bool AreEqual(JsonValue? left, JsonValue? right) => AreEqual(left, right, NoNames);

    /// <summary>Equal but for layout and for names that changed.</summary>
    public static bool AreEqual(JsonValue? left, JsonValue? right, RenamedNames names)
    {
        if (left is not { } a || right is not { } b)
        {
            return left is null && right is null;
        }

        if (a.Kind != b.Kind)
        {
            return false;
        }

        return a.Raw.SequenceEqual(b.Raw) || a.Kind switch
        {
            JsonKind.String => names.AreEqual(a.GetString(), b.GetString()),
            JsonKind.Array => SequencesEqual(a, b, names),
            JsonKind.Object => ObjectsEqual(a, b, names),
            JsonKind.Number => false,
            _ => true,
        };
    }

    /// <summary>What a message says of a property's two values.</summary>
    public static string Describe(string property, JsonValue? snapshot, JsonValue? database)
    {
        if (property == "definition" && snapshot is { Kind: JsonKind.Array } before && database is { Kind: JsonKind.Array } after)
        {
            return DescribeLines(before, after);
        }

        return $"{property} is {Show(property, snapshot)} in the snapshot, {Show(property, database)} in the database";
    }

    /// <summary>What an object depends on is a set; names that changed have changed its order.</summary>
    public static bool AreEqualSets(JsonValue? left, JsonValue? right, RenamedNames names)
    {
        var (before, after) = (left.Items(), right.Items());
        return before.Count == after.Count && before.All(item => after.Exists(other => AreEqual(item, other, names)));
    }

    private static bool SequencesEqual(JsonValue left, JsonValue right, RenamedNames names)
    {
        using var b = right.Elements().GetEnumerator();
        foreach (var element in left.Elements())
        {
            if (!b.MoveNext() || !AreEqual(element, b.Current, names))
            {
                return false;
            }
        }

        return !b.MoveNext();
    }

    private static bool ObjectsEqual(JsonValue left, JsonValue right, RenamedNames names) =>
        left.Properties().Count() == right.Properties().Count()
        && left.Properties().All(property => AreEqual(property.Value, right.Property(property.Name), names));

    private static string DescribeLines(JsonValue snapshot, JsonValue database)
    {
        var before = Texts(snapshot);
        var after = Texts(database);
        var line = 0;
        while (line < before.Count && line < after.Count && before[line] == after[line])
        {
            line++;
        }

        string At(List<string> lines) => line < lines.Count ? $"'{Shorten(lines[line].Trim())}'" : "the end";
        return $"definition differs from its line {line + 1} on: {At(before)} in the snapshot, {At(after)} in the database";
    }

    private static List<string> Texts(JsonValue array) =>
        array.Elements().Select(static element => element.Kind == JsonKind.String ? element.GetString() : element.Raw.ToString()).ToList();

    /// <summary>A property's value as text, whole; null for absence.</summary>
    public static string? ValueOf(string property, JsonValue? value) => (property, value?.Kind) switch
    {
        ("nullable", null or JsonKind.True) => "NULL",
        ("nullable", _) => "NOT NULL",
        (_, null) => null,
        ("origin", JsonKind.Object) => string.Join(".", value!.Value.Properties().Select(static part => part.Value.GetString())),
        (_, JsonKind.String) => value!.Value.GetString(),
        (_, JsonKind.Array) => string.Join(property == "definition" ? "\n" : ", ", Texts(value!.Value)),
        _ => value!.Value.Raw.ToString(),
    };

    /// <summary>Absence has a meaning of its own for each property; messages say it in SQL's words.</summary>
    private static string Show(string property, JsonValue? value) => (property, value?.Kind) switch
    {
        ("nullable", _) => ValueOf(property, value)!,
        (_, null) => "not set",
        ("origin", _) or (_, JsonKind.String) => $"'{Shorten(ValueOf(property, value)!)}'",
        (_, JsonKind.Array) => $"({Shorten(ValueOf(property, value)!)})",
        _ => Shorten(ValueOf(property, value)!),
    };

    private static string Shorten(string text)
    {
        var line = text.Replace("\r", "").Replace("\n", " ");
        return line.Length <= LongestShown ? line : line.Substring(0, LongestShown) + "…";
    }
}
