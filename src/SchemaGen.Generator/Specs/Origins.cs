using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>What views come from: the columns of tables behind theirs, and the table that one can be written through to.</summary>
internal sealed class Origins
{
    private readonly Dictionary<QualifiedName, Relation> _relations;

    public Origins(SchemaSnapshot snapshot) => _relations = ((IEnumerable<Relation>)snapshot.Relations).ToDictionary(static relation => relation.Name);

    /// <summary>The column behind one, with its table; of a table its own. Null where it is computed, or out of scope.</summary>
    public (Relation Table, Column Column)? Of(Relation relation, Column column) =>
        !relation.IsView ? (relation, column)
        : column.Origin is { } origin && _relations.TryGetValue(origin.RelationName, out var table) && table.FindColumn(origin.Column) is { } behind ? (table, behind)
        : null;

    /// <summary>
    /// The column behind one that can be written; null where none can. INSTEAD rules make what they will of a row, and what
    /// stands in two columns can be written in one only.
    /// </summary>
    public (Relation Table, Column Column)? Writable(Relation relation, Column column)
    {
        if (!relation.IsView)
        {
            return (relation, column);
        }

        var isSimple = relation is { Insertable: true, Updatable: true, Deletable: true } && relation.Rules.IsEmpty;
        return isSimple && !column.ReadOnly && relation.Columns.First(other => !other.ReadOnly && other.Origin == column.Origin) == column ? Of(relation, column) : null;
    }
}
