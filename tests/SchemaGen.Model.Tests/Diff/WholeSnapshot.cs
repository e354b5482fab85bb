using SchemaGen.Model.Snapshot;
using Index = SchemaGen.Model.Snapshot.Index;

namespace SchemaGen.Model.Tests.Diff;

/// <summary>
/// A snapshot with an object of each kind, in which no property has the value that its absence means; no database could
/// be so.
/// </summary>
internal static class WholeSnapshot
{
    public static SchemaSnapshot Value { get; } = new()
    {
        Schemas = [new Schema { Name = "s", Comment = "a schema" }],
        Extensions = [new Extension { Name = "citext", Schema = "s", Comment = "an extension" }],
        Enums = [new EnumType { Name = Name("mood"), Labels = ["sad", "happy"], Comment = "an enum" }],
        Domains =
        [
            new DomainType { Name = Name("code"), BaseType = new("text"), NotNull = true, Default = "'x'::text", Checks = [Check("code_check")], Comment = "a domain" },
        ],
        Composites =
        [
            new CompositeType
            {
                Name = Name("pair"),
                Comment = "a composite type",
                Attributes = [new CompositeAttribute { Name = "left", Type = new("integer"), Comment = "an attribute" }],
            },
        ],
        Ranges = [new RangeType { Name = Name("span"), Subtype = new("integer"), Multirange = Name("spans"), Comment = "a range" }],
        Sequences =
        [
            new Sequence
            {
                Name = Name("numbers"), Type = new("integer"), Start = 2, Increment = 3, Minimum = -4, Maximum = 500, Cache = 6, Cycle = true,
                Ownership = SequenceOwnership.Owned, OwnerRelation = Name("t"), OwnerColumn = "id", Comment = "a sequence",
            },
        ],
        Relations = [Table],
        Routines =
        [
            new Routine
            {
                Kind = RoutineKind.Procedure, Name = Name("f"), ParameterTypes = "a integer", Arguments = "a integer DEFAULT 1", Result = "integer",
                Language = "sql", Definition = "CREATE FUNCTION\n  f", Comment = "a routine",
            },
        ],
        External = [new ExternalObject { Kind = ExternalKind.DomainType, Name = Name("outside"), Extension = "citext", BaseType = new("text") }],
    };

    private static Relation Table => new()
    {
        Kind = RelationKind.PartitionedTable,
        Name = Name("t"),
        Comment = "a table",
        PartitionKey = "LIST (id)",
        PartitionOf = Name("parent"),
        PartitionBound = "DEFAULT",
        Inherits = [Name("ancestor")],
        Definition = "SELECT 1,\n  2",
        Columns =
        [
            new Column
            {
                Name = "id", Type = new("integer"), Nullable = false, Default = "1", Identity = Identity.Always, Generation = Generation.Stored,
                GenerationExpression = "(a + 1)", Inherited = true, Comment = "a column",
            },
        ],
        PrimaryKey = Key("t_pkey"),
        UniqueConstraints = [Key("t_key")],
        ForeignKeys =
        [
            new ForeignKey
            {
                Name = "t_fkey", Columns = ["id"], References = Name("parent"), ReferencedColumns = ["key"], OnDelete = ReferentialAction.SetNull,
                OnUpdate = ReferentialAction.Cascade, OnDeleteColumns = ["id"], Match = ForeignKeyMatch.Full, Deferrability = Deferrability.InitiallyDeferred,
                NotValid = true, NotEnforced = true, Period = true, Comment = "a foreign key",
            },
        ],
        Checks = [Check("t_check")],
        Exclusions = [new ExclusionConstraint { Name = "t_excl", Definition = "EXCLUDE", Comment = "an exclusion constraint" }],
        Indexes =
        [
            new Index
            {
                Name = "t_idx", Unique = true, Method = "gist", Keys = ["id"], Include = ["note"], Predicate = "(id > 0)", NullsNotDistinct = true, Invalid = true,
                Definition = "CREATE INDEX", Comment = "an index",
            },
        ],
        Triggers = [new Trigger { Name = "t_trigger", State = TriggerState.Always, Function = Name("touch"), Definition = "CREATE TRIGGER", Comment = "a trigger" }],
        ReferenceData = new ReferenceData { Columns = ["id"], Rows = [new ReferenceRow([new ReferenceValue("1")])] },
    };

    private static QualifiedName Name(string name) => new("s", name);

    private static KeyConstraint Key(string name) => new()
    {
        Name = name,
        Columns = ["id"],
        Include = ["note"],
        NullsNotDistinct = true,
        WithoutOverlaps = true,
        Deferrability = Deferrability.InitiallyImmediate,
        Inherited = true,
        Comment = "a key",
    };

    private static CheckConstraint Check(string name) =>
        new() { Name = name, Expression = "(id > 0)", NoInherit = true, NotValid = true, NotEnforced = true, Comment = "a check" };
}
