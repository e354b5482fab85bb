using System.Globalization;
using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Snapshot;

/// <summary>The order of a snapshot's lists: by qualified name, ordinally, so that the same schema gives the same bytes.</summary>
public static class SnapshotOrder
{
    /// <summary>The snapshot with every list in its order; lists inside objects are as they were.</summary>
    public static SchemaSnapshot Sorted(SchemaSnapshot snapshot) => snapshot with
    {
        Schemas = Sort(snapshot.Schemas, static schema => schema.Name),
        Extensions = Sort(snapshot.Extensions, static extension => extension.Name),
        Enums = Sort(snapshot.Enums, static type => type.Name),
        Domains = Sort(snapshot.Domains, static type => type.Name),
        Composites = Sort(snapshot.Composites, static type => type.Name),
        Ranges = Sort(snapshot.Ranges, static type => type.Name),
        Sequences = Sort(snapshot.Sequences, static sequence => sequence.Name),
        Relations = Sort(snapshot.Relations, static relation => relation.Name),
        Routines = Sort(snapshot.Routines, static routine => routine.Name, static routine => routine.ParameterTypes),
        Statistics = Sort(snapshot.Statistics, static statistics => statistics.Name),
        Objects = Sort(snapshot.Objects, static item => ((int)item.Kind).ToString("D2", CultureInfo.InvariantCulture) + item.Identity),
        External = Sort(snapshot.External, static external => external.Name, static external => ((int)external.Kind).ToString("D2", CultureInfo.InvariantCulture)),
        DataChecks = Sort(snapshot.DataChecks, static check => check.Name),
        Unmodelled = Sort(snapshot.Unmodelled, static item => $"{item.Kind} {item.Name} {item.Detail}"),
    };

    /// <summary>Objects by a name, ordinally.</summary>
    public static EquatableArray<T> Sort<T>(IEnumerable<T> items, Func<T, string> name)
        where T : class, IEquatable<T>
    {
        // Most lists of a relation have no element or one.
        var array = items.ToArray();
        return array.Length < 2 ? new EquatableArray<T>(array) : array.OrderBy(name, StringComparer.Ordinal).ToEquatableArray();
    }

    private static EquatableArray<T> Sort<T>(EquatableArray<T> items, Func<T, QualifiedName> key, Func<T, string>? then = null)
        where T : class, IEquatable<T> => items.AsEnumerable().OrderBy(key).ThenBy(then ?? (static _ => ""), StringComparer.Ordinal).ToEquatableArray();
}
