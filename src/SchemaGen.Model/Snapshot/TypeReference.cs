using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Snapshot;

/// <summary>
/// The type of a column, attribute or domain. Its identity is the text of <c>format_type</c> under an empty
/// search_path, which names types of pg_catalog by their SQL name and qualifies and quotes all others.
/// </summary>
public sealed record TypeReference(string Text)
{
    /// <summary>Taken apart when first asked for; two threads that do it at once come to the same.</summary>
    private Parts? _parts;

    /// <summary>As <c>format_type</c> prints it: <c>character varying(255)[]</c>, <c>public.mood</c>.</summary>
    public string Text { get; } = Text;

    /// <summary>The type's name without modifiers and array brackets, unquoted; SQL name for types of pg_catalog.</summary>
    public QualifiedName Name => Split.Name;

    /// <summary>True for an array of <see cref="Name"/>. A domain over an array is not one.</summary>
    public bool IsArray => Split.IsArray;

    /// <summary>What stands in parentheses: length, precision and scale; of an interval its fields too. Empty when there is none.</summary>
    public string Modifiers => Split.Modifiers;

    private Parts Split => _parts ??= Parts.Parse(Text);

    public bool Equals(TypeReference? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    public override string ToString() => Text;

    private sealed record Parts(QualifiedName Name, string Modifiers, bool IsArray)
    {
        private const string IntervalFields = "interval ";

        public static Parts Parse(string text)
        {
            var isArray = text.EndsWith("[]", StringComparison.Ordinal);
            var name = isArray ? text.Substring(0, text.Length - 2) : text;
            var modifiers = "";

            // The modifiers stand inside some names: timestamp(3) with time zone.
            var open = IndexOutsideQuotes(name, '(');
            var close = open < 0 ? -1 : name.IndexOf(')', open);
            if (close >= 0)
            {
                modifiers = name.Substring(open + 1, close - open - 1);
                name = name.Remove(open, close - open + 1);
            }

            // interval day to second(3)
            if (name.StartsWith(IntervalFields, StringComparison.Ordinal))
            {
                modifiers = name.Substring(IntervalFields.Length) + (modifiers.Length == 0 ? "" : $"({modifiers})");
                name = "interval";
            }

            return new Parts(SqlIdentifier.Parse(name, "pg_catalog"), modifiers, isArray);
        }

        private static int IndexOutsideQuotes(string text, char wanted)
        {
            var quoted = false;
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '"')
                {
                    quoted = !quoted;
                }
                else if (text[i] == wanted && !quoted)
                {
                    return i;
                }
            }

            return -1;
        }
    }
}
