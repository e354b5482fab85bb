using SchemaGen.Model.Naming;
using SchemaGen.Model.Refresh;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Operations;

/// <summary>An operation on one relation, as people name it.</summary>
internal static class OneRelation
{
    /// <summary>The old snapshot with that relation as it is now. It may be in either.</summary>
    /// <exception cref="Model.Diagnostics.DiagnosticException">SG0060.</exception>
    public static SchemaSnapshot Refresh(SchemaSnapshot old, SchemaSnapshot current, string table)
    {
        var names = current.Relations.Concat(old.Relations).Select(static relation => relation.Name).Distinct();
        return RelationRefresh.Of(old, current, RelationNames.Find(table, names));
    }
}
