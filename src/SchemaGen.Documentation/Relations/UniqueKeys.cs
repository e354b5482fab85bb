using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;
using Index = SchemaGen.Model.Snapshot.Index;

namespace SchemaGen.Documentation.Relations;

/// <summary>The sets of columns that no two rows of a table share, whichever way that is declared.</summary>
internal static class UniqueKeys
{
    public static IEnumerable<EquatableArray<string>> Of(Relation relation) =>
        (relation.PrimaryKey is { } primaryKey ? relation.UniqueConstraints.Prepend(primaryKey) : relation.UniqueConstraints)
            .Where(static constraint => !constraint.WithoutOverlaps)
            .Select(static constraint => constraint.Columns)
            .Concat(relation.Indexes.Where(index => IsKey(index, relation)).Select(static index => index.Keys));

    private static bool IsKey(Index index, Relation relation) =>
        index is { Unique: true, Predicate: null, Invalid: false } && index.Keys.All(key => relation.FindColumn(key) is not null);
}
