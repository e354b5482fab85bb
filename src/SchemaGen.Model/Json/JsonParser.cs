namespace SchemaGen.Model.Json;

/// <summary>Text to tokens, in one pass, without decoding anything.</summary>
internal sealed class JsonParser(string text, bool allowComments)
{
    // Deep enough for anything that we write; keeps a hostile file from overflowing the stack.
    private const int MaximumDepth = 64;

    private readonly JsonCursor _cursor = new(text, allowComments);

    /// <summary>Longer than needed, and not cut in the end: copying it costs as much as a tenth of the parsing.</summary>
    private JsonToken[] _tokens = new JsonToken[16 + (text.Length / 12)];
    private int _count;

    public JsonToken[] Parse()
    {
        _cursor.SkipSpace();
        ParseValue(0);
        _cursor.SkipSpace();
        return _cursor.IsAtEnd ? _tokens : throw _cursor.Unexpected("the end of the file");
    }

    private void ParseValue(int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new JsonException("nested too deeply", _cursor.Position);
        }

        switch (_cursor.Peek())
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
                var number = Open(JsonKind.Number);
                _cursor.SkipNumber();
                Close(number);
                break;
            default:
                throw _cursor.Unexpected("a value");
        }
    }

    private void ParseContainer(JsonKind kind, char close, int depth)
    {
        var index = Open(kind);
        _cursor.Skip();
        _cursor.SkipSpace();
        while (_cursor.Peek() != close)
        {
            if (kind == JsonKind.Object)
            {
                ParseName();
            }

            ParseValue(depth + 1);
            _cursor.SkipSpace();
            if (_cursor.Peek() == close)
            {
                break;
            }

            _cursor.Expect(',', kind == JsonKind.Object ? "',' or '}'" : "',' or ']'");
            _cursor.SkipSpace();
            if (_cursor.Peek() == close && !allowComments)
            {
                throw _cursor.Unexpected("a value after ','");
            }
        }

        _cursor.Skip();
        Close(index);
    }

    private void ParseName()
    {
        if (_cursor.Peek() != '"')
        {
            throw _cursor.Unexpected("a property name in double quotes");
        }

        ParseString();
        _cursor.SkipSpace();
        _cursor.Expect(':', "':' after the property name");
        _cursor.SkipSpace();
    }

    private void ParseString()
    {
        var index = Open(JsonKind.String);
        _cursor.SkipString();
        Close(index);
    }

    private void ParseWord(string word, JsonKind kind)
    {
        var index = Open(kind);
        _cursor.SkipWord(word);
        Close(index);
    }

    private int Open(JsonKind kind)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
        }

        _tokens[_count] = new JsonToken(kind, _cursor.Position, 0, 0);
        return _count++;
    }

    private void Close(int index)
    {
        ref var token = ref _tokens[index];
        token = new JsonToken(token.Kind, token.Start, _cursor.Position - token.Start, _count);
    }
}
