using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Naming;

/// <summary>Which category a relation belongs to by its name.</summary>
public sealed class CategoryMap(EquatableArray<Category> categories)
{
    /// <summary>
    /// The category with the longest prefix that fits, or null. Like a pattern, a prefix with a dot is compared with
    /// <c>schema.name</c>, one without with the name alone.
    /// </summary>
    public Category? Of(QualifiedName relation)
    {
        Category? best = null;
        foreach (var category in categories)
        {
            if ((best is null || category.Prefix.Length > best.Prefix.Length) && Fits(category.Prefix, relation))
            {
                best = category;
            }
        }

        return best;
    }

    /// <summary>The name without the prefix of its category, unless nothing would be left.</summary>
    public string Strip(QualifiedName name)
    {
        if (Of(name)?.Prefix is not { } prefix)
        {
            return name.Name;
        }

        var length = name.Name.StartsWith(prefix, StringComparison.Ordinal) ? prefix.Length : prefix.Length - name.Schema.Length - 1;
        return length > 0 && length < name.Name.Length ? name.Name.Substring(length) : name.Name;
    }

    private static bool Fits(string prefix, QualifiedName relation) =>
        relation.Name.StartsWith(prefix, StringComparison.Ordinal)
        || (prefix.IndexOf('.') >= 0 && relation.ToString().StartsWith(prefix, StringComparison.Ordinal));
}
