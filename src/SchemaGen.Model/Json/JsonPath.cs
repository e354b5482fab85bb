using System.Globalization;

namespace SchemaGen.Model.Json;

/// <summary>Ways into a JSON text: names of properties, and <c>#2</c> for the third element of an array.</summary>
public static class JsonPath
{
    /// <summary>The step to an element of an array.</summary>
    public static string Element(int index) => FormattableString.Invariant($"#{index}");

    /// <summary>The value at the end of the way, or as deep as the text has it.</summary>
    /// <param name="root">Where the way begins.</param>
    /// <param name="steps">The way.</param>
    /// <param name="child">Goes one step; null for <see cref="Child"/>.</param>
    public static JsonValue Find(JsonValue root, IEnumerable<string> steps, Func<JsonValue, string, JsonValue?>? child = null)
    {
        var value = root;
        foreach (var step in steps)
        {
            if ((child ?? Child)(value, step) is not { } next)
            {
                break;
            }

            value = next;
        }

        return value;
    }

    /// <summary>One step; null where the text has none.</summary>
    public static JsonValue? Child(JsonValue value, string step) => step[0] == '#'
        ? value.Elements().Skip(int.Parse(step.Substring(1), CultureInfo.InvariantCulture)).Select(static element => (JsonValue?)element).FirstOrDefault()
        : value.Property(step);
}
