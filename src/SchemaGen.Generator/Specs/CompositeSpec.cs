using SchemaGen.Generator.Specs.Tombstones;
using SchemaGen.Model.Collections;

namespace SchemaGen.Generator.Specs;

/// <summary>A composite type.</summary>
internal sealed record CompositeSpec
{
    public required string Namespace { get; init; }

    public required string TypeName { get; init; }

    /// <summary>Schema and name as SQL has them.</summary>
    public required string QualifiedName { get; init; }

    public string? Comment { get; init; }

    /// <summary>Whether members tell Npgsql their names.</summary>
    public bool HasNameAttributes { get; init; }

    public EquatableArray<AttributeSpec> Attributes { get; init; }

    /// <summary>Attributes that are gone.</summary>
    public EquatableArray<GoneAttributeSpec> Gone { get; init; }

    /// <summary>Why it cannot be used; null where it is there.</summary>
    public ObsoleteSpec? Obsolete { get; init; }

    /// <summary>What its values have no longer.</summary>
    public IEnumerable<GoneRecordSpec> GoneRecords() => Gone.IsEmpty
        ? []
        : [new GoneRecordSpec(TypeName, Gone.Select(static gone => new GoneMemberSpec(gone.Attribute.TypeName, gone.Attribute.MemberName, gone.Obsolete)).ToEquatableArray())];
}

/// <summary>An attribute of a composite type.</summary>
internal sealed record AttributeSpec
{
    public required string Name { get; init; }

    public required string MemberName { get; init; }

    /// <summary>The property's type in C#, with <c>?</c> unless it cannot be null.</summary>
    public required string TypeName { get; init; }

    /// <summary>The type in SQL.</summary>
    public required string DatabaseType { get; init; }

    public string? Comment { get; init; }
}
