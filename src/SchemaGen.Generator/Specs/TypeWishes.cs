using SchemaGen.Generator.Specs.Derived;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>
/// The names that types would like: what the team says, else the singular without prefix; where that is taken, with the
/// prefix; then as the database says. None is that of a type which every file can see already.
/// </summary>
internal sealed class TypeWishes(CategoryMap categories, NameRules rules)
{
    /// <summary>Relations and types share a namespace; the word that tells them apart is not part of how plain a name is.</summary>
    public static string RowKey(QualifiedName name) => "relation\0" + name.Name;

    public static string EnumKey(QualifiedName name) => "enum\0" + name.Name;

    public static string CompositeKey(QualifiedName name) => "composite\0" + name.Name;

    public static string KeyOf(DerivedType type) => type switch
    {
        IdType => "id\0" + type.Owner.Name,
        LookupType => "lookup\0" + type.Owner.Name,
        ValuesType { Column: { } column } => $"values\0{type.Owner.Name}\0{column.Name}",
        _ => "domain\0" + type.Owner.Name,
    };

    public NameWish OfRow(QualifiedName name) => Wish(RowKey(name), name, rules.OfRow(name), "Row");

    /// <summary>Where an enum or constants are called like the table, its row is one of it.</summary>
    public NameWish OfRowBesideLookup(QualifiedName name) => OfRow(name) is var wish && rules.OfRow(name) is null
        ? new NameWish(wish.Key, Array.ConvertAll(wish.Names, static plain => plain.EndsWith("Row", StringComparison.Ordinal) ? plain : plain + "Row"))
        : wish;

    public NameWish OfLookup(LookupType lookup) => Wish(KeyOf(lookup), lookup.Owner, rules.OfType(lookup.Owner), "Kind");

    public NameWish OfId(IdType id)
    {
        var names = Array.ConvertAll(PlainNames(id.Owner), static plain => ImplicitTypes.Contain(plain + "Id") ? plain + "Key" : plain + "Id");
        return new NameWish(KeyOf(id), rules.OfId(id.Owner) is { } chosen ? [chosen, .. names] : names);
    }

    /// <summary>Of a column, called like its row and itself; a domain has a name of its own.</summary>
    public NameWish OfValues(ValuesType values) => values.Column is null
        ? Wish(KeyOf(values), values.Owner, rules.OfType(values.Owner), "Kind")
        : new NameWish(KeyOf(values), Array.ConvertAll(
            PlainNames(values.Owner),
            plain => plain + CSharpIdentifier.Pascal(values.Column.Name) is var name && ImplicitTypes.Contain(name) ? name + "Kind" : name));

    public NameWish OfEnum(EnumType type) => Wish(EnumKey(type.Name), type.Name, rules.OfType(type.Name), "Kind");

    public NameWish OfComposite(QualifiedName name) => Wish(CompositeKey(name), name, rules.OfType(name), "Value");

    public NameWish OfClass(Relation relation)
    {
        string[] names = [CSharpIdentifier.Pascal(categories.Strip(relation.Name)), CSharpIdentifier.Pascal(relation.Name.Name)];
        return new NameWish(relation.Name.Name, rules.OfClass(relation.Name) is { } chosen ? [chosen, .. names] : names);
    }

    /// <summary>What a row would be called if .NET had no types.</summary>
    public string PlainName(QualifiedName name) => CSharpIdentifier.PascalSingular(categories.Strip(name));

    private string[] PlainNames(QualifiedName name) => [PlainName(name), CSharpIdentifier.PascalSingular(name.Name), CSharpIdentifier.Pascal(name.Name)];

    private NameWish Wish(string key, QualifiedName name, string? chosen, string suffix)
    {
        var names = Array.ConvertAll(PlainNames(name), wish => ImplicitTypes.Contain(wish) ? wish + suffix : wish);
        return new NameWish(key, chosen is null ? names : [chosen, .. names]);
    }
}
