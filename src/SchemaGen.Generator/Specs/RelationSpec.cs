using SchemaGen.Generator.Specs.Derived;
using SchemaGen.Generator.Specs.Tombstones;
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

    /// <summary>Schema and name as SQL has them.</summary>
    public required string QualifiedName { get; init; }

    /// <summary>A member of <c>SchemaGen.RelationKind</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is in words: table, view.</summary>
    public required string Noun { get; init; }

    public string? Comment { get; init; }

    /// <summary>What the category that it belongs to is called.</summary>
    public string? Category { get; init; }

    public EquatableArray<ColumnSpec> Columns { get; init; }

    public EquatableArray<string> PrimaryKey { get; init; }

    public EquatableArray<ForeignKeySpec> ForeignKeys { get; init; }

    public EquatableArray<IncomingKeySpec> ReferencedBy { get; init; }

    /// <summary>Name of the record of a new row; null when there is none.</summary>
    public string? InsertName { get; init; }

    /// <summary>Name of the record of a change; null when there is none.</summary>
    public string? PatchName { get; init; }

    /// <summary>Whether INSERT is for it: a table, or a view that PostgreSQL writes through and that has what its table needs.</summary>
    public bool TakesRows { get; init; }

    /// <summary>Whether UPDATE and DELETE are for it.</summary>
    public bool IsWritable { get; init; }

    /// <summary>Whether statements are asked for.</summary>
    public bool HasStatements { get; init; }

    /// <summary>Whether code for Npgsql is asked for.</summary>
    public bool HasNpgsql { get; init; }

    /// <summary>The namespace of the converters for JSON; null where they are not asked for.</summary>
    public string? JsonNamespace { get; init; }

    /// <summary>The type of its primary key, where it has one.</summary>
    public IdSpec? Id { get; init; }

    /// <summary>The enums of the values that its checks allow.</summary>
    public EquatableArray<EnumSpec> Enums { get; init; }

    /// <summary>What its rows, and the values that its checks allow, are in C#.</summary>
    public EquatableArray<ConstantsSpec> Constants { get; init; }

    /// <summary>The constraints, where they are asked for.</summary>
    public EquatableArray<ConstraintSpec> Constraints { get; init; }

    /// <summary>Columns that are gone.</summary>
    public EquatableArray<GoneColumnSpec> Gone { get; init; }

    /// <summary>Constraints that are gone, where they are asked for.</summary>
    public EquatableArray<GoneNameSpec> GoneConstraints { get; init; }

    /// <summary>Why it cannot be used; null where it is there.</summary>
    public ObsoleteSpec? Obsolete { get; init; }

    /// <summary>What its code is called now; null where it is there, or was dropped.</summary>
    public RowNames? RenamedTo { get; init; }

    /// <summary>Why a part of its code cannot be used; null where the relation is there.</summary>
    /// <param name="newName">What that part is called now.</param>
    public ObsoleteSpec? ObsoletePart(Func<RowNames, string> newName) => Obsolete is null ? null : Obsolete with { NewName = RenamedTo is null ? null : newName(RenamedTo) };

    /// <summary>What rows, new rows and changes have no longer.</summary>
    public IEnumerable<GoneRecordSpec> GoneRecords()
    {
        GoneRecordSpec Record(string? name, Func<ColumnSpec, string?> typeOf) => new(name ?? "", name is null ? default : Gone
            .Select(gone => typeOf(gone.Column) is { } type ? new GoneMemberSpec(type, gone.Column.MemberName, gone.Obsolete) : null)
            .OfType<GoneMemberSpec>().ToEquatableArray());

        return Gone.IsEmpty ? [] : new[]
        {
            Record(RowName, static column => column.TypeName),
            Record(InsertName, static column => column.InsertType),
            Record(PatchName, static column => column.PatchType),
        }.Where(static record => !record.Members.IsEmpty);
    }

    /// <summary>Full name of the record.</summary>
    public string FullRowName => $"global::{Namespace}.{RowName}";

    /// <summary>The relation's metadata, from anywhere.</summary>
    public string Expression => $"global::{Namespace}.{Container}.{ClassName}.Relation";
}

/// <summary>A column: property of the row and constant of its name.</summary>
internal sealed record ColumnSpec
{
    public required string Name { get; init; }

    public required string MemberName { get; init; }

    /// <summary>The property's type in C#, with <c>?</c> when it may be null.</summary>
    public required string TypeName { get; init; }

    public required bool IsNullable { get; init; }

    /// <summary>The type of a value that is not null.</summary>
    public string ValueTypeName => IsNullable ? TypeName.Substring(0, TypeName.Length - 1) : TypeName;

    /// <summary>Its type in a new row; null where it is in none.</summary>
    public string? InsertType => Insert switch
    {
        InsertRole.None => null,
        InsertRole.Required or InsertRole.Nullable => TypeName,
        _ => OptionalType,
    };

    /// <summary>Its type in a change; null where it is in none.</summary>
    public string? PatchType => IsUpdatable ? OptionalType : null;

    /// <summary>Its type where it may be absent.</summary>
    public string OptionalType => $"global::SchemaGen.Optional<{TypeName}>";

    /// <summary>How its values get from and to drivers; null when they are what drivers read.</summary>
    public Wrapper? Wrapper { get; init; }

    /// <summary>The type of a value that is not null, as drivers have it.</summary>
    public string DriverType => Wrapper?.DriverType ?? ValueTypeName;

    /// <summary>The type's name without modifiers and quotes, as Npgsql has it.</summary>
    public required string DataTypeName { get; init; }

    /// <summary>Name of a parameter for its value, without <c>@</c>.</summary>
    public required string ParameterName { get; init; }

    /// <summary>The type that a parameter is cast to, where a text would not become one by itself.</summary>
    public string? ParameterCast { get; init; }

    /// <summary>The type in SQL.</summary>
    public required string DatabaseType { get; init; }

    /// <summary>How the database fills it, as <c>CREATE TABLE</c> says it: default, identity or generation.</summary>
    public string? FilledBy { get; init; }

    public string? Comment { get; init; }

    public KeyRole Key { get; init; }

    public InsertRole Insert { get; init; }

    /// <summary>Whether UPDATE may set it. What is part of the primary key says which row is meant.</summary>
    public bool IsUpdatable { get; init; }

    /// <summary>What the column refers to, alone or with others.</summary>
    public EquatableArray<ReferenceSpec> References { get; init; }

    /// <summary>Of a view: the column of a table that it comes from.</summary>
    public OriginSpec? Origin { get; init; }

    /// <summary>Of a view: what a NULL can come from, in words.</summary>
    public string? NullReason { get; init; }

    /// <summary>Whether it is nullable because the configuration says so, or is not.</summary>
    public bool IsNullabilityChosen { get; init; }
}

/// <summary>The column of a table that a view's column comes from.</summary>
/// <param name="Table">Expression for the table.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Name">Its qualified name in SQL.</param>
/// <param name="Property">The full name of its property; null when the table has no record.</param>
/// <param name="Key">What it is to the table's primary key.</param>
internal sealed record OriginSpec(string Table, string Column, string Name, string? Property, KeyRole Key);

/// <summary>What a column is to its relation's primary key.</summary>
internal enum KeyRole
{
    None,
    Part,
    Whole,
}

/// <summary>What a column is to INSERT.</summary>
internal enum InsertRole
{
    /// <summary>Nothing: the database fills it, always.</summary>
    None,

    /// <summary>What is not given is NULL.</summary>
    Nullable,

    /// <summary>What is not given, the database fills.</summary>
    Filled,

    /// <summary>It must be given.</summary>
    Required,
}

/// <summary>A relation that a column refers to.</summary>
/// <param name="Name">Its qualified name in SQL.</param>
/// <param name="Row">The full name of its record; null when it has none.</param>
internal sealed record ReferenceSpec(string Name, string? Row);

/// <summary>A foreign key as an argument of the metadata.</summary>
internal sealed record ForeignKeySpec
{
    public required string Name { get; init; }

    public EquatableArray<string> Columns { get; init; }

    /// <summary>Expression for the referenced relation.</summary>
    public required string Target { get; init; }

    public EquatableArray<string> ReferencedColumns { get; init; }

    /// <summary>A member of <c>SchemaGen.ReferentialAction</c>; null for the default.</summary>
    public string? OnDelete { get; init; }

    /// <inheritdoc cref="OnDelete"/>
    public string? OnUpdate { get; init; }
}

/// <summary>A foreign key that refers here.</summary>
/// <param name="From">Expression for the relation that has it.</param>
/// <param name="Name">Its name.</param>
internal sealed record IncomingKeySpec(string From, string Name);
