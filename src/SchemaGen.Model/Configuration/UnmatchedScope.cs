using SchemaGen.Model.Collections;
using SchemaGen.Model.Findings;
using SchemaGen.Model.Json;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Configuration;

/// <summary>A part of a configuration that matches nothing, most often for a slip in a name.</summary>
/// <param name="Text">In words: <c>schema 'nosuch'</c>.</param>
/// <param name="Path">Where it stands, as a <see cref="JsonPath"/>.</param>
/// <param name="Selects">True for what was to be in scope: where nothing is, this is why.</param>
public sealed record UnmatchedPart(string Text, EquatableArray<string> Path, bool Selects);

/// <summary>Compares a configuration with all that it selected.</summary>
public static class UnmatchedScope
{
    public static IReadOnlyList<UnmatchedPart> Of(SchemaGenConfiguration configuration, SchemaSnapshot snapshot) =>
    [
        .. Parts(["schemas"], configuration.Schemas, pattern => snapshot.Schemas.Any(schema => NamePattern.Matches(pattern, schema.Name)), static pattern => $"schema '{pattern}'", selects: true),
        .. Parts(["relations", "include"], configuration.Relations.Include, pattern => snapshot.Relations.Any(relation => NamePattern.Matches(pattern, relation.Name)), static pattern => $"relation '{pattern}'", selects: true),
        .. Parts(["routines", "include"], configuration.Routines.Include, pattern => snapshot.Routines.Any(routine => NamePattern.Matches(pattern, routine.Name)), static pattern => $"routine '{pattern}'", selects: false),
        .. LogicalForeignKeys.Of(snapshot, configuration).Unmatched,
        .. configuration.Areas.SelectMany((area, index) => Parts(
            ["areas", JsonPath.Element(index), "relations"], area.Relations, pattern => snapshot.Relations.Any(relation => NamePattern.Matches(pattern, relation.Name)), pattern => $"relation '{pattern}' of the area '{area.Name}'", selects: false)),
        .. Parts(["descriptions"], configuration.Descriptions, rule => DescribedObjects.Of(rule, snapshot).Any(), static rule => $"the description of {DescribedObjects.Subject(rule)}", selects: false),
        .. configuration.Descriptions.SelectMany((rule, index) => Columns(rule, ["descriptions", JsonPath.Element(index), "columns"], snapshot)),
        .. Parts(["categories"], configuration.Categories, category => Matches(category, snapshot), static category => $"category '{category.Prefix}'", selects: false),
    ];

    private static bool Matches(Category category, SchemaSnapshot snapshot)
    {
        var map = new CategoryMap([category]);
        return snapshot.Relations.Any(relation => map.Of(relation.Name) is not null);
    }

    /// <summary>Columns that none of the objects has; where there is no object, that is said already.</summary>
    private static IEnumerable<UnmatchedPart> Columns(ObjectDescription rule, string[] section, SchemaSnapshot snapshot)
    {
        var objects = DescribedObjects.Of(rule, snapshot).ToList();
        return objects.Count == 0 ? [] : rule.Columns
            .Where(entry => !objects.Exists(columns => columns.Any(column => NamePattern.Matches(entry.Key, column))))
            .Select(entry => new UnmatchedPart($"column '{entry.Key}' of {DescribedObjects.Subject(rule)}", IsStep(entry.Key) ? [.. section, entry.Key] : [.. section], Selects: false));
    }

    /// <summary>A key that could be mistaken for the number of an element leads nowhere.</summary>
    private static bool IsStep(string key) => key.Length > 0 && key[0] != '#';

    private static IEnumerable<UnmatchedPart> Parts<T>(string[] section, EquatableArray<T> items, Func<T, bool> matches, Func<T, string> say, bool selects)
        where T : class, IEquatable<T> => items
        .Select((item, index) => (item, part: new UnmatchedPart(say(item), [.. section, JsonPath.Element(index)], selects)))
        .Where(pair => !matches(pair.item))
        .Select(static pair => pair.part);
}
