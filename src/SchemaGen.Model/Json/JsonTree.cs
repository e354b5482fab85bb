namespace SchemaGen.Model.Json;

/// <summary>The kinds of JSON value.</summary>
public enum JsonKind : byte
{
    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object,
}

/// <summary>
/// A parsed JSON text: a flat list of tokens over the text. Strings are decoded only when asked for, and every value
/// knows its offset, because half of what is read here is read for its position.
/// </summary>
public sealed class JsonTree
{
    private readonly JsonToken[] _tokens;

    internal JsonTree(string text, JsonToken[] tokens)
    {
        Text = text;
        _tokens = tokens;
    }

    public string Text { get; }

    public JsonValue Root => new(this, 0);

    internal ref readonly JsonToken this[int index] => ref _tokens[index];

    /// <summary>Parses a text.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="allowComments">Accept <c>//</c>, <c>/* */</c> and trailing commas, as configuration files may have.</param>
    /// <exception cref="JsonException">The text is not well-formed; the exception has the offset.</exception>
    public static JsonTree Parse(string text, bool allowComments = false) => new(text, new JsonParser(text, allowComments).Parse());
}

/// <summary>One value of the text; the tokens of its content follow it.</summary>
/// <param name="Kind">Kind of value.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">Length in the text, quotes and brackets included.</param>
/// <param name="Next">Index of the first token that is not part of it.</param>
internal readonly record struct JsonToken(JsonKind Kind, int Start, int Length, int Next);

/// <summary>What is wrong with a JSON text, and where.</summary>
public sealed class JsonException(string message, int offset) : Exception(message)
{
    /// <summary>Offset in the text, in UTF-16 code units.</summary>
    public int Offset { get; } = offset;

    /// <summary>True when the text is well-formed but has a property that nobody reads.</summary>
    public bool IsUnknownProperty { get; init; }
}
