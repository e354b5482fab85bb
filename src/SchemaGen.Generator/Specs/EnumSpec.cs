using SchemaGen.Generator.Specs.Tombstones;
using SchemaGen.Model.Collections;

namespace SchemaGen.Generator.Specs;

/// <summary>An enum.</summary>
internal sealed record EnumSpec
{
    public required string Namespace { get; init; }

    public required string TypeName { get; init; }

    /// <summary>Of what it has the labels: schema and name as SQL has them.</summary>
    public required string QualifiedName { get; init; }

    /// <summary>The CHECK that lists the labels; null for an enum of the database.</summary>
    public string? Check { get; init; }

    public string? Comment { get; init; }

    /// <summary>Whether members tell Npgsql their labels.</summary>
    public bool HasLabelAttributes { get; init; }

    public EquatableArray<EnumMemberSpec> Members { get; init; }

    /// <summary>Labels that are gone.</summary>
    public EquatableArray<GoneNameSpec> Gone { get; init; }

    /// <summary>Why it cannot be used; null where it is there.</summary>
    public ObsoleteSpec? Obsolete { get; init; }

    /// <summary>Name of the class that knows the labels.</summary>
    public static string LabelClassOf(string typeName) => typeName + "Labels";
}

/// <summary>A label of an enum.</summary>
internal sealed record EnumMemberSpec(string Name, string Label);
