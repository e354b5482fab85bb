using SchemaGen.Model.Collections;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Sql;

namespace SchemaGen.Model.Findings;

/// <summary>An index by what it does, whether it stands for itself or implements a constraint.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">The access method.</param>
/// <param name="Columns">Key columns by name; an expression as such.</param>
/// <param name="Keys">Key columns and expressions as SQL has them, with collation, operator class and order where these are not the defaults.</param>
internal sealed record IndexShape(string Name, string Method, EquatableArray<string> Columns, EquatableArray<string> Keys)
{
    public bool IsUnique { get; init; }

    public EquatableArray<string> Include { get; init; }

    public string? Predicate { get; init; }

    public bool NullsNotDistinct { get; init; }

    public bool IsInvalid { get; init; }

    /// <summary>The key that it implements.</summary>
    public KeyConstraint? Constraint { get; init; }

    /// <summary>The index, where it implements no constraint.</summary>
    public Index? Index { get; init; }

    public Deferrability Deferrability => Constraint?.Deferrability ?? Deferrability.NotDeferrable;

    /// <summary>Whether the server can use it for whatever row.</summary>
    public bool IsWhole => !IsInvalid && Predicate is null;

    public static IReadOnlyList<IndexShape> Of(Relation relation) =>
    [
        .. (relation.PrimaryKey is { } key ? [key] : Array.Empty<KeyConstraint>()).Concat(relation.UniqueConstraints).Select(Of),
        .. relation.Exclusions.Select(Of),
        .. relation.Indexes.Select(Of),
    ];

    /// <summary>The subject of a finding about it.</summary>
    public FindingSubject SubjectIn(Relation relation) => Index is not null ? FindingSubject.Of(relation, Index) : FindingSubject.Of(relation, Constraint!);

    private static IndexShape Of(KeyConstraint key) =>
        new(key.Name, key.WithoutOverlaps ? "gist" : "btree", key.Columns, key.Columns.Select(SqlIdentifier.Quote).ToEquatableArray())
        {
            IsUnique = !key.WithoutOverlaps,
            Include = key.Include,
            NullsNotDistinct = key.NullsNotDistinct,
            Constraint = key,
        };

    private static IndexShape Of(Index index) => new(index.Name, index.Method, index.Keys, SqlList.AfterFirst(index.Definition, "using"))
    {
        IsUnique = index.Unique,
        Include = index.Include,
        Predicate = index.Predicate,
        NullsNotDistinct = index.NullsNotDistinct,
        IsInvalid = index.Invalid,
        Index = index,
    };

    private static IndexShape Of(ExclusionConstraint exclusion)
    {
        var keys = SqlList.AfterFirst(exclusion.Definition, "using").Select(static element => element.LastIndexOf(" WITH ", StringComparison.Ordinal) is > 0 and var end ? element.Substring(0, end) : element).ToEquatableArray();
        return new(exclusion.Name, "gist", keys.Select(static key => SqlIdentifier.Parse(key, "").Name).ToEquatableArray(), keys)
        {
            Predicate = exclusion.Definition.Contains(") WHERE (") ? "" : null,
        };
    }
}
