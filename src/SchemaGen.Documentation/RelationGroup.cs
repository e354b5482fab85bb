using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation;

/// <summary>Relations that are described together: those of a category, or those of a kind that no category claims.</summary>
/// <param name="Title">What to call them, not yet escaped.</param>
/// <param name="Relations">Sorted by name; empty for a category that no relation belongs to.</param>
internal sealed record RelationGroup(string Title, IReadOnlyList<Relation> Relations)
{
    private static readonly (string Title, RelationKind[] Kinds)[] Kinds =
    [
        ("Tables", [RelationKind.Table, RelationKind.PartitionedTable]),
        ("Foreign tables", [RelationKind.ForeignTable]),
        ("Views", [RelationKind.View]),
        ("Materialized views", [RelationKind.MaterializedView]),
    ];

    /// <summary>True when the title does not tell what each of the relations is: some are tables and some are not.</summary>
    public bool IsMixed => Relations
        .Select(static relation => relation.Kind == RelationKind.PartitionedTable ? RelationKind.Table : relation.Kind)
        .Distinct()
        .Count() > 1;

    /// <summary>Categories in the configuration's order, then kinds.</summary>
    public static IReadOnlyList<RelationGroup> Arrange(IReadOnlyList<Relation> relations, SchemaGenConfiguration configuration)
    {
        var categories = new CategoryMap(configuration.Categories);
        var byCategory = relations.ToLookup(relation => categories.Of(relation.Name));
        var groups = configuration.Categories.Distinct()
            .Select(category => new RelationGroup($"{category.Name} ({category.Prefix}*)", [.. byCategory[category]]))
            .ToList();
        foreach (var (title, kinds) in Kinds)
        {
            var rest = byCategory[null].Where(relation => kinds.Contains(relation.Kind)).ToList();
            if (rest.Count > 0)
            {
                groups.Add(new RelationGroup(title, rest));
            }
        }

        return groups;
    }
}
