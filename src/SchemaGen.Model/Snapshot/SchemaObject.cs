using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Snapshot;

/// <summary>The kinds of object that have a statement and nothing that C# would ask for.</summary>
public enum ObjectKind
{
    Language,
    BaseType,

    /// <summary>A type that was announced and never defined.</summary>
    ShellType,
    Cast,
    Transform,
    Operator,
    OperatorFamily,
    OperatorClass,
    AccessMethod,
    Collation,
    Conversion,
    TextSearchParser,
    TextSearchTemplate,
    TextSearchDictionary,
    TextSearchConfiguration,
    ForeignDataWrapper,
    Server,
    UserMapping,
    Publication,
    EventTrigger,
}

/// <summary>An object as the statement that makes it: PostgreSQL prints none for these, so the catalog reader does.</summary>
public sealed record SchemaObject
{
    public required ObjectKind Kind { get; init; }

    /// <summary>The schema that it is in; null for kinds that are in none.</summary>
    public string? Schema { get; init; }

    /// <summary>What follows the kind in <c>COMMENT ON</c>: <c>public.===(integer, integer)</c>, <c>(text AS public.mood)</c>.</summary>
    public required string Identity { get; init; }

    /// <summary>The statements that make it, each ended by a semicolon.</summary>
    public required string Definition { get; init; }

    /// <summary>What it uses; <see cref="ObjectKey"/>s.</summary>
    public EquatableArray<string> DependsOn { get; init; }

    public string? Comment { get; init; }

    /// <summary>The kind in SQL's words: <c>OPERATOR CLASS</c>.</summary>
    public string SqlKind => ObjectKey.SqlKind(Kind);
}
