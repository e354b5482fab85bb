using System.Globalization;
using System.Text;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Naming;

/// <summary>
/// File names for relations, without extension: <c>relation</c> in schema <c>public</c>, <c>schema.relation</c>
/// elsewhere. They can be checked out on every file system and stand in a URL; different relations get names that
/// differ in more than case.
/// </summary>
/// <remarks>
/// A byte that is not safe becomes <c>=XX</c>. A name that would be too long, or that differs from another in case
/// alone, ends in <c>~</c> and a hash of the relation's own name. Neither sign stays in a name as it is, so neither
/// form can meet an ordinary name.
/// </remarks>
public static class FileNames
{
    /// <summary>The schema that file names, like other names in documents, leave out.</summary>
    public const string DefaultSchema = "public";

    private const char EscapeSign = '=';
    private const char HashSign = '~';

    /// <summary>The file name of the script of the whole schema, which no relation's own may take.</summary>
    public const string WholeSchema = "_schema";

    /// <summary>In bytes of UTF-8; leaves room for an extension, and on Windows for the folders above.</summary>
    private const int MaximumLength = 120;

    /// <summary>Letters that some file systems take for another letter, or for two.</summary>
    private const string Ambiguous = "ßŉſıİǰΐΰև";

    /// <summary>A name for each relation. It depends on no other relation, but for those that differ from it in case alone.</summary>
    public static IReadOnlyDictionary<QualifiedName, string> Assign(IEnumerable<QualifiedName> relations)
    {
        var names = new Dictionary<QualifiedName, string>();
        foreach (var twins in relations.Distinct().GroupBy(static relation => Fold(Ordinary(relation)), StringComparer.Ordinal))
        {
            var members = twins.ToList();
            foreach (var relation in members)
            {
                // What PostgreSQL makes of an unquoted name is in lower case: that one yields to no twin.
                var ordinary = Ordinary(relation);
                var yields = members.Count > 1 && (Fold(relation.Schema) != relation.Schema || Fold(relation.Name) != relation.Name);
                names.Add(relation, yields || Bytes(ordinary) > MaximumLength ? Hashed(ordinary, relation) : ordinary);
            }
        }

        return names;
    }

    private static string Ordinary(QualifiedName relation)
    {
        var name = new StringBuilder();
        if (relation.Schema != DefaultSchema)
        {
            AppendEscaped(name, relation.Schema);
            name.Append('.');
        }

        AppendEscaped(name, relation.Name);

        // Windows looks at what stands before the first dot; commands take a leading dash for an option.
        var end = name.ToString().IndexOf('.');
        if (IsReserved(name.ToString()) || IsDevice(end < 0 ? name.ToString() : name.ToString(0, end)))
        {
            var first = name[0];
            name.Remove(0, 1).Insert(0, $"{EscapeSign}{(int)first:X2}");
        }

        return name.ToString();
    }

    private static void AppendEscaped(StringBuilder name, string part)
    {
        for (var i = 0; i < part.Length; i++)
        {
            if (IsSafe(part[i]))
            {
                name.Append(part[i]);
                continue;
            }

            var length = char.IsSurrogatePair(part, i) ? 2 : 1;
            foreach (var octet in Encoding.UTF8.GetBytes(part.Substring(i, length)))
            {
                name.Append(EscapeSign).Append(octet.ToString("X2", CultureInfo.InvariantCulture));
            }

            i += length - 1;
        }
    }

    /// <summary>
    /// ASCII letters, digits, <c>_</c> and <c>-</c>; beyond ASCII the letters that macOS does not compare equal to
    /// something else: no marks, no compatibility forms.
    /// </summary>
    private static bool IsSafe(char c) => c switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' => true,
        < '\u0080' => false,
        < '\u1100' or (>= '\u3041' and <= '\uD7A3') => Ambiguous.IndexOf(c) < 0 && CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter,
        _ => false,
    };

    private static bool IsReserved(string name) => name.Equals(WholeSchema, StringComparison.OrdinalIgnoreCase) || (name.Length > 0 && name[0] == '-');

    private static bool IsDevice(string name) => name.ToUpperInvariant() switch
    {
        "CON" or "PRN" or "AUX" or "NUL" => true,
        { Length: 4 } word => (word.StartsWith("COM", StringComparison.Ordinal) || word.StartsWith("LPT", StringComparison.Ordinal)) && word[3] is >= '0' and <= '9',
        _ => false,
    };

    /// <summary>Equal for names that some file system takes for the same.</summary>
    private static string Fold(string name) => name.ToUpperInvariant().ToLowerInvariant();

    private static string Hashed(string ordinary, QualifiedName relation)
    {
        var suffix = HashSign + Hash(relation);
        var length = Math.Min(ordinary.Length, MaximumLength - suffix.Length);
        while (Bytes(ordinary.Substring(0, length)) > MaximumLength - suffix.Length)
        {
            length--;
        }

        return ordinary.Substring(0, length) + suffix;
    }

    /// <summary>FNV-1a: short, and the same everywhere and for ever, which <see cref="object.GetHashCode"/> is not.</summary>
    private static string Hash(QualifiedName relation)
    {
        var hash = 14695981039346656037UL;
        foreach (var octet in Encoding.UTF8.GetBytes($"{relation.Schema}\0{relation.Name}"))
        {
            hash = unchecked((hash ^ octet) * 1099511628211UL);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture).Substring(0, 10);
    }

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
