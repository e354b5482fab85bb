using SchemaGen.Model.Collections;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>Something to say about an input, by what it is about: what moves a line is no change of it.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Place">What it is about.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record Finding(Rule Rule, Place Place, string Message)
{
    /// <summary>How loudly it is said.</summary>
    public Severity Severity { get; init; } = Rule.DefaultSeverity;
}

/// <summary>A value in an input, as a path from the root.</summary>
/// <param name="IsConfiguration">In the configuration; else in the snapshot.</param>
/// <param name="Path">A path for <see cref="JsonPlaces"/>.</param>
internal sealed record Place(bool IsConfiguration, EquatableArray<string> Path)
{
    /// <summary>A rule among those for C#.</summary>
    public static Place InConfiguration(string rules, int index) => new(IsConfiguration: true, ["csharp", rules, JsonPath.Element(index)]);

    /// <summary>A switch among those for C#.</summary>
    public static Place InConfiguration(string name) => new(IsConfiguration: true, ["csharp", name]);

    /// <summary>Anything in the configuration.</summary>
    public static Place InConfiguration(EquatableArray<string> path) => new(IsConfiguration: true, path);

    /// <summary>A relation.</summary>
    public static Place Of(QualifiedName relation) => new(IsConfiguration: false, ["relations", JsonPlaces.Called(relation.Schema, relation.Name)]);

    /// <summary>A column of a relation.</summary>
    public static Place OfColumn(QualifiedName relation, string column) => new(IsConfiguration: false, [.. Of(relation).Path.AsSpan(), "columns", JsonPlaces.Called(null, column)]);

    /// <summary>An attribute of a composite type.</summary>
    public static Place OfAttribute(QualifiedName type, string attribute) =>
        new(IsConfiguration: false, ["composites", JsonPlaces.Called(type.Schema, type.Name), "attributes", JsonPlaces.Called(null, attribute)]);
}
