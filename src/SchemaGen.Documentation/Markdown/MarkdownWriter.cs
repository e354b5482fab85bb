using System.Text;
using SchemaGen.Model.Naming;

namespace SchemaGen.Documentation.Markdown;

/// <summary>Puts the blocks of a document one below the other. What it is given is Markdown already.</summary>
internal sealed class MarkdownWriter
{
    private readonly StringBuilder _text = new();

    public void Heading(int level, string markdown)
    {
        StartBlock();
        _text.Append('#', level).Append(' ').Append(markdown).Append('\n');
    }

    public void Paragraph(string markdown)
    {
        StartBlock();
        _text.Append(markdown).Append('\n');
    }

    public void Rule() => Paragraph("---");

    /// <summary>A bold label and a list; nothing when the list is empty.</summary>
    public void List(string label, IEnumerable<string> items)
    {
        var any = false;
        foreach (var item in items)
        {
            if (!any)
            {
                Paragraph($"**{label}:**");
                StartBlock();
                any = true;
            }

            _text.Append("- ").Append(item).Append('\n');
        }
    }

    /// <summary>A table; nothing when it has no columns or no rows.</summary>
    public void Table(IReadOnlyCollection<string> header, IEnumerable<IReadOnlyCollection<string>> rows)
    {
        var any = false;
        foreach (var row in rows)
        {
            if (!any)
            {
                StartBlock();
                AppendRow(header);
                AppendDelimiters(header);
                any = true;
            }

            AppendRow(row);
        }
    }

    /// <summary>A fenced block of verbatim text.</summary>
    public void Code(string text, string language) => Paragraph(MarkdownText.Fence(text, language));

    public override string ToString() => _text.ToString();

    private void StartBlock()
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }
    }

    private void AppendRow(IReadOnlyCollection<string> cells)
    {
        foreach (var cell in cells)
        {
            _text.Append("| ").Append(cell).Append(cell.Length > 0 ? " " : "");
        }

        _text.Append("|\n");
    }

    private void AppendDelimiters(IReadOnlyCollection<string> header)
    {
        foreach (var cell in header)
        {
            _text.Append('|').Append('-', Math.Max(3, cell.Length + 2));
        }

        _text.Append("|\n");
    }
}
