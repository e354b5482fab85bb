using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Relations;

/// <summary>Foreign keys in the order of their columns, as one reads the table of columns; the snapshot has them by name.</summary>
internal static class ForeignKeyOrder
{
    public static IEnumerable<ForeignKey> ForeignKeysByColumn(this Relation relation) =>
        relation.ForeignKeys.Count < 2 ? relation.ForeignKeys : relation.ForeignKeys.OrderBy(key => Position(relation, key));

    private static int Position(Relation relation, ForeignKey key)
    {
        for (var i = 0; i < relation.Columns.Count; i++)
        {
            if (!key.Columns.IsEmpty && relation.Columns[i].Name == key.Columns[0])
            {
                return i;
            }
        }

        return relation.Columns.Count;
    }
}
