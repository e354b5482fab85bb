using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Configuration;

/// <summary>Tables that are drawn together.</summary>
public sealed record Area
{
    /// <summary>What to call them, such as <c>Messaging</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Patterns of the tables; the first area that fits one has it.</summary>
    public EquatableArray<string> Relations { get; init; }
}
