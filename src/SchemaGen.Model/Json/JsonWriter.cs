using System.Globalization;

namespace SchemaGen.Model.Json;

/// <summary>How a container is laid out.</summary>
internal enum JsonLayout
{
    /// <summary>All on one line.</summary>
    Inline,

    /// <summary>One property or element a line.</summary>
    Block,
}

/// <summary>Writes JSON in one canonical form: LF, two spaces, text outside ASCII as it is.</summary>
/// <param name="capacity">About how many characters are to come. A large text that grows piece by piece is copied by the garbage collector again and again.</param>
internal sealed class JsonWriter(int capacity = 1024)
{
    private readonly CharBuffer _text = new(capacity);
    private readonly Stack<(JsonLayout Layout, char Close, bool HasContent)> _open = new();

    /// <summary>The text, with its last line ended.</summary>
    public string Finish()
    {
        _text.Append('\n');
        return _text.ToString();
    }

    /// <summary>A writer for elements of the container that is open: what it writes is indented as they are.</summary>
    public JsonWriter Inside(int elementCapacity)
    {
        var inner = new JsonWriter(elementCapacity);
        for (var depth = 0; depth < _open.Count; depth++)
        {
            inner._open.Push((JsonLayout.Block, ' ', false));
        }

        return inner;
    }

    /// <summary>Adds the elements of a writer that was <see cref="Inside"/>.</summary>
    public void Join(JsonWriter inner)
    {
        var (layout, close, hasContent) = _open.Pop();
        _open.Push((layout, close, true));
        if (hasContent)
        {
            _text.Append(',');
        }

        _text.Append(inner._text);
    }

    public void OpenObject(JsonLayout layout) => Open('{', '}', layout);

    public void OpenArray(JsonLayout layout) => Open('[', ']', layout);

    public void Close()
    {
        var (layout, close, hasContent) = _open.Pop();
        if (layout == JsonLayout.Block && hasContent)
        {
            NewLine();
        }

        _text.Append(close);
    }

    public void Name(string name)
    {
        Element();
        Quote(name);
        _text.Append(": ");
    }

    /// <summary>Separates the next element of an array from the one before.</summary>
    public void Element()
    {
        var (layout, close, hasContent) = _open.Pop();
        _open.Push((layout, close, true));
        if (hasContent)
        {
            _text.Append(',');
        }

        if (layout == JsonLayout.Block)
        {
            NewLine();
        }
        else if (hasContent)
        {
            _text.Append(' ');
        }
    }

    public void Null() => _text.Append("null");

    public void Flag(bool value) => _text.Append(value ? "true" : "false");

    public void Number(long value) => _text.Append(value.ToString(CultureInfo.InvariantCulture));

    public void Quote(string value)
    {
        _text.Append('"');
        var start = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var escape = Escape(value[i]);
            if (escape is not null)
            {
                _text.Append(value, start, i - start);
                _text.Append(escape);
                start = i + 1;
            }
        }

        _text.Append(value, start, value.Length - start);
        _text.Append('"');
    }

    private static string? Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        // Editors and git take U+0085, U+2028 and U+2029 for line ends; a line is an object here.
        < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
        _ => null,
    };

    private void Open(char open, char close, JsonLayout layout)
    {
        _text.Append(open);
        _open.Push((layout, close, false));
    }

    private void NewLine()
    {
        _text.Append('\n');
        _text.Spaces(2 * _open.Count);
    }
}
