namespace SchemaGen.Model.Json;

/// <summary>A text that grows at its end, in one piece: a large one is written many short texts at a time, and read once.</summary>
/// <param name="capacity">Characters that there is room for at once.</param>
internal sealed class CharBuffer(int capacity)
{
    private char[] _characters = new char[capacity];
    private int _length;

    public override string ToString() => new(_characters, 0, _length);

    public void Append(char c)
    {
        Reserve(1);
        _characters[_length++] = c;
    }

    public void Append(string text) => Append(text, 0, text.Length);

    public void Append(string text, int start, int count)
    {
        Reserve(count);
        text.CopyTo(start, _characters, _length, count);
        _length += count;
    }

    public void Append(CharBuffer other)
    {
        Reserve(other._length);
        Array.Copy(other._characters, 0, _characters, _length, other._length);
        _length += other._length;
    }

    public void Spaces(int count)
    {
        Reserve(count);
        _characters.AsSpan(_length, count).Fill(' ');
        _length += count;
    }

    private void Reserve(int count)
    {
        if (_characters.Length - _length < count)
        {
            Array.Resize(ref _characters, Math.Max(_length + count, 2 * _characters.Length));
        }
    }
}
