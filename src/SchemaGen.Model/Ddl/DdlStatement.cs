using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>What makes one object, or one part of it: SQL that belongs together and what it needs.</summary>
internal sealed record DdlStatement
{
    public required DdlPhase Phase { get; init; }

    /// <summary>Orders statements of one phase.</summary>
    public required string Name { get; init; }

    /// <summary>One statement or more, each ended by a semicolon, without a newline at the end.</summary>
    public required string Sql { get; init; }

    /// <summary>What others call it when they need it; null when none does.</summary>
    public string? Key { get; init; }

    /// <summary>Keys of what must be there before.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>
    /// Makes something of the same key that needs less, for when statements need each other in a circle: a view without
    /// its query, a type without its functions.
    /// </summary>
    public DdlStub? Stub { get; init; }

    /// <summary>The relation whose script shows it.</summary>
    public QualifiedName? Owner { get; init; }
}

/// <summary>A first version of an object, to be completed by <paramref name="Completion"/>.</summary>
/// <param name="Sql">Makes the first version.</param>
/// <param name="Needs">What that needs.</param>
/// <param name="Completion">What then stands in place of the statement's SQL.</param>
internal sealed record DdlStub(string Sql, IReadOnlyList<string> Needs, string Completion);
