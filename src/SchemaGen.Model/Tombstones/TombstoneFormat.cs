using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tombstones;

/// <summary>The layout of <c>schema.tombstones.json</c>; what was is written as the snapshot writes it.</summary>
internal static class TombstoneFormat
{
    public static TombstoneSet Set(JsonFields f, TombstoneSet? t) => new()
    {
        Relations = f.Objects("relations", t?.Relations ?? default, Relation, JsonLayout.Block),
        Columns = f.Objects("columns", t?.Columns ?? default, Column),
        Constraints = f.Objects("constraints", t?.Constraints ?? default, Constraint),
        Enums = f.Objects("enums", t?.Enums ?? default, Enum),
        Labels = f.Objects("labels", t?.Labels ?? default, Label),
        Composites = f.Objects("composites", t?.Composites ?? default, Composite, JsonLayout.Block),
        Attributes = f.Objects("attributes", t?.Attributes ?? default, Attribute),
    };

    private static Tombstone<Relation> Relation(JsonFields f, Tombstone<Relation>? t) => new(
        f.RequiredObject("relation", t?.Was, RelationFormat.Relation, JsonLayout.Block), f.OptionalReference("renamedTo", t?.RenamedTo));

    private static MemberTombstone<Column> Column(JsonFields f, MemberTombstone<Column>? t) => new(
        f.Reference("relation", t?.Of), f.RequiredObject("column", t?.Was, RelationFormat.Column), f.OptionalText("renamedTo", t?.RenamedTo));

    private static MemberTombstone<string> Constraint(JsonFields f, MemberTombstone<string>? t) => new(
        f.Reference("relation", t?.Of), f.Text("constraint", t?.Was), f.OptionalText("renamedTo", t?.RenamedTo));

    private static Tombstone<EnumType> Enum(JsonFields f, Tombstone<EnumType>? t) => new(
        f.RequiredObject("enum", t?.Was, SnapshotFormat.Enum), f.OptionalReference("renamedTo", t?.RenamedTo));

    private static MemberTombstone<string> Label(JsonFields f, MemberTombstone<string>? t) => new(
        f.Reference("enum", t?.Of), f.Text("label", t?.Was), f.OptionalText("renamedTo", t?.RenamedTo));

    private static Tombstone<CompositeType> Composite(JsonFields f, Tombstone<CompositeType>? t) => new(
        f.RequiredObject("composite", t?.Was, SnapshotFormat.Composite, JsonLayout.Block), f.OptionalReference("renamedTo", t?.RenamedTo));

    private static MemberTombstone<CompositeAttribute> Attribute(JsonFields f, MemberTombstone<CompositeAttribute>? t) => new(
        f.Reference("composite", t?.Of), f.RequiredObject("attribute", t?.Was, SnapshotFormat.Attribute), f.OptionalText("renamedTo", t?.RenamedTo));
}
