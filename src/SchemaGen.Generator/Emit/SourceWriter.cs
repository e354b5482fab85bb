using System.Text;

namespace SchemaGen.Generator.Emit;

/// <summary>Writes C#: indentation, braces, LF.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public override string ToString() => _text.ToString();

    public void Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', 4 * _depth).Append(text);
        }

        _text.Append('\n');
    }

    public void Open(string header)
    {
        Line(header);
        Line("{");
        _depth++;
    }

    public void Close(string end = "}")
    {
        _depth--;
        Line(end);
    }

    /// <summary>Lines one level deeper.</summary>
    public void Indented(IEnumerable<string> lines)
    {
        _depth++;
        foreach (var line in lines)
        {
            Line(line);
        }

        _depth--;
    }
}
