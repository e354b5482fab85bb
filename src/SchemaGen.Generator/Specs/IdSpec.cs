namespace SchemaGen.Generator.Specs;

/// <summary>The type of a primary key.</summary>
internal sealed record IdSpec
{
    public required string TypeName { get; init; }

    /// <summary>The type of its value.</summary>
    public required string Underlying { get; init; }

    /// <summary>The key's column as SQL has it: <c>public.users.id uuid</c>.</summary>
    public required string Definition { get; init; }

    /// <summary>Whether it converts itself for System.Text.Json.</summary>
    public bool HasJson { get; init; }
}
