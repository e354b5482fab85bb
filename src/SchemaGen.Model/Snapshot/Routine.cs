namespace SchemaGen.Model.Snapshot;

/// <summary>What <c>prokind</c> says.</summary>
public enum RoutineKind
{
    Function,
    Procedure,
    Aggregate,
    Window,
}

/// <summary>A function, procedure or aggregate. Overloads differ in <see cref="IdentityArguments"/>.</summary>
public sealed record Routine
{
    public required RoutineKind Kind { get; init; }

    public required QualifiedName Name { get; init; }

    /// <summary>What names the overload (<c>pg_get_function_identity_arguments</c>).</summary>
    public required string IdentityArguments { get; init; }

    /// <summary>With modes, names and defaults (<c>pg_get_function_arguments</c>).</summary>
    public required string Arguments { get; init; }

    /// <summary>Null for a procedure.</summary>
    public string? Result { get; init; }

    public required string Language { get; init; }

    /// <summary>The whole statement (<c>pg_get_functiondef</c>); null for an aggregate, which has none.</summary>
    public string? Definition { get; init; }

    public string? Comment { get; init; }

    /// <summary>For messages: <c>public.f(integer)</c>.</summary>
    public string Signature => $"{Name}({IdentityArguments})";
}
