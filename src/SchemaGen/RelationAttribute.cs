using System;

namespace SchemaGen;

/// <summary>
/// Says that a type that you wrote holds rows of a relation, such as an entity of EF Core or what Dapper fills. The
/// compiler then compares its properties with the columns in the snapshot: SG3010 to SG3015. Nothing happens at run time.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class RelationAttribute : Attribute
{
    /// <summary>Names the relation.</summary>
    /// <param name="name">The relation as SQL has it: <c>public.orders</c>, <c>orders</c>, <c>sales."Order"</c>. A constant of the generated code does, too.</param>
    public RelationAttribute(string name) => Name = name;

    /// <summary>The relation's name, as SQL has it.</summary>
    public string Name { get; }

    /// <summary>Whether the type is meant to have every column of the relation. One that it lacks is SG3015 then.</summary>
    public bool Complete { get; set; }
}
