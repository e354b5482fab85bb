namespace SchemaGen.Model.Json;

/// <summary>Offsets in a text as lines and columns.</summary>
public static class TextLines
{
    /// <summary>Line and column of an offset, both from 1; a line ends at LF.</summary>
    public static (int Line, int Column) PositionOf(string text, int offset)
    {
        var end = Math.Min(offset, text.Length);
        var line = 1;
        var lineStart = 0;
        for (var i = text.IndexOf('\n'); i >= 0 && i < end; i = text.IndexOf('\n', i + 1))
        {
            line++;
            lineStart = i + 1;
        }

        return (line, end - lineStart + 1);
    }
}
