using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Diagrams;

/// <summary>Some tables and the foreign keys between them, in the order in which they can be drawn from the top.</summary>
internal sealed class AreaGraph
{
    private readonly SchemaIndex _schema;
    private readonly Dictionary<QualifiedName, int> _indexes = [];

    private AreaGraph(SchemaIndex schema, IReadOnlyList<QualifiedName> tables)
    {
        _schema = schema;
        Tables = tables;
        for (var i = 0; i < tables.Count; i++)
        {
            _indexes[tables[i]] = i;
        }

        Arrows = [.. tables.SelectMany((table, index) => schema.ForeignKeys.References(table).Where(_indexes.ContainsKey).Select(target => (From: _indexes[target], To: index)))];
    }

    /// <summary>Each after those that it refers to, as far as keys run in no circles.</summary>
    public IReadOnlyList<QualifiedName> Tables { get; }

    /// <summary>From a table to those that refer to it, by index.</summary>
    public IReadOnlyList<(int From, int To)> Arrows { get; }

    public static AreaGraph Of(SchemaIndex schema, IEnumerable<Relation> tables)
    {
        var names = tables.Select(static table => table.Name).ToHashSet();
        return new AreaGraph(schema, [.. schema.ForeignKeys.DependencyOrder.Where(names.Contains)]);
    }

    /// <summary>What a table refers to that is not among these.</summary>
    public IEnumerable<QualifiedName> Elsewhere(QualifiedName table) => _schema.Find(table)!.ForeignKeys
        .Select(static key => key.References)
        .Where(target => !_indexes.ContainsKey(target))
        .Distinct();
}
