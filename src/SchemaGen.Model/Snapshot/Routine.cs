using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Snapshot;

/// <summary>What <c>prokind</c> says.</summary>
public enum RoutineKind
{
    Function,
    Procedure,
    Aggregate,
    Window,
}

/// <summary>A function, procedure or aggregate. Overloads differ in <see cref="ParameterTypes"/>.</summary>
public sealed record Routine
{
    public required RoutineKind Kind { get; init; }

    public required QualifiedName Name { get; init; }

    /// <summary>Types of the input parameters, which tell overloads apart: <c>integer, text</c>.</summary>
    public required string ParameterTypes { get; init; }

    /// <summary>With modes, names and defaults (<c>pg_get_function_arguments</c>).</summary>
    public required string Arguments { get; init; }

    /// <summary>Null for a procedure.</summary>
    public string? Result { get; init; }

    public required string Language { get; init; }

    /// <summary>The whole statement: <c>pg_get_functiondef</c>, and its like for an aggregate.</summary>
    public required string Definition { get; init; }

    /// <summary>What its parameters and body use, as far as PostgreSQL keeps track; <see cref="ObjectKey"/>s.</summary>
    public EquatableArray<string> DependsOn { get; init; }

    public string? Comment { get; init; }

    /// <summary>For messages: <c>public.f(integer)</c>.</summary>
    public string Signature => $"{Name}({ParameterTypes})";
}
