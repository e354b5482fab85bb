using SchemaGen.Model.Collections;

namespace SchemaGen.Generator.Specs;

/// <summary>One file to generate.</summary>
internal sealed record SourceFileSpec
{
    public required string HintName { get; init; }

    public EquatableArray<RelationSpec> Relations { get; init; }

    public EquatableArray<EnumSpec> Enums { get; init; }

    public EquatableArray<ConstantsSpec> Constants { get; init; }

    public EquatableArray<CompositeSpec> Composites { get; init; }

    public ExternalSpec? External { get; init; }

    public DatabaseSpec? Database { get; init; }
}

/// <summary>Everything that comes of the inputs.</summary>
/// <param name="Files">The files to generate.</param>
/// <param name="Findings">What there is to say about the inputs.</param>
internal sealed record Plan(EquatableArray<SourceFileSpec> Files, EquatableArray<Finding> Findings);

/// <summary>The list of all relations, what they have in common, and what goes for the whole database.</summary>
internal sealed record DatabaseSpec
{
    /// <summary>The root namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>Expressions for all relations.</summary>
    public EquatableArray<string> Relations { get; init; }

    /// <summary>Every static class that relations are nested in.</summary>
    public EquatableArray<ContainerSpec> Containers { get; init; }

    /// <summary>Whether an error of Npgsql is to be told apart by the constraint that it means.</summary>
    public bool FindsBrokenConstraints { get; init; }

    /// <summary>Whether there is a class that compares a database with the code.</summary>
    public bool HasGuard { get; init; }

    /// <summary>How types are mapped with Npgsql; null where that is not asked for.</summary>
    public MappingSpec? Mapping { get; init; }

    /// <summary>Whether shapes have converters for System.Text.Json.</summary>
    public bool HasJson { get; init; }

    /// <summary>What Dapper must be taught; null where that is not asked for.</summary>
    public DapperSpec? Dapper { get; init; }
}

/// <summary>How types are mapped with Npgsql.</summary>
/// <param name="Enums">Names of enums in C# and in the database.</param>
/// <param name="Composites">Names of composite types in C# and in the database.</param>
/// <param name="HasRanges">There are ranges that Npgsql does not know by itself.</param>
internal sealed record MappingSpec(EquatableArray<MappedType> Enums, EquatableArray<MappedType> Composites, bool HasRanges);

/// <summary>A type in C# and what it is called in the database.</summary>
internal sealed record MappedType(string TypeName, string DatabaseType);

/// <summary>A static class that relations are nested in.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name"><c>Tables</c> or <c>Views</c>.</param>
/// <param name="Schema">The schema that it stands for.</param>
internal sealed record ContainerSpec(string Namespace, string Name, string Schema);

/// <summary>The relations outside the snapshot's scope that foreign keys refer to.</summary>
/// <param name="Namespace">The root namespace.</param>
/// <param name="Relations">The relations.</param>
internal sealed record ExternalSpec(string Namespace, EquatableArray<ExternalRelationSpec> Relations);

/// <summary>A relation outside the snapshot's scope.</summary>
internal sealed record ExternalRelationSpec
{
    public required string MemberName { get; init; }

    public required string Schema { get; init; }

    public required string Name { get; init; }

    /// <summary>Schema and name as SQL has them.</summary>
    public required string QualifiedName { get; init; }

    /// <summary>The columns that foreign keys refer to.</summary>
    public EquatableArray<string> Columns { get; init; }

    public EquatableArray<IncomingKeySpec> ReferencedBy { get; init; }
}
