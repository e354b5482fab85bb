using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs.Derived;

/// <summary>Whose values a column holds: those of the columns that it refers to, or of the column of a parent, or of the table below a view.</summary>
internal sealed class ColumnGraph
{
    private readonly Dictionary<QualifiedName, Relation> _relations;
    private readonly EquatableArray<IdColumnRule> _rules;
    private readonly bool[] _used;

    public ColumnGraph(SchemaSnapshot snapshot, EquatableArray<IdColumnRule> rules)
    {
        _relations = ((IEnumerable<Relation>)snapshot.Relations).ToDictionary(static relation => relation.Name);
        _rules = rules;
        _used = new bool[rules.Count];
    }

    /// <summary>The rules that fit no column, or whose relation has no key of one column; by position.</summary>
    public IEnumerable<int> UnusedRules => Enumerable.Range(0, _used.Length).Where(i => !_used[i]);

    /// <summary>The column, or null when it is outside the snapshot.</summary>
    public RelationColumn? Find(QualifiedName relation, string column) =>
        _relations.TryGetValue(relation, out var found) && found.FindColumn(column) is { } member ? new RelationColumn(found, member) : null;

    /// <summary>One step nearer to where the values come from; null stands for a column outside the snapshot.</summary>
    public List<RelationColumn?> SourcesOf(RelationColumn column)
    {
        var (relation, member) = column;
        if (Ruled(relation, member) is { } ruled)
        {
            return [ruled];
        }

        if (member.Origin is { } origin)
        {
            return [Find(origin.RelationName, origin.Column)];
        }

        if (relation.PartitionOf is { } parent && Find(parent, member.Name) is { } whole)
        {
            return [whole];
        }

        if (member.Inherited)
        {
            return [.. relation.Inherits.Select(ancestor => Find(ancestor, member.Name)).Where(static found => found is not null)];
        }

        // The last pair of a temporal key is no equality.
        return
        [
            .. from key in relation.ForeignKeys
               let place = key.Columns.AsSpan().IndexOf(member.Name)
               where place >= 0 && !(key.Period && place == key.Columns.Count - 1)
               select Find(key.References, key.ReferencedColumns[place]),
        ];
    }

    private RelationColumn? Ruled(Relation relation, Column column)
    {
        for (var i = 0; i < _rules.Count; i++)
        {
            if (NamePattern.MatchesMember(_rules[i].Column, relation.Name, column.Name) && TargetOf(_rules[i]) is { } target)
            {
                _used[i] = true;
                return target;
            }
        }

        return null;
    }

    private RelationColumn? TargetOf(IdColumnRule rule)
    {
        var fitting = _relations.Values.Where(relation => !relation.IsPartition && NamePattern.Matches(rule.Relation, relation.Name)).ToList();
        return fitting.Count == 1 && fitting[0].KeyColumn is { } key ? new RelationColumn(fitting[0], key) : null;
    }
}

/// <summary>A column, and the relation that has it.</summary>
internal sealed record RelationColumn(Relation Relation, Column Column)
{
    /// <summary>Names are enough: a snapshot has each once.</summary>
    public bool Equals(RelationColumn? other) => other is not null && Relation.Name == other.Relation.Name && string.Equals(Column.Name, other.Column.Name, StringComparison.Ordinal);

    public override int GetHashCode() => (Relation.Name.GetHashCode() * 31) + StringComparer.Ordinal.GetHashCode(Column.Name);
}
