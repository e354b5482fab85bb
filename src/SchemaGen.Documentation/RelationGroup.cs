using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation;

/// <summary>Relations that are described together: those of a category, or those of a kind that no category claims.</summary>
/// <param name="Name">What to call them, not yet escaped.</param>
/// <param name="Title">The name, and what their names begin with.</param>
/// <param name="Relations">Sorted by name; empty for a category that no relation belongs to.</param>
internal sealed record RelationGroup(string Name, string Title, IReadOnlyList<Relation> Relations)
{
    private static readonly (string Title, RelationKind[] Kinds)[] Kinds =
    [
        ("Tables", [RelationKind.Table, RelationKind.PartitionedTable]),
        ("Foreign tables", [RelationKind.ForeignTable]),
        ("Views", [RelationKind.View]),
        ("Materialized views", [RelationKind.MaterializedView]),
    ];

    /// <summary>True when the title does not tell what each of the relations is: some are tables and some are not.</summary>
    public bool IsMixed => KindTitles(Relations).Count() > 1;

    /// <summary>Categories in the configuration's order, or else those that names suggest; then kinds.</summary>
    public static IReadOnlyList<RelationGroup> Arrange(IReadOnlyList<Relation> relations, SchemaGenConfiguration configuration, DocumentWords words)
    {
        var groups = configuration.Categories.IsEmpty ? Guess(relations, words) : Configured(relations, configuration);
        var claimed = groups.SelectMany(static group => group.Relations).Select(static relation => relation.Name).ToHashSet();
        foreach (var (title, kinds) in Kinds)
        {
            var rest = relations.Where(relation => kinds.Contains(relation.Kind) && !claimed.Contains(relation.Name)).ToList();
            if (rest.Count > 0)
            {
                groups.Add(new RelationGroup(words[title], words[title], rest));
            }
        }

        return groups;
    }

    private static List<RelationGroup> Configured(IReadOnlyList<Relation> relations, SchemaGenConfiguration configuration)
    {
        var categories = new CategoryMap(configuration.Categories);
        var byCategory = relations.ToLookup(relation => categories.Of(relation.Name));
        return [.. configuration.Categories.Distinct().Select(category => new RelationGroup(category.Name, $"{category.Name} ({category.Prefix}*)", [.. byCategory[category]]))];
    }

    private static List<RelationGroup> Guess(IReadOnlyList<Relation> relations, DocumentWords words)
    {
        var prefixes = CategoryGuess.Prefixes(relations);
        var byPrefix = relations.ToLookup(relation => CategoryGuess.Of(relation.Name, prefixes));
        return
        [
            .. prefixes.Where(byPrefix.Contains).Select(prefix =>
                new RelationGroup(prefix.TrimEnd('_'), $"{words[KindTitles(byPrefix[prefix]).ToArray() is [var only] ? only : "Relations"]} ({prefix}*)", [.. byPrefix[prefix]])),
        ];
    }

    private static IEnumerable<string> KindTitles(IEnumerable<Relation> relations) =>
        relations.Select(static relation => Array.Find(Kinds, kind => kind.Kinds.Contains(relation.Kind)).Title).Distinct(StringComparer.Ordinal);
}
