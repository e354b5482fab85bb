using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Sync;

/// <summary>What a merge would do to tables that nobody named: foreign keys of theirs that delete or change rows with those they refer to.</summary>
internal static class CascadingKeys
{
    /// <summary>Refuses a plan that would reach further than it says.</summary>
    /// <param name="planned">The tables that are written to.</param>
    /// <param name="target">The target's tables, partitions as their roots.</param>
    /// <param name="mode">Only a merge updates rows.</param>
    /// <param name="delete">Whether rows are deleted.</param>
    /// <exception cref="DiagnosticException">SG0074, with every key.</exception>
    public static void Check(HashSet<QualifiedName> planned, IEnumerable<Relation> target, SyncMode mode, bool delete)
    {
        var keys = target.Where(table => !planned.Contains(table.Name))
            .SelectMany(static table => table.ForeignKeys, static (table, key) => (Table: table.Name, Key: key))
            .Where(pair => planned.Contains(pair.Key.References) && ((delete && Acts(pair.Key.OnDelete)) || (mode == SyncMode.Merge && Acts(pair.Key.OnUpdate))))
            .Select(static pair => $"{SqlIdentifier.Quote(pair.Table)} → {SqlIdentifier.Quote(pair.Key.References)} ({pair.Key.Name})")
            .ToList();
        if (keys.Count > 0)
        {
            throw Rules.SyncReachesOutside.Error(
                $"Deleting or changing rows of the chosen tables would delete or change others by foreign keys: {string.Join("; ", keys)}. Choose these tables too, or leave out what they refer to.");
        }
    }

    private static bool Acts(ReferentialAction action) => action is not (ReferentialAction.NoAction or ReferentialAction.Restrict);
}
