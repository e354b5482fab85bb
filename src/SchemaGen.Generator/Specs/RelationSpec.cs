using SchemaGen.Model.Collections;

namespace SchemaGen.Generator.Specs;

/// <summary>Everything that the code of one relation is made of. Values only: equal specs need no new code.</summary>
internal sealed record RelationSpec
{
    public required string Namespace { get; init; }

    /// <summary>The static class that the relation's own is nested in: <c>Tables</c> or <c>Views</c>.</summary>
    public required string Container { get; init; }

    /// <summary>Name of the relation's static class, such as <c>Tenants</c>.</summary>
    public required string ClassName { get; init; }

    /// <summary>Name of the row's record, such as <c>Tenant</c>.</summary>
    public required string RowName { get; init; }

    public required string Schema { get; init; }

    public required string Name { get; init; }

    /// <summary>A member of <c>SchemaGen.RelationKind</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is in words: table, view.</summary>
    public required string Noun { get; init; }

    public string? Comment { get; init; }

    public EquatableArray<ColumnSpec> Columns { get; init; }

    public EquatableArray<string> PrimaryKey { get; init; }

    public EquatableArray<ForeignKeySpec> ForeignKeys { get; init; }

    /// <summary>Expressions for the foreign keys that refer here.</summary>
    public EquatableArray<string> ReferencedBy { get; init; }

    /// <summary>Full name of the static class, without <c>global::</c>.</summary>
    public string FullClassName => $"{Namespace}.{Container}.{ClassName}";
}

/// <summary>A column: property of the row and constant of its name.</summary>
internal sealed record ColumnSpec
{
    public required string Name { get; init; }

    public required string PropertyName { get; init; }

    public required string ConstantName { get; init; }

    /// <summary>The property's type in C#, with <c>?</c> when it may be null.</summary>
    public required string TypeName { get; init; }

    public required bool IsNullable { get; init; }

    /// <summary>The type in SQL.</summary>
    public required string DatabaseType { get; init; }

    public string? Comment { get; init; }

    /// <summary>More about the column, for its documentation: key, default.</summary>
    public string? Remark { get; init; }
}

/// <summary>A foreign key as an argument of the metadata.</summary>
internal sealed record ForeignKeySpec
{
    public required string Name { get; init; }

    public EquatableArray<string> Columns { get; init; }

    /// <summary>Expression for the referenced relation.</summary>
    public required string Target { get; init; }

    public EquatableArray<string> ReferencedColumns { get; init; }

    public required string OnDelete { get; init; }

    public required string OnUpdate { get; init; }
}

/// <summary>An enum.</summary>
internal sealed record EnumSpec
{
    public required string Namespace { get; init; }

    public required string TypeName { get; init; }

    public required string DatabaseName { get; init; }

    public string? Comment { get; init; }

    public EquatableArray<EnumMemberSpec> Members { get; init; }
}

/// <summary>A label of an enum.</summary>
internal sealed record EnumMemberSpec(string Name, string Label);

/// <summary>One file to generate.</summary>
internal sealed record SourceFileSpec
{
    public required string HintName { get; init; }

    public EquatableArray<RelationSpec> Relations { get; init; }

    public EquatableArray<EnumSpec> Enums { get; init; }

    /// <summary>Expressions for all relations, in the one file that lists them.</summary>
    public IndexSpec? Index { get; init; }
}

/// <summary>The list of all relations.</summary>
internal sealed record IndexSpec(string Namespace, EquatableArray<string> Relations);
