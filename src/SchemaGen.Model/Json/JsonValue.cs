using System.Globalization;
using System.Text;

namespace SchemaGen.Model.Json;

/// <summary>A value in a <see cref="JsonTree"/>.</summary>
public readonly struct JsonValue : IEquatable<JsonValue>
{
    private readonly JsonTree _tree;
    private readonly int _index;

    internal JsonValue(JsonTree tree, int index)
    {
        _tree = tree;
        _index = index;
    }

    public JsonKind Kind => Token.Kind;

    /// <summary>Offset of the value's first character in the text.</summary>
    public int Offset => Token.Start;

    /// <summary>The value as it stands in the text.</summary>
    public ReadOnlySpan<char> Raw => _tree.Text.AsSpan(Token.Start, Token.Length);

    private JsonToken Token => _tree[_index];

    public static bool operator ==(JsonValue left, JsonValue right) => left.Equals(right);

    public static bool operator !=(JsonValue left, JsonValue right) => !left.Equals(right);

    /// <summary>The decoded string; only for <see cref="JsonKind.String"/>.</summary>
    public string GetString()
    {
        var content = _tree.Text.AsSpan(Token.Start + 1, Token.Length - 2);
        return content.IndexOf('\\') < 0 ? content.ToString() : Decode(content);
    }

    /// <summary>The integer, or null when the number is not one.</summary>
    public long? GetInteger() =>
        long.TryParse(Raw.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The elements of an array.</summary>
    public IEnumerable<JsonValue> Elements()
    {
        for (var i = _index + 1; i < Token.Next; i = _tree[i].Next)
        {
            yield return new JsonValue(_tree, i);
        }
    }

    /// <summary>The properties of an object, in the order of the text.</summary>
    public IEnumerable<JsonProperty> Properties()
    {
        for (var i = _index + 1; i < Token.Next; i = _tree[i + 1].Next)
        {
            yield return new JsonProperty(new JsonValue(_tree, i), new JsonValue(_tree, i + 1));
        }
    }

    /// <summary>The property's value, or null.</summary>
    public JsonValue? Property(string name)
    {
        var hint = 0;
        return Property(name, ref hint);
    }

    public bool Equals(JsonValue other) => ReferenceEquals(_tree, other._tree) && _index == other._index;

    public override bool Equals(object? obj) => obj is JsonValue other && Equals(other);

    public override int GetHashCode() => _index;

    /// <summary>
    /// The property's value, looked for first after the one that was found last: properties that are asked for in the
    /// order of the text are found at once.
    /// </summary>
    internal JsonValue? Property(string name, ref int hint)
    {
        var start = hint == 0 ? _index + 1 : hint;
        for (var i = start; i < Token.Next; i = _tree[i + 1].Next)
        {
            if (NameEquals(i, name))
            {
                hint = _tree[i + 1].Next;
                return new JsonValue(_tree, i + 1);
            }
        }

        for (var i = _index + 1; i < start; i = _tree[i + 1].Next)
        {
            if (NameEquals(i, name))
            {
                return new JsonValue(_tree, i + 1);
            }
        }

        return null;
    }

    private bool NameEquals(int index, string name)
    {
        ref readonly var token = ref _tree[index];
        return token.Length == name.Length + 2 && _tree.Text.AsSpan(token.Start + 1, name.Length).SequenceEqual(name.AsSpan());
    }

    private static string Decode(ReadOnlySpan<char> content)
    {
        var result = new StringBuilder(content.Length);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] != '\\')
            {
                result.Append(content[i]);
                continue;
            }

            i++;
            if (content[i] == 'u')
            {
                var code = content.Slice(i + 1, 4).ToString();
                result.Append((char)int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                result.Append(content[i] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var c => c });
            }
        }

        return result.ToString();
    }
}

/// <summary>A property of an object.</summary>
/// <param name="Key">The name, a string value with a position of its own.</param>
/// <param name="Value">The value.</param>
public readonly record struct JsonProperty(JsonValue Key, JsonValue Value)
{
    public string Name => Key.GetString();
}
