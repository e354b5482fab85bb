using System.Text;

namespace SchemaGen.Postgres.Psql;

/// <summary>A row as <c>COPY … TO STDOUT</c> writes it: values with tabs between them, NULL as <c>\N</c>, what is special as an escape.</summary>
internal static class CopyText
{
    /// <summary>Takes a line apart, without its newline.</summary>
    public static string?[] Split(string line)
    {
        var values = new List<string?>();
        for (var start = 0; start <= line.Length;)
        {
            var tab = line.IndexOf('\t', start);
            var end = tab < 0 ? line.Length : tab;
            values.Add(Value(line.AsSpan(start, end - start)));
            start = end + 1;
        }

        return [.. values];
    }

    private static string? Value(ReadOnlySpan<char> text)
    {
        if (text is @"\N")
        {
            return null;
        }

        if (!text.Contains('\\'))
        {
            return text.ToString();
        }

        var value = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            value.Append(text[i] == '\\' && i + 1 < text.Length ? Unescape(text[++i]) : text[i]);
        }

        return value.ToString();
    }

    private static char Unescape(char c) => c switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => c,
    };
}
