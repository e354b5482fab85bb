using System.Runtime.CompilerServices;
using System.Text;
using SchemaGen.Model.Collections;

namespace SchemaGen.Generator.Emit;

/// <summary>Writes C#: indentation, braces, LF.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public override string ToString() => _text.ToString();

    public void Line() => _text.Append('\n');

    public void Line(string text)
    {
        Begin();
        _text.Append(text).Append('\n');
    }

    /// <summary>An interpolated line, which its handler has written by now.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] LineHandler line)
    {
        _ = line;
        _text.Append('\n');
    }

    /// <summary>A line for the preprocessor: it begins where the line begins.</summary>
    public void Directive(string text) => _text.Append(text).Append('\n');

    public void Open(string header)
    {
        Line(header);
        Line("{");
        Indent();
    }

    public void Close(string end = "}")
    {
        Unindent();
        Line(end);
    }

    public void Indent() => _depth++;

    public void Unindent() => _depth--;

    /// <summary>Items with an empty line between them.</summary>
    public void Separated<T>(EquatableArray<T> items, Action<SourceWriter, T> write)
        where T : IEquatable<T>
    {
        var first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                Line();
            }

            first = false;
            write(this, item);
        }
    }

    /// <summary>A collection, an element a line.</summary>
    /// <param name="header">What stands before it.</param>
    /// <param name="elements">The elements.</param>
    /// <param name="end">What follows the bracket.</param>
    public void List(string header, IReadOnlyCollection<string> elements, string end)
    {
        if (elements.Count == 0)
        {
            Line($"{header} []{end}");
            return;
        }

        Line(header);
        Line("[");
        Indent();
        foreach (var element in elements)
        {
            Line($"{element},");
        }

        Close("]" + end);
    }

    private StringBuilder Begin() => _text.Append(' ', 4 * _depth);

    /// <summary>What the compiler makes of an interpolated string that is a line.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct LineHandler
    {
        private readonly StringBuilder _text;

        public LineHandler(int literalLength, int formattedCount, SourceWriter writer)
        {
            _ = literalLength + formattedCount;
            _text = writer.Begin();
        }

        public void AppendLiteral(string value) => _text.Append(value);

        public void AppendFormatted(string? value) => _text.Append(value);
    }
}
