using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Graph;

/// <summary>
/// The tables of a snapshot and the foreign keys between them: who refers to whom, in which order rows can be
/// loaded, where keys run in circles. Depends on the set of tables alone, not on their order.
/// </summary>
public sealed class ForeignKeyGraph
{
    private readonly Dictionary<QualifiedName, QualifiedName[]> _references = [];
    private readonly Dictionary<QualifiedName, QualifiedName[]> _referencedBy = [];
    private readonly Dictionary<QualifiedName, ReferringKey[]> _keysTo;

    private ForeignKeyGraph(Relation[] tables)
    {
        Tables = tables.Select(static table => table.Name).ToEquatableArray();
        _keysTo = tables
            .SelectMany(static table => table.ForeignKeys.Select(key => new ReferringKey(table, key)))
            .GroupBy(static referring => referring.Key.References)
            .ToDictionary(static group => group.Key, static group => group.ToArray());

        var indexOf = new Dictionary<QualifiedName, int>(tables.Length);
        for (var i = 0; i < tables.Length; i++)
        {
            indexOf[tables[i].Name] = i;
        }

        var successors = Array.ConvertAll(tables, table => ReferencedTables(table, indexOf));
        for (var i = 0; i < tables.Length; i++)
        {
            var name = tables[i].Name;
            _references[name] = Array.ConvertAll(successors[i], target => tables[target].Name);
            _referencedBy[name] = [.. KeysTo(name).Select(static referring => referring.Table.Name).Where(referring => referring != name).Distinct()];
        }

        Components = [.. StronglyConnectedComponents.Of(successors).Select(
            component => component.Select(table => tables[table].Name).ToEquatableArray())];
    }

    /// <summary>All tables, partitions and foreign tables too, sorted by name.</summary>
    public EquatableArray<QualifiedName> Tables { get; }

    /// <summary>
    /// Sets of tables that reach one another over foreign keys, most of one table only. Each set comes after all that
    /// its tables refer to; a set is sorted by name.
    /// </summary>
    public IReadOnlyList<EquatableArray<QualifiedName>> Components { get; }

    /// <summary>Every table after those that it refers to; inside a cycle, where no order can be right, by name.</summary>
    public IEnumerable<QualifiedName> DependencyOrder => Components.SelectMany(static component => component);

    /// <summary>The components in which foreign keys run in circles. A table that merely refers to itself makes none.</summary>
    public IEnumerable<EquatableArray<QualifiedName>> Cycles => Components.Where(static component => component.Count > 1);

    public static ForeignKeyGraph Of(SchemaSnapshot snapshot) => Of(snapshot.Relations);

    public static ForeignKeyGraph Of(IEnumerable<Relation> relations) =>
        new([.. relations.Where(static relation => !relation.IsView).OrderBy(static relation => relation.Name)]);

    /// <summary>The other tables of the snapshot that a table refers to, sorted by name.</summary>
    public IReadOnlyList<QualifiedName> References(QualifiedName table) => _references.TryGetValue(table, out var names) ? names : [];

    /// <summary>The other tables that refer to a table, sorted by name.</summary>
    public IReadOnlyList<QualifiedName> ReferencedBy(QualifiedName table) => _referencedBy.TryGetValue(table, out var names) ? names : [];

    /// <summary>The foreign keys that refer to a relation, its own and those of others; it may be one outside the snapshot.</summary>
    public IReadOnlyList<ReferringKey> KeysTo(QualifiedName relation) => _keysTo.TryGetValue(relation, out var keys) ? keys : [];

    private static int[] ReferencedTables(Relation table, Dictionary<QualifiedName, int> indexOf)
    {
        var targets = new SortedSet<int>();
        foreach (var key in table.ForeignKeys)
        {
            if (key.References != table.Name && indexOf.TryGetValue(key.References, out var target))
            {
                targets.Add(target);
            }
        }

        return [.. targets];
    }
}

/// <summary>A foreign key and the table that has it.</summary>
public sealed record ReferringKey(Relation Table, ForeignKey Key);
