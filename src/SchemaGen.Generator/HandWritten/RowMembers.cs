using Microsoft.CodeAnalysis;

namespace SchemaGen.Generator.HandWritten;

/// <summary>The properties of a type that a row's values come into.</summary>
internal static class RowMembers
{
    /// <summary>Attributes, of whatever library, that take a property out of the mapping.</summary>
    private static readonly string[] Exempting = ["NotMappedAttribute", "NotColumnAttribute", "IgnoreAttribute"];

    /// <summary>Public properties, inherited ones too, that are stored and not computed.</summary>
    public static IEnumerable<IPropertySymbol> Of(INamedTypeSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = type; current is not null && current.SpecialType == SpecialType.None; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (IsFilled(property, current) && seen.Add(property.Name))
                {
                    yield return property;
                }
            }
        }
    }

    /// <summary>The column that an attribute names, such as <c>[Column("name")]</c> of EF Core or linq2db; null without one.</summary>
    public static string? NamedColumn(IPropertySymbol property)
    {
        var attribute = property.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "ColumnAttribute");
        return attribute is null ? null
            : attribute.ConstructorArguments.Select(static argument => argument.Value).OfType<string>().FirstOrDefault()
                ?? attribute.NamedArguments.Where(static argument => argument.Key == "Name").Select(static argument => argument.Value.Value as string).FirstOrDefault();
    }

    private static bool IsFilled(IPropertySymbol property, INamedTypeSymbol type) =>
        property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, IsOverride: false }
        && !property.GetAttributes().Any(static attribute => Exempting.Contains(attribute.AttributeClass?.Name))
        && (property.SetMethod is not null || IsSetByConstructor(property, type));

    private static bool IsSetByConstructor(IPropertySymbol property, INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
        && type.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)));
}
