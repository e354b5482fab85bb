using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Sql;

namespace SchemaGen.Generator.Specs.Derived;

/// <summary>A type in C# that is made of something else than a type of the database.</summary>
internal abstract record DerivedType
{
    /// <summary>The relation or domain that it belongs to.</summary>
    public abstract QualifiedName Owner { get; }
}

/// <summary>The type of a primary key.</summary>
/// <param name="Source">The key's column.</param>
internal sealed record IdType(RelationColumn Source) : DerivedType
{
    public override QualifiedName Owner => Source.Relation.Name;
}

/// <summary>An enum or constants made of the rows of a reference table.</summary>
/// <param name="Source">The column that has the values.</param>
/// <param name="Rule">What the configuration says.</param>
internal sealed record LookupType(RelationColumn Source, ReferenceTable Rule) : DerivedType
{
    public override QualifiedName Owner => Source.Relation.Name;
}

/// <summary>An enum or constants made of the values that a CHECK allows.</summary>
/// <param name="Of">The relation or domain.</param>
/// <param name="Column">The column; null for a domain.</param>
/// <param name="Type">The column's or domain's type.</param>
/// <param name="Code">What is made of them.</param>
/// <param name="Values">The values.</param>
/// <param name="Check">Name of the constraint.</param>
/// <param name="Comment">The comment on the column or domain.</param>
internal sealed record ValuesType(QualifiedName Of, Column? Column, TypeReference Type, ValueCode Code, AllowedValues Values, string Check, string? Comment) : DerivedType
{
    public override QualifiedName Owner => Of;

    /// <summary>What has the values: its name says which type this is.</summary>
    public bool Equals(ValuesType? other) => other is not null && Owner == other.Owner && string.Equals(Column?.Name, other.Column?.Name, StringComparison.Ordinal);

    public override int GetHashCode() => Owner.GetHashCode();
}
