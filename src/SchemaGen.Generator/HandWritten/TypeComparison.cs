using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.HandWritten;

/// <summary>A difference between a type and its relation.</summary>
/// <param name="Rule">What it is.</param>
/// <param name="Location">The property, or the type.</param>
/// <param name="Message">What to do about it.</param>
/// <param name="Properties">What a code fix needs, by the names in <see cref="FixProperties"/>.</param>
internal sealed record Difference(Rule Rule, Location Location, string Message, ImmutableDictionary<string, string?> Properties);

/// <summary>Compares a type that somebody wrote with the relation whose rows it holds.</summary>
internal sealed class TypeComparison(RelationSchema schema, Relation relation, INamedTypeSymbol type, bool isComplete)
{
    private readonly ColumnMatch _columns = new(relation);

    public IEnumerable<Difference> Differences()
    {
        var members = RowMembers.Of(type).Select(property => (Property: property, Column: _columns.Find(RowMembers.NamedColumn(property) ?? property.Name))).ToList();
        var found = new HashSet<Column>(members.Select(static member => member.Column).OfType<Column>());
        foreach (var (property, column) in members)
        {
            var difference = column is null ? Missing(property, found) : Compare(property, schema.FactsOf(relation, column));
            if (difference is not null)
            {
                yield return difference;
            }
        }

        if (isComplete)
        {
            foreach (var column in relation.Columns.Where(column => !found.Contains(column)))
            {
                yield return Lacking(column);
            }
        }
    }

    private Difference? Missing(IPropertySymbol property, HashSet<Column> found)
    {
        var named = RowMembers.NamedColumn(property);
        if (named is null && !ClrFit.IsScalar(property.Type))
        {
            // Another entity, or a list of them.
            return null;
        }

        var gone = schema.FindGone(relation, named ?? property.Name);
        var nearest = gone is null ? _columns.Nearest(named ?? property.Name, found)?.Name : gone.RenamedTo;
        var hint = gone is not null ? $"It was dropped{(nearest is null ? "." : $"; renamed to {SqlIdentifier.Quote(nearest)}?")} " : nearest is null ? "" : $"Did you mean {SqlIdentifier.Quote(nearest)}? ";
        return new Difference(
            Rules.PropertyOfNoColumn,
            LocationOf(property),
            $"{SqlIdentifier.Quote(relation.Name)} has no column for '{type.Name}.{property.Name}'{(named is null ? "" : $", which says it is '{named}'")}. {hint}Rename the property, name its column with [Column], or mark it [NotMapped].",
            FixProperties.Of(column: nearest, member: nearest is null ? null : CSharpIdentifier.Pascal(nearest)));
    }

    private Difference? Compare(IPropertySymbol property, ColumnFacts column)
    {
        var suffix = column.IsNullable == true ? "?" : "";
        if (!ClrFit.Fits(property.Type, column))
        {
            return new Difference(
                Rules.PropertyMistyped,
                LocationOf(property),
                $"Column {column.Name} is {column.DatabaseType}; '{type.Name}.{property.Name}' is {Display(property.Type)}, which cannot hold it.{(column.CSharpType is { } right ? $" Make it {right.Replace("global::", "")}{suffix}." : "")}",
                FixProperties.Of(type: column.CSharpType is { } name ? name + suffix : null));
        }

        return (column.IsNullable, CanBeNull(property)) switch
        {
            (true, false) => new Difference(
                Rules.PropertyNotNullable,
                LocationOf(property),
                $"Column {column.Name} can be NULL; '{type.Name}.{property.Name}' cannot. Make it {Display(property.Type)}?.",
                FixProperties.Of(nullable: true)),
            (false, true) => new Difference(
                Rules.PropertyNullable,
                LocationOf(property),
                $"Column {column.Name} is NOT NULL; '{type.Name}.{property.Name}' need not be nullable. Make it {Display(ClrFit.Plain(property.Type))}.",
                FixProperties.Of(nullable: false)),
            _ => null,
        };
    }

    private Difference Lacking(Column column)
    {
        var facts = schema.FactsOf(relation, column);
        var typeName = (facts.CSharpType ?? "object") + (facts.IsNullable == false ? "" : "?");
        return new Difference(
            Rules.ColumnOfNoProperty,
            type.Locations[0],
            $"'{type.Name}' is complete and has no property for column {facts.Name}, {facts.DatabaseType}. Add one of type {typeName.Replace("global::", "")}, or take Complete away.",
            FixProperties.Of(column: column.Name, member: CSharpIdentifier.Pascal(column.Name), type: typeName));
    }

    /// <summary>Null where the code does not say: it was compiled without nullable reference types.</summary>
    private static bool? CanBeNull(IPropertySymbol property) => property.Type switch
    {
        { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => true,
        { IsValueType: true } => false,
        { NullableAnnotation: NullableAnnotation.Annotated } => true,
        { NullableAnnotation: NullableAnnotation.NotAnnotated } => false,
        _ => null,
    };

    /// <summary>A property that came from a library has no line of its own here.</summary>
    private Location LocationOf(IPropertySymbol property) => property.Locations.FirstOrDefault(static location => location.IsInSource) ?? type.Locations[0];

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
