namespace SchemaGen.Model.Json;

/// <summary>Text to tokens, in one pass, without decoding anything.</summary>
internal sealed class JsonParser(string text, bool allowComments)
{
    // Deep enough for anything that we write; keeps a hostile file from overflowing the stack.
    private const int MaximumDepth = 64;

    /// <summary>What ends a string, and what ends a run of characters that stand for themselves.</summary>
    private static ReadOnlySpan<char> EndsOfText => ['"', '\\', '\n', '\r'];

    /// <summary>Longer than needed, and not cut in the end: copying it costs as much as a tenth of the parsing.</summary>
    private JsonToken[] _tokens = new JsonToken[16 + (text.Length / 12)];
    private int _count;
    private int _position;

    public JsonToken[] Parse()
    {
        SkipSpace();
        ParseValue(0);
        SkipSpace();
        if (_position < text.Length)
        {
            throw Unexpected("the end of the file");
        }

        return _tokens;
    }

    private void ParseValue(int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new JsonException("nested too deeply", _position);
        }

        switch (Peek())
        {
            case '{':
                ParseContainer(JsonKind.Object, '}', depth);
                break;
            case '[':
                ParseContainer(JsonKind.Array, ']', depth);
                break;
            case '"':
                ParseString();
                break;
            case 't':
                ParseWord("true", JsonKind.True);
                break;
            case 'f':
                ParseWord("false", JsonKind.False);
                break;
            case 'n':
                ParseWord("null", JsonKind.Null);
                break;
            case '-' or (>= '0' and <= '9'):
                ParseNumber();
                break;
            default:
                throw Unexpected("a value");
        }
    }

    private void ParseContainer(JsonKind kind, char close, int depth)
    {
        var index = Open(kind);
        _position++;
        SkipSpace();
        while (Peek() != close)
        {
            if (kind == JsonKind.Object)
            {
                if (Peek() != '"')
                {
                    throw Unexpected("a property name in double quotes");
                }

                ParseString();
                SkipSpace();
                Expect(':', "':' after the property name");
                SkipSpace();
            }

            ParseValue(depth + 1);
            SkipSpace();
            if (Peek() == close)
            {
                break;
            }

            Expect(',', kind == JsonKind.Object ? "',' or '}'" : "',' or ']'");
            SkipSpace();
            if (Peek() == close && !allowComments)
            {
                throw Unexpected("a value after ','");
            }
        }

        _position++;
        Close(index);
    }

    private void ParseString()
    {
        var index = Open(JsonKind.String);
        _position++;
        while (true)
        {
            var length = text.AsSpan(_position).IndexOfAny(EndsOfText);
            _position += Math.Max(length, 0);
            if (length < 0 || text[_position] is '\n' or '\r')
            {
                throw new JsonException("a string is not closed", _tokens[index].Start);
            }

            if (text[_position++] == '"')
            {
                break;
            }

            SkipEscape();
        }

        Close(index);
    }

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

    private void ParseNumber()
    {
        var index = Open(JsonKind.Number);
        _position++;
        while (_position < text.Length && text[_position] is (>= '0' and <= '9') or '.' or 'e' or 'E' or '+' or '-')
        {
            _position++;
        }

        Close(index);
    }

    private void ParseWord(string word, JsonKind kind)
    {
        if (string.CompareOrdinal(text, _position, word, 0, word.Length) != 0)
        {
            throw Unexpected("a value");
        }

        var index = Open(kind);
        _position += word.Length;
        Close(index);
    }

    private int Open(JsonKind kind)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
        }

        _tokens[_count] = new JsonToken(kind, _position, 0, 0);
        return _count++;
    }

    private void Close(int index)
    {
        ref var token = ref _tokens[index];
        token = new JsonToken(token.Kind, token.Start, _position - token.Start, _count);
    }

    private char Peek() => _position < text.Length ? text[_position] : '\0';

    private void Expect(char expected, string description)
    {
        if (Peek() != expected)
        {
            throw Unexpected(description);
        }

        _position++;
    }

    private JsonException Unexpected(string expected)
    {
        if (_position >= text.Length)
        {
            return new JsonException($"the file ends where {expected} should be", text.Length);
        }

        return new JsonException($"{expected} should be here, not '{Printable(text[_position])}'", _position);
    }

    private static string Printable(char c) => c < ' ' ? $"\\u{(int)c:x4}" : c.ToString();

    private void SkipSpace()
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
}
