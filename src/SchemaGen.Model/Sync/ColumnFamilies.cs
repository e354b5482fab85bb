using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Sync;

/// <summary>Columns that foreign keys make the same value: what becomes of one must become of all.</summary>
internal sealed class ColumnFamilies
{
    private readonly Dictionary<(QualifiedName Table, string Column), (QualifiedName Table, string Column)> _parents = [];

    /// <param name="tables">Tables with their foreign keys.</param>
    public ColumnFamilies(IEnumerable<Relation> tables)
    {
        foreach (var table in tables)
        {
            foreach (var key in (IEnumerable<ForeignKey>)table.ForeignKeys)
            {
                foreach (var (column, referenced) in key.Columns.Zip(key.ReferencedColumns, static (column, referenced) => (column, referenced)))
                {
                    Join((table.Name, column), (key.References, referenced));
                }
            }
        }
    }

    /// <summary>The one column that stands for all of a family.</summary>
    public (QualifiedName Table, string Column) Of(QualifiedName table, string column)
    {
        var member = (table, column);
        while (_parents.TryGetValue(member, out var parent))
        {
            member = parent;
        }

        return member;
    }

    private void Join((QualifiedName Table, string Column) left, (QualifiedName Table, string Column) right)
    {
        var (first, second) = (Of(left.Table, left.Column), Of(right.Table, right.Column));
        if (first != second)
        {
            _parents[first] = second;
        }
    }
}
