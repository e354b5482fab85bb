using SchemaGen.Model.Collections;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tombstones;

/// <summary>The objects of one kind that are gone, and the parts of the others that are.</summary>
internal sealed class GoneObjects
{
    private readonly string _path;
    private readonly List<Drift> _drift;

    /// <summary>New names by old ones; null for what was dropped.</summary>
    private readonly Dictionary<QualifiedName, QualifiedName?> _gone;

    /// <param name="drift">All differences between the snapshot that was and the one that is.</param>
    /// <param name="path">Where the objects are listed.</param>
    public GoneObjects(IReadOnlyList<Drift> drift, string path)
    {
        _path = path;
        _drift = drift.Where(static item => item.Change is DriftChange.Missing or DriftChange.Renamed && item.Subject.Owner is not null).ToList();
        _gone = _drift.Where(item => item.Subject.Path == path).ToDictionary(static item => item.Subject.Owner!, static item => item.RenamedTo?.Owner);
    }

    /// <summary>Tombstones of objects.</summary>
    /// <param name="old">Those that were there.</param>
    /// <param name="before">The objects that were there.</param>
    /// <param name="after">Names of those that are there.</param>
    /// <param name="nameOf">Name of an object.</param>
    public EquatableArray<Tombstone<T>> Update<T>(EquatableArray<Tombstone<T>> old, IEnumerable<T> before, IEnumerable<QualifiedName> after, Func<T, QualifiedName> nameOf)
        where T : class, IEquatable<T>
    {
        var present = new HashSet<QualifiedName>(after);
        var added = before.Where(item => _gone.ContainsKey(nameOf(item))).Select(item => new Tombstone<T>(item, _gone[nameOf(item)])).ToList();
        var names = new HashSet<QualifiedName>(added.Select(item => nameOf(item.Was)));
        return old.Where(item => !names.Contains(nameOf(item.Was))).Select(item => item with { RenamedTo = item.RenamedTo is { } name ? Followed(name, present) : null })
            .Concat(added)
            .Where(item => !present.Contains(nameOf(item.Was)))
            .OrderBy(item => nameOf(item.Was))
            .ToEquatableArray();
    }

    /// <summary>Tombstones of parts.</summary>
    /// <param name="old">Those that were there.</param>
    /// <param name="lists">The properties that list such parts.</param>
    /// <param name="before">The parts that were there.</param>
    /// <param name="after">Names of those that are there.</param>
    /// <param name="nameOf">Name of a part.</param>
    public EquatableArray<MemberTombstone<T>> UpdateMembers<T>(
        EquatableArray<MemberTombstone<T>> old, string[] lists, IEnumerable<(QualifiedName Owner, T Member)> before, IEnumerable<(QualifiedName Owner, IEnumerable<string> Members)> after, Func<T, string> nameOf)
        where T : class, IEquatable<T>
    {
        var present = after.ToDictionary(static item => item.Owner, static item => new HashSet<string>(item.Members, StringComparer.Ordinal));
        var owners = new HashSet<QualifiedName>(present.Keys);
        var paths = Array.ConvertAll(lists, list => $"{_path}.{list}");

        // A part of another kind may have the same name, as an index and a check constraint do.
        var gone = _drift.Where(item => Array.IndexOf(paths, item.Subject.Path) >= 0)
            .GroupBy(static item => (item.Subject.Owner!, item.Subject.Member!)).ToDictionary(static group => group.Key, static group => group.First().RenamedTo?.Member);
        var added = before.Where(item => gone.ContainsKey((item.Owner, nameOf(item.Member))))
            .Select(item => new MemberTombstone<T>(item.Owner, item.Member, gone[(item.Owner, nameOf(item.Member))])).ToList();
        var keys = new HashSet<(QualifiedName, string)>(added.Select(item => (item.Of, nameOf(item.Was))));
        return old.Where(item => !keys.Contains((item.Of, nameOf(item.Was))))
            .Select(item => item.RenamedTo is { } name && gone.TryGetValue((item.Of, name), out var next) ? item with { RenamedTo = next } : item)
            .Concat(added)
            .Select(item => Followed(item.Of, owners) is { } owner ? item with { Of = owner } : null)
            .OfType<MemberTombstone<T>>()
            .Where(item => !present[item.Of].Contains(nameOf(item.Was)))
            .Distinct()
            .OrderBy(static item => item.Of).ThenBy(item => nameOf(item.Was), StringComparer.Ordinal)
            .ToEquatableArray();
    }

    /// <summary>What an object is called now; null when it is gone.</summary>
    private QualifiedName? Followed(QualifiedName name, HashSet<QualifiedName> present) =>
        _gone.TryGetValue(name, out var next) ? next : present.Contains(name) ? name : null;
}
