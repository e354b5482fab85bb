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
        Extensions = [new Extension { Name = "citext", Schema = "s", DependsOn = ["extension cube"], Comment = "an extension" }],
        Enums = [new EnumType { Name = Name("mood"), Labels = ["sad", "happy"], Comment = "an enum" }],
        Domains =
        [
            new DomainType
            {
                Name = Name("code"), BaseType = new("text"), Collation = Name("german"), NotNull = true, NotNullConstraint = NotNull("code_not_null"), Default = "'x'::text",
                Checks = [Check("code_check")], DependsOn = ["routine s.f(integer)"], Comment = "a domain",
            },
        ],
        Composites =
        [
            new CompositeType
            {
                Name = Name("pair"),
                Comment = "a composite type",
                Attributes = [new CompositeAttribute { Name = "left", Type = new("integer"), Collation = Name("german"), Comment = "an attribute" }],
            },
        ],
        Ranges =
        [
            new RangeType
            {
                Name = Name("span"), Subtype = new("integer"), Multirange = Name("spans"), OperatorClass = Name("ops"), Collation = Name("german"), Canonical = Name("canonical"),
                SubtypeDifference = Name("difference"), DependsOn = ["operator class s.ops USING btree"], Comment = "a range",
            },
        ],
        Sequences =
        [
            new Sequence
            {
                Name = Name("numbers"), Type = new("integer"), Start = 2, Increment = 3, Minimum = -4, Maximum = 500, Cache = 6, Cycle = true, Unlogged = true,
                Ownership = SequenceOwnership.Owned, OwnerRelation = Name("t"), OwnerColumn = "id", Comment = "a sequence",
            },
        ],
        Relations = [Table],
        Routines =
        [
            new Routine
            {
                Kind = RoutineKind.Procedure, Name = Name("f"), ParameterTypes = "integer", Arguments = "a integer DEFAULT 1", Result = "integer",
                Language = "sql", Definition = "CREATE FUNCTION\n  f", DependsOn = ["type s.code"], Comment = "a routine",
            },
        ],
        Statistics =
        [
            new ExtendedStatistics
            {
                Name = Name("figures"), Relation = Name("t"), Definition = "CREATE STATISTICS", StatisticsTarget = 7, DependsOn = ["routine s.f(integer)"], Comment = "statistics",
            },
        ],
        Objects =
        [
            new SchemaObject
            {
                Kind = ObjectKind.TextSearchParser, Schema = "s", Identity = "s.parser", Definition = "CREATE TEXT SEARCH PARSER\n  s.parser;", DependsOn = ["routine s.f(integer)"],
                Comment = "a parser",
            },
        ],
        External = [new ExternalObject { Kind = ExternalKind.DomainType, Name = Name("outside"), Extension = "citext", BaseType = new("text") }],
        Unmodelled = [new UnmodelledObject { Kind = "subscription", Name = "feed", Detail = "subtwophasestate 'x'" }],
        DataChecks = [new RecordedCheck { Name = "sessions", Failed = true, Actual = "3" }],
    };

    private static Relation Table => new()
    {
        Kind = RelationKind.PartitionedTable,
        Name = Name("t"),
        Comment = "a table",
        PartitionKey = "LIST (id)",
        PartitionOf = Name("parent"),
        PartitionBound = "DEFAULT",
        OfType = Name("pair"),
        Unlogged = true,
        AccessMethod = "columnar",
        Tablespace = "fast",
        Options = ["fillfactor=70"],
        Server = "berlin",
        ForeignOptions = ["table_name=t"],
        Unpopulated = true,
        Insertable = true,
        Updatable = true,
        Deletable = true,
        ReplicaIdentity = ReplicaIdentity.Index,
        ReplicaIdentityIndex = "t_idx",
        ClusterOn = "t_idx",
        RowSecurity = true,
        ForceRowSecurity = true,
        DependsOn = ["routine s.f(integer)"],
        Inherits = [Name("ancestor")],
        Definition = "SELECT 1,\n  2",
        Columns =
        [
            new Column
            {
                Name = "id", Type = new("integer"), Nullable = false, NullReason = NullReason.OuterJoin, ReadOnly = true, Origin = new ColumnOrigin { Schema = "s", Relation = "parent", Column = "key" }, Default = "1", Identity = Identity.Always, Generation = Generation.Stored,
                GenerationExpression = "(a + 1)", Inherited = true, Collation = Name("german"), NotNull = NotNull("t_id_not_null"), Storage = ColumnStorage.Main,
                Compression = "lz4", StatisticsTarget = 7, Options = ["n_distinct=5"], ForeignOptions = ["column_name=i"], DependsOn = ["routine s.f(integer)"], Comment = "a column",
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
        Exclusions = [new ExclusionConstraint { Name = "t_excl", Definition = "EXCLUDE", Index = Index("t_key"), DependsOn = ["routine s.f(integer)"], Comment = "an exclusion constraint" }],
        Indexes =
        [
            new Index
            {
                Name = "t_idx", Unique = true, Method = "gist", Keys = ["id"], Include = ["note"], Predicate = "(id > 0)", NullsNotDistinct = true, Invalid = true,
                Definition = "CREATE INDEX", Tablespace = "fast", AttachedTo = Name("parent_idx"), StatisticsTargets = ["1=7"], DependsOn = ["routine s.f(integer)"],
                Comment = "an index",
            },
        ],
        Triggers =
        [
            new Trigger
            {
                Name = "t_trigger", State = TriggerState.Always, Function = Name("touch"), Definition = "CREATE TRIGGER", Inherited = true, DependsOn = ["routine s.f(integer)"],
                Comment = "a trigger",
            },
        ],
        Rules = [new RewriteRule { Name = "t_rule", State = TriggerState.Always, Definition = "CREATE RULE", DependsOn = ["routine s.f(integer)"], Comment = "a rule" }],
        Policies =
        [
            new Policy
            {
                Name = "t_policy", Restrictive = true, Command = PolicyCommand.Delete, Roles = ["app"], Using = "(id > 0)", Check = "(id > 1)", DependsOn = ["routine s.f(integer)"],
                Comment = "a policy",
            },
        ],
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
        Index = Index("parent_key"),
        Comment = "a key",
    };

    private static ConstraintIndex Index(string attachedTo) =>
        new() { Options = ["fillfactor=70"], Tablespace = "fast", AttachedTo = Name(attachedTo), DependsOn = ["extension citext"], Comment = "an index" };

    private static NotNullConstraint NotNull(string name) => new() { Name = name, NotValid = true, NoInherit = true, Comment = "a NOT NULL" };

    private static CheckConstraint Check(string name) =>
        new() { Name = name, Expression = "(id > 0)", NoInherit = true, NotValid = true, NotEnforced = true, DependsOn = ["routine s.f(integer)"], Comment = "a check" };
}
