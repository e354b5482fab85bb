using System.Globalization;
using System.Text;

namespace SchemaGen.Model.Naming;

/// <summary>Names from the database as identifiers in C#. Invariant: the same name gives the same identifier everywhere.</summary>
public static class CSharpIdentifier
{
    /// <summary>
    /// Pascal case: <c>is_active</c> is <c>IsActive</c>. What C# cannot have in an identifier separates words; a name of
    /// nothing else becomes its hash.
    /// </summary>
    public static string Pascal(string name) => Join(Words(name), name);

    /// <summary>Pascal case with the last word in the singular: <c>order_lines</c> is <c>OrderLine</c>.</summary>
    public static string PascalSingular(string name)
    {
        var words = Words(name);
        if (words.Count > 0)
        {
            words[words.Count - 1] = EnglishNoun.Singular(words[words.Count - 1]);
        }

        return Join(words, name);
    }

    /// <summary>Four hexadecimal digits of a name's own, to tell names apart that would be equal.</summary>
    public static string Suffix(string name) => (StableHash.Of(name) & 0xffff).ToString("x4", CultureInfo.InvariantCulture);

    private static string Join(List<string> words, string name)
    {
        if (words.Count == 0)
        {
            return "Name" + StableHash.Of(name).ToString("x8", CultureInfo.InvariantCulture);
        }

        var result = new StringBuilder(name.Length);
        foreach (var word in words)
        {
            // 2 and 24 are other numbers than 22 and 4.
            if (result.Length > 0 && char.IsDigit(result[result.Length - 1]) && char.IsDigit(word[0]))
            {
                result.Append('_');
            }

            result.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        if (!IsLetter(result[0]))
        {
            result.Insert(0, '_');
        }

        return result.ToString();
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in name)
        {
            if (IsLetter(c) || (IsPart(c) && (word.Length > 0 || char.IsDigit(c))))
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Add(Normalize(word));
            }
        }

        if (word.Length > 0)
        {
            words.Add(Normalize(word));
        }

        return words;
    }

    /// <summary>A word all in capitals is a word like any other; one with capitals inside keeps them.</summary>
    private static string Normalize(StringBuilder word)
    {
        var text = word.ToString();
        word.Clear();
        if (text.Length == 1)
        {
            return text;
        }

        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return text;
            }
        }

        return text.ToLowerInvariant();
    }

    private static bool IsLetter(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private static bool IsPart(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
