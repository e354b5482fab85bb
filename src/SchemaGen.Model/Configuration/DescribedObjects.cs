using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Configuration;

/// <summary>What a description is about.</summary>
internal static class DescribedObjects
{
    /// <summary>The objects that a description fits, each as the names of its columns or attributes.</summary>
    public static IEnumerable<IEnumerable<string>> Of(ObjectDescription rule, SchemaSnapshot snapshot) =>
        snapshot.Relations.Where(relation => rule.IsAboutRelation(relation.Name)).Select(static relation => relation.Columns.Select(static column => column.Name))
            .Concat(snapshot.Routines.Where(routine => rule.IsAboutRoutine(routine.Name)).Select(static _ => Enumerable.Empty<string>()))
            .Concat(snapshot.Composites.Where(type => rule.IsAboutType(type.Name)).Select(static type => type.Attributes.Select(static attribute => attribute.Name)))
            .Concat(OtherTypes(snapshot).Where(rule.IsAboutType).Select(static _ => Enumerable.Empty<string>()));

    /// <summary>In words: <c>relation 'orders'</c>.</summary>
    public static string Subject(ObjectDescription rule) => rule switch
    {
        { Relation: { } relation } => $"relation '{relation}'",
        { Routine: { } routine } => $"routine '{routine}'",
        { Type: { } type } => $"type '{type}'",
        _ => "nothing: it has neither 'relation' nor 'routine' nor 'type'",
    };

    private static IEnumerable<QualifiedName> OtherTypes(SchemaSnapshot snapshot) =>
        snapshot.Enums.Select(static type => type.Name).Concat(snapshot.Domains.Select(static type => type.Name)).Concat(snapshot.Ranges.Select(static type => type.Name));
}
