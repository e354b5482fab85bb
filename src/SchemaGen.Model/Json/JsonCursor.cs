namespace SchemaGen.Model.Json;

/// <summary>A place in a JSON text, and what can be passed over from there without knowing what it means.</summary>
internal sealed class JsonCursor(string text, bool allowComments)
{
    /// <summary>What ends a string, and what ends a run of characters that stand for themselves.</summary>
    private static ReadOnlySpan<char> EndsOfText => ['"', '\\', '\n', '\r'];

    // A field: a cold compiler inlines no property, and this is what the loops turn on.
    private int _position;

    public int Position => _position;

    public bool IsAtEnd => _position >= text.Length;

    /// <summary>The character here; NUL at the end.</summary>
    public char Peek() => _position < text.Length ? text[_position] : '\0';

    public void Skip() => _position++;

    public void Expect(char expected, string description)
    {
        if (Peek() != expected)
        {
            throw Unexpected(description);
        }

        _position++;
    }

    public void SkipString()
    {
        var start = _position++;
        while (true)
        {
            var length = text.AsSpan(_position).IndexOfAny(EndsOfText);
            _position += Math.Max(length, 0);
            if (length < 0 || text[_position] is '\n' or '\r')
            {
                throw new JsonException("a string is not closed", start);
            }

            if (text[_position++] == '"')
            {
                return;
            }

            SkipEscape();
        }
    }

    public void SkipNumber()
    {
        _position++;
        while (_position < text.Length && text[_position] is (>= '0' and <= '9') or '.' or 'e' or 'E' or '+' or '-')
        {
            _position++;
        }
    }

    public void SkipWord(string word)
    {
        if (string.CompareOrdinal(text, _position, word, 0, word.Length) != 0)
        {
            throw Unexpected("a value");
        }

        _position += word.Length;
    }

    /// <summary>White space, and comments where they are allowed.</summary>
    public void SkipSpace()
    {
        while (_position < text.Length)
        {
            var c = text[_position];
            if (c is ' ' or '\n' or '\r' or '\t')
            {
                _position++;
            }
            else if (c == '/' && allowComments)
            {
                SkipComment();
            }
            else
            {
                return;
            }
        }
    }

    public JsonException Unexpected(string expected) => IsAtEnd
        ? new JsonException($"the file ends where {expected} should be", text.Length)
        : new JsonException($"{expected} should be here, not '{Printable(text[_position])}'", _position);

    private void SkipEscape()
    {
        var start = _position - 1;
        var c = _position < text.Length ? text[_position++] : '\0';
        if (c == 'u')
        {
            for (var i = 0; i < 4; i++, _position++)
            {
                if (_position >= text.Length || !Uri.IsHexDigit(text[_position]))
                {
                    throw new JsonException("\\u needs four hexadecimal digits", start);
                }
            }
        }
        else if ("\"\\/bfnrt".IndexOf(c) < 0)
        {
            throw new JsonException("unknown escape sequence", start);
        }
    }

    private void SkipComment()
    {
        var start = _position;
        var next = _position + 1 < text.Length ? text[_position + 1] : '\0';
        var end = next switch
        {
            '/' => text.IndexOf('\n', _position),
            '*' => text.IndexOf("*/", _position + 2, StringComparison.Ordinal),
            _ => throw Unexpected("a value"),
        };
        if (end < 0 && next == '*')
        {
            throw new JsonException("a comment is not closed", start);
        }

        _position = end < 0 ? text.Length : next == '/' ? end : end + 2;
    }

    private static string Printable(char c) => c < ' ' ? $"\\u{(int)c:x4}" : c.ToString();
}
