using SchemaGen.Model.Collections;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Configuration;

/// <summary>A rule of <c>referenceData</c>, and the relations that are its own: the first rule that fits one has it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where it is in the configuration, as a <see cref="JsonPath"/>.</param>
/// <param name="Relations">The relations, without partitions: their rows are their parent's.</param>
public sealed record ReferenceMatch(ReferenceTable Rule, EquatableArray<string> Place, IReadOnlyList<Relation> Relations)
{
    /// <summary>All rules, in their order.</summary>
    public static IReadOnlyList<ReferenceMatch> All(SchemaGenConfiguration configuration, SchemaSnapshot snapshot)
    {
        var matches = new List<ReferenceMatch>();
        var open = configuration.ReferenceData.IsEmpty ? [] : snapshot.TopLevelRelations().ToList();
        foreach (var rule in configuration.ReferenceData)
        {
            var own = open.FindAll(relation => NamePattern.Matches(rule.Relation, relation.Name));
            open.RemoveAll(own.Contains);
            matches.Add(new ReferenceMatch(rule, ["referenceData", JsonPath.Element(matches.Count)], own));
        }

        return matches;
    }
}
