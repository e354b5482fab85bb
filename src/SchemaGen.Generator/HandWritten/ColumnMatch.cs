using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.HandWritten;

/// <summary>Which column a property means, as Dapper and EF Core's naming conventions find it: case and underscores do not count.</summary>
internal sealed class ColumnMatch
{
    private readonly Relation _relation;
    private readonly ILookup<string, Column> _byPlainName;

    public ColumnMatch(Relation relation)
    {
        _relation = relation;
        _byPlainName = relation.Columns.ToLookup(static column => Plain(column.Name), StringComparer.Ordinal);
    }

    /// <summary>The column, or null. Of twins that differ in case alone, the one that is written like the property.</summary>
    /// <param name="name">Name of the property, or of the column if an attribute names it.</param>
    public Column? Find(string name)
    {
        var candidates = _byPlainName[Plain(name)].ToList();
        return candidates.Find(column => column.Name == name) ?? candidates.FirstOrDefault();
    }

    /// <summary>The name of the column that may be meant, or null.</summary>
    /// <param name="name">What no column is called.</param>
    /// <param name="taken">The columns that have a property already.</param>
    public Column? Nearest(string name, ICollection<Column> taken)
    {
        var free = _relation.Columns.Where(column => !taken.Contains(column)).ToList();
        var nearest = Spelling.Nearest(Plain(name), free.Select(static column => Plain(column.Name)));
        return free.Find(column => Plain(column.Name) == nearest);
    }

    /// <summary>Whether a property of the one name would be for a column of the other.</summary>
    public static bool AreAlike(string name, string other) => Plain(name) == Plain(other);

    private static string Plain(string name) => name.Replace("_", "").ToLowerInvariant();
}
