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

    public NameWish OfRow(QualifiedName name) => Wish(RowKey(name), name, rules.OfRow(name), "Row");

    public NameWish OfEnum(QualifiedName name) => Wish(EnumKey(name), name, rules.OfType(name), "Kind");

    public NameWish OfComposite(QualifiedName name) => Wish(CompositeKey(name), name, rules.OfType(name), "Value");

    public NameWish OfClass(Relation relation)
    {
        string[] names = [CSharpIdentifier.Pascal(categories.Strip(relation.Name)), CSharpIdentifier.Pascal(relation.Name.Name)];
        return new NameWish(relation.Name.Name, rules.OfClass(relation.Name) is { } chosen ? [chosen, .. names] : names);
    }

    /// <summary>What a row would be called if .NET had no types.</summary>
    public string PlainName(QualifiedName name) => CSharpIdentifier.PascalSingular(categories.Strip(name));

    private NameWish Wish(string key, QualifiedName name, string? chosen, string suffix)
    {
        string[] names = [PlainName(name), CSharpIdentifier.PascalSingular(name.Name), CSharpIdentifier.Pascal(name.Name)];
        names = Array.ConvertAll(names, wish => ImplicitTypes.Contain(wish) ? wish + suffix : wish);
        return new NameWish(key, chosen is null ? names : [chosen, .. names]);
    }
}
