using System;

namespace SchemaGen;

/// <summary>Says what something is called now that the database has no longer; generated code has it, and editors offer to rename its uses.</summary>
/// <param name="name">The name in C#, in the same scope.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class RenamedToAttribute(string name) : Attribute
{
    /// <summary>The name in C#, in the same scope.</summary>
    public string Name { get; } = name;
}
