using System.Runtime.InteropServices;

namespace SchemaGen.Model.Sql;

/// <summary>A place in a text as editors count: line and column from 1, the column in UTF-16 units.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LinePosition(int Line, int Column);

/// <summary>
/// Offsets of a text as lines and columns. A line ends at LF, CR LF or a lone CR; a byte order mark takes no column.
/// </summary>
public sealed class LineMap
{
    private readonly List<int> _lineStarts = [0];
    private readonly int _textLength;
    private readonly int _firstColumnOffset;

    /// <summary>Finds the lines of a text.</summary>
    public LineMap(string text)
    {
        _textLength = text.Length;
        _firstColumnOffset = LexicalClass.At(text, 0) == LexicalClass.ByteOrderMark ? 1 : 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && LexicalClass.At(text, i + 1) != '\n'))
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>Number of lines; a text that ends in a line end has an empty last one.</summary>
    public int LineCount => _lineStarts.Count;

    /// <summary>Line and column of an offset; beyond the text, those of its end.</summary>
    public LinePosition Locate(int offset)
    {
        var inText = Math.Min(Math.Max(offset, 0), _textLength);
        var found = _lineStarts.BinarySearch(inText);
        var line = found >= 0 ? found : ~found - 1;
        var start = line == 0 ? _firstColumnOffset : _lineStarts[line];
        return new LinePosition(line + 1, Math.Max(inText - start, 0) + 1);
    }
}
