using SchemaGen.Model.Collections;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tombstones;

/// <summary>What a pull makes of the tombstones: what it finds gone gets one, what is there again loses its own.</summary>
public sealed class TombstoneUpdate
{
    private readonly SchemaSnapshot _before;
    private readonly SchemaSnapshot _after;
    private readonly GoneObjects _relations;
    private readonly GoneObjects _enums;
    private readonly GoneObjects _composites;

    private TombstoneUpdate(SchemaSnapshot before, SchemaSnapshot after, IReadOnlyList<Drift> drift)
    {
        _before = before;
        _after = after;
        _relations = new GoneObjects(drift, "relations");
        _enums = new GoneObjects(drift, "enums");
        _composites = new GoneObjects(drift, "composites");
    }

    /// <summary>The tombstones after a pull.</summary>
    /// <param name="old">Those that were there.</param>
    /// <param name="before">The snapshot that was there.</param>
    /// <param name="after">The snapshot that takes its place.</param>
    /// <param name="drift">All differences between the two.</param>
    /// <param name="isInScope">Whether a relation would be in the snapshot if it were in the database: who leaves one out knows where it went.</param>
    public static TombstoneSet Of(TombstoneSet old, SchemaSnapshot before, SchemaSnapshot after, IReadOnlyList<Drift> drift, Func<QualifiedName, bool> isInScope)
    {
        var update = new TombstoneUpdate(before, after, drift);
        return new TombstoneSet
        {
            Relations = update.Relations(old, isInScope),
            Columns = update.Columns(old),
            Constraints = update.Constraints(old),
            Enums = update.Enums(old),
            Labels = update.Labels(old),
            Composites = update.Composites(old),
            Attributes = update.Attributes(old),
        };
    }

    private EquatableArray<Tombstone<Relation>> Relations(TombstoneSet old, Func<QualifiedName, bool> isInScope) => _relations.Update(
        old.Relations, _before.Relations.Where(relation => isInScope(relation.Name)).Select(KnownToCode), _after.Relations.Select(static relation => relation.Name), static relation => relation.Name);

    private EquatableArray<Tombstone<EnumType>> Enums(TombstoneSet old) =>
        _enums.Update(old.Enums, _before.Enums, _after.Enums.Select(static type => type.Name), static type => type.Name);

    private EquatableArray<Tombstone<CompositeType>> Composites(TombstoneSet old) =>
        _composites.Update(old.Composites, _before.Composites, _after.Composites.Select(static type => type.Name), static type => type.Name);

    private EquatableArray<MemberTombstone<Column>> Columns(TombstoneSet old) => _relations.UpdateMembers(
        old.Columns,
        ["columns"],
        _before.Relations.SelectMany(static relation => relation.Columns.Select(column => (relation.Name, column))),
        _after.Relations.Select(static relation => (relation.Name, relation.Columns.Select(static column => column.Name))),
        static column => column.Name);

    private EquatableArray<MemberTombstone<string>> Constraints(TombstoneSet old) => _relations.UpdateMembers(
        old.Constraints,
        ["primaryKey", "uniqueConstraints", "foreignKeys", "checks", "exclusions", "indexes"],
        _before.Relations.SelectMany(static relation => relation.ConstraintNames().Select(name => (relation.Name, name))),
        _after.Relations.Select(static relation => (relation.Name, relation.ConstraintNames())),
        static name => name);

    private EquatableArray<MemberTombstone<string>> Labels(TombstoneSet old) => _enums.UpdateMembers(
        old.Labels,
        ["labels"],
        _before.Enums.SelectMany(static type => type.Labels.Select(label => (type.Name, label))),
        _after.Enums.Select(static type => (type.Name, (IEnumerable<string>)type.Labels)),
        static label => label);

    private EquatableArray<MemberTombstone<CompositeAttribute>> Attributes(TombstoneSet old) => _composites.UpdateMembers(
        old.Attributes,
        ["attributes"],
        _before.Composites.SelectMany(static type => type.Attributes.Select(attribute => (type.Name, attribute))),
        _after.Composites.Select(static type => (type.Name, type.Attributes.Select(static attribute => attribute.Name))),
        static attribute => attribute.Name);

    /// <summary>What becomes of a relation in C#.</summary>
    private static Relation KnownToCode(Relation relation) => new()
    {
        Kind = relation.Kind,
        Name = relation.Name,
        Comment = relation.Comment,
        PartitionOf = relation.PartitionOf,
        Columns = relation.Columns,
        PrimaryKey = relation.PrimaryKey,
    };
}
