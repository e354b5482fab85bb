using SchemaGen.Model.Collections;

namespace SchemaGen.Generator.Specs;

/// <summary>Values that are known: constants, or an enum of whole numbers.</summary>
internal sealed record ConstantsSpec
{
    public required string Namespace { get; init; }

    public required string TypeName { get; init; }

    /// <summary>What has the values: a column or domain as SQL names it.</summary>
    public required string QualifiedName { get; init; }

    /// <summary>The CHECK that lists them; null where they are rows of a table.</summary>
    public string? Check { get; init; }

    public string? Comment { get; init; }

    /// <summary>The type of the values in C#; of an enum, of what it is over.</summary>
    public required string ValueType { get; init; }

    /// <summary>The type of a key that the values are wrapped in; null when they are constants of their own type.</summary>
    public string? IdType { get; init; }

    public bool IsEnum { get; init; }

    public EquatableArray<ConstantSpec> Members { get; init; }
}

/// <summary>A value that is known.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Value">The value as the database prints it.</param>
/// <param name="Description">What it means.</param>
internal sealed record ConstantSpec(string Name, string Value, string? Description);
