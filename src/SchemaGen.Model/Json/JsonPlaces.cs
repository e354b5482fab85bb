namespace SchemaGen.Model.Json;

/// <summary>Finds places in a snapshot's text, by what is there: elements of arrays by their names. What was looked through once is remembered.</summary>
public sealed class JsonPlaces(JsonTree tree)
{
    private const char Separator = '\0';
    private const char Name = '=';

    private readonly Dictionary<JsonValue, Dictionary<string, JsonValue>> _named = [];

    /// <summary>The step of a path to the element that is called so.</summary>
    /// <param name="schema">Its schema, if it is in one.</param>
    /// <param name="name">Its name.</param>
    /// <param name="parameterTypes">What tells routines of one name apart.</param>
    public static string Called(string? schema, string? name, string? parameterTypes = null) =>
        Name + string.Join(Separator.ToString(), new[] { schema, name, parameterTypes }.Where(static part => part is not null));

    /// <summary>The value at the end of a path, or as deep as the text has it.</summary>
    /// <param name="path">A <see cref="JsonPath"/>, in which an element may also be <see cref="Called"/>.</param>
    public JsonValue Find(IEnumerable<string> path) => JsonPath.Find(tree.Root, path, Child);

    private JsonValue? Child(JsonValue value, string step)
    {
        if (step[0] != Name)
        {
            return JsonPath.Child(value, step);
        }

        if (!_named.TryGetValue(value, out var named))
        {
            _named[value] = named = [];
            foreach (var element in value.Elements())
            {
                string? Text(string property) => element.Property(property)?.GetString();
                named[Called(Text("schema"), Text("name"), Text("parameterTypes"))] = element;
            }
        }

        return named.TryGetValue(step, out var found) ? found : null;
    }
}
