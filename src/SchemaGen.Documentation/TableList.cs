using System.Globalization;
using System.Text;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation;

/// <summary><c>_table_list.txt</c>: a table a line, partitions and foreign tables too, as SQL would name it with only <c>public</c> in the search path.</summary>
internal static class TableList
{
    public static string Render(SchemaSnapshot snapshot) =>
        string.Concat(snapshot.Relations.Where(static relation => !relation.IsView).Select(static relation => Line(relation.Name)).Order(StringComparer.Ordinal).Select(static line => $"{line}\n"));

    private static string Line(QualifiedName name) => name.Schema == FileNames.DefaultSchema ? Quote(name.Name) : $"{Quote(name.Schema)}.{Quote(name.Name)}";

    /// <summary>A line break inside a name must not break the line: SQL's Unicode form has none.</summary>
    private static string Quote(string name)
    {
        var quoted = SqlIdentifier.Quote(name);
        if (!quoted.Any(char.IsControl))
        {
            return quoted;
        }

        var text = new StringBuilder("U&");
        foreach (var c in quoted)
        {
            _ = c switch
            {
                '\\' => text.Append(@"\\"),
                _ when char.IsControl(c) => text.Append(CultureInfo.InvariantCulture, $@"\{(int)c:X4}"),
                _ => text.Append(c),
            };
        }

        return text.ToString();
    }
}
