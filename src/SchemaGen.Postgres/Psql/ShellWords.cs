using System.Text;

namespace SchemaGen.Postgres.Psql;

/// <summary>
/// A command line as words, by the rules of the POSIX shell for quotes and backslashes. No shell runs: nothing is
/// expanded, and what only a shell could do is an error and not passed on by accident.
/// </summary>
internal static class ShellWords
{
    private const string Operators = "|&;<>()$`";

    /// <summary>Splits a command line.</summary>
    /// <exception cref="FormatException">A quote is open, or an unquoted character needs a shell; the message says which.</exception>
    public static IReadOnlyList<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var isWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is ' ' or '\t' or '\n' or '\r')
            {
                Finish();
                continue;
            }

            isWord = true;
            i = c switch
            {
                '\'' => ReadSingleQuoted(text, i, word),
                '"' => ReadDoubleQuoted(text, i, word),
                '\\' => ReadEscaped(text, i, word),
                _ => ReadPlain(text, i, word),
            };
        }

        Finish();
        return words;

        void Finish()
        {
            if (isWord)
            {
                words.Add(word.ToString());
            }

            isWord = false;
            word.Clear();
        }
    }

    private static int ReadPlain(string text, int at, StringBuilder word)
    {
        if (Operators.Contains(text[at], StringComparison.Ordinal))
        {
            throw new FormatException($"has an unquoted {text[at]}, which needs a shell");
        }

        word.Append(text[at]);
        return at;
    }

    private static int ReadEscaped(string text, int at, StringBuilder word)
    {
        if (at + 1 == text.Length)
        {
            throw new FormatException("ends with a backslash");
        }

        // A line that goes on.
        if (text[at + 1] != '\n')
        {
            word.Append(text[at + 1]);
        }

        return at + 1;
    }

    private static int ReadSingleQuoted(string text, int at, StringBuilder word)
    {
        var end = text.IndexOf('\'', at + 1);
        word.Append(text, at + 1, (end < 0 ? throw Unclosed('\'') : end) - at - 1);
        return end;
    }

    private static int ReadDoubleQuoted(string text, int at, StringBuilder word)
    {
        for (var i = at + 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    return i;
                case '$' or '`':
                    throw new FormatException($"has a {text[i]} in double quotes, which needs a shell; in single quotes it stands for itself");
                case '\\' when i + 1 < text.Length && text[i + 1] is '$' or '`' or '"' or '\\':
                    word.Append(text[++i]);
                    break;
                case '\\' when i + 1 < text.Length && text[i + 1] == '\n':
                    i++;
                    break;
                default:
                    word.Append(text[i]);
                    break;
            }
        }

        throw Unclosed('"');
    }

    private static FormatException Unclosed(char quote) => new($"has a {quote} that is not closed");
}
