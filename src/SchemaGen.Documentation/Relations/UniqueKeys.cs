using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Relations;

/// <summary>The sets of columns that no two rows of a table share, whichever way that is declared.</summary>
internal static class UniqueKeys
{
    public static IEnumerable<EquatableArray<string>> Of(Relation relation)
    {
        if (relation.PrimaryKey is { } primaryKey)
        {
            yield return primaryKey.Columns;
        }

        foreach (var constraint in relation.UniqueConstraints)
        {
            yield return constraint.Columns;
        }

        foreach (var index in relation.Indexes)
        {
            if (index is { Unique: true, Predicate: null, Invalid: false } && index.Keys.All(key => relation.FindColumn(key) is not null))
            {
                yield return index.Keys;
            }
        }
    }
}
