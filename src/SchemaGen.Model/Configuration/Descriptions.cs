using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Configuration;

/// <summary>Descriptions from the configuration, for objects that the database does not describe: its own comments win.</summary>
public sealed class Descriptions(EquatableArray<ObjectDescription> rules)
{
    /// <summary>The snapshot with a comment wherever there is one to be had. Only documents are made of it: scripts have the database's comments.</summary>
    public SchemaSnapshot ApplyTo(SchemaSnapshot snapshot) => rules.IsEmpty ? snapshot : snapshot with
    {
        Relations = snapshot.Relations.Select(Described).ToEquatableArray(),
        Routines = snapshot.Routines.Select(routine => routine with { Comment = routine.Comment ?? Purpose(rule => rule.IsAboutRoutine(routine.Name)) }).ToEquatableArray(),
        Enums = snapshot.Enums.Select(type => type with { Comment = type.Comment ?? OfType(type.Name) }).ToEquatableArray(),
        Domains = snapshot.Domains.Select(type => type with { Comment = type.Comment ?? OfType(type.Name) }).ToEquatableArray(),
        Ranges = snapshot.Ranges.Select(type => type with { Comment = type.Comment ?? OfType(type.Name) }).ToEquatableArray(),
        Composites = snapshot.Composites.Select(Described).ToEquatableArray(),
    };

    /// <summary>What a diagram says of a relation below its name; null for nothing.</summary>
    public string? LabelOf(QualifiedName relation) => First(rule => rule.IsAboutRelation(relation), static rule => rule.Label);

    /// <summary>What there is to know of a relation besides its purpose; null for nothing.</summary>
    public string? NotesOf(QualifiedName relation) => First(rule => rule.IsAboutRelation(relation), static rule => rule.Notes);

    private Relation Described(Relation relation)
    {
        var own = rules.Where(rule => rule.IsAboutRelation(relation.Name)).ToList();
        return own.Count == 0 ? relation : relation with
        {
            Comment = relation.Comment ?? own.Select(static rule => rule.Purpose).FirstOrDefault(static text => text is not null),
            Columns = relation.Columns.Select(column => column with { Comment = column.Comment ?? OfColumn(own, column.Name) }).ToEquatableArray(),
        };
    }

    private CompositeType Described(CompositeType type)
    {
        var own = rules.Where(rule => rule.IsAboutType(type.Name)).ToList();
        return own.Count == 0 ? type : type with
        {
            Comment = type.Comment ?? OfType(type.Name),
            Attributes = type.Attributes.Select(attribute => attribute with { Comment = attribute.Comment ?? OfColumn(own, attribute.Name) }).ToEquatableArray(),
        };
    }

    private string? OfType(QualifiedName name) => Purpose(rule => rule.IsAboutType(name));

    private string? Purpose(Func<ObjectDescription, bool> isMeant) => First(isMeant, static rule => rule.Purpose);

    private string? First(Func<ObjectDescription, bool> isMeant, Func<ObjectDescription, string?> text) =>
        rules.Where(isMeant).Select(text).FirstOrDefault(static found => found is not null);

    private static string? OfColumn(List<ObjectDescription> rules, string column) =>
        rules.SelectMany(static rule => rule.Columns).FirstOrDefault(entry => NamePattern.Matches(entry.Key, column))?.Text;
}
