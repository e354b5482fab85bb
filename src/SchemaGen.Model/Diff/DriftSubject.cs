using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Diff;

/// <summary>What differs.</summary>
public sealed record DriftSubject
{
    /// <summary>The snapshot as a whole.</summary>
    public static DriftSubject Root { get; } = new() { Path = "", Noun = "", Name = "" };

    /// <summary>Where <c>schema.json</c> lists such things: <c>relations.columns</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What it is: <c>column</c>, <c>materialized view</c>.</summary>
    public required string Noun { get; init; }

    /// <summary>The whole name, unquoted: <c>public.users.name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The object of a schema that it is or belongs to; null for what has no schema.</summary>
    public QualifiedName? Owner { get; init; }

    /// <summary>Its own name inside <see cref="Owner"/>; null where it is that object itself.</summary>
    public string? Member { get; init; }

    /// <summary>The relation that it is or belongs to.</summary>
    public QualifiedName? Relation => Path == "relations" || Path.StartsWith("relations.", StringComparison.Ordinal) ? Owner : null;

    /// <summary>As messages say it: <c>column public.users.name</c>.</summary>
    public override string ToString() => Name.Length == 0 ? "" : $"{Noun} {Name}";
}
