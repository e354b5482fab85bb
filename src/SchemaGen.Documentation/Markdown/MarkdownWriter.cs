using System.Text;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;

namespace SchemaGen.Documentation.Markdown;

/// <summary>Puts the blocks of a document one below the other. What it is given is Markdown already; words are those of <see cref="DocumentWords.All"/>.</summary>
/// <param name="words">What headings, labels and columns are called.</param>
internal sealed class MarkdownWriter(DocumentWords words)
{
    private readonly StringBuilder _text = new();

    public void Heading(int level, string markdown)
    {
        StartBlock();
        _text.Append('#', level).Append(' ').Append(markdown).Append('\n');
    }

    /// <summary>The heading of a section of the document's own.</summary>
    public void Section(int level, string word) => Heading(level, MarkdownText.Heading(words[word]));

    public void Paragraph(string markdown)
    {
        StartBlock();
        _text.Append(markdown).Append('\n');
    }

    public void Rule() => Paragraph("---");

    /// <summary>A paragraph after a bold label.</summary>
    public void Labelled(string word, string markdown) => Paragraph($"{Label(word)} {markdown}");

    /// <summary>A bold label with a colon.</summary>
    public string Label(string word) => $"**{MarkdownText.Inline(words[word])}:**";

    /// <summary>Words in the middle of a paragraph.</summary>
    public string Say(string word) => words[word];

    /// <summary>A sentence of the document's own.</summary>
    public void Sentence(string word) => Paragraph(words[word]);

    /// <summary>A bold label and a list; nothing when the list is empty.</summary>
    public void List(string word, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > 0)
        {
            Paragraph(Label(word));
            Items(all);
        }
    }

    /// <summary>A list; nothing when it is empty.</summary>
    public void Items(IEnumerable<string> items)
    {
        var any = false;
        foreach (var item in items)
        {
            if (!any)
            {
                StartBlock();
                any = true;
            }

            _text.Append("- ").Append(item).Append('\n');
        }
    }

    /// <summary>A table whose columns are words; nothing when it has no columns or no rows.</summary>
    public void Table(IReadOnlyCollection<string> header, IEnumerable<IReadOnlyCollection<string>> rows) =>
        Data([.. header.Select(word => MarkdownText.Cell(words[word]))], rows);

    /// <summary>A table whose columns are Markdown; nothing when it has no columns or no rows.</summary>
    public void Data(IReadOnlyCollection<string> header, IEnumerable<IReadOnlyCollection<string>> rows)
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
