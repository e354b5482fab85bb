using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Json;

/// <summary>The layout of a relation in <c>schema.json</c>; see <see cref="SnapshotFormat"/>.</summary>
internal static class RelationFormat
{
    public static Relation Relation(JsonFields f, Relation? r) => new()
    {
        Kind = f.RequiredChoice("kind", r?.Kind),
        Name = f.Name(r?.Name),
        Comment = f.OptionalText("comment", r?.Comment),
        PartitionKey = f.OptionalText("partitionKey", r?.PartitionKey),
        PartitionOf = f.OptionalReference("partitionOf", r?.PartitionOf),
        PartitionBound = f.OptionalText("partitionBound", r?.PartitionBound),
        OfType = f.OptionalReference("ofType", r?.OfType),
        Unlogged = f.Flag("unlogged", r?.Unlogged ?? false),
        AccessMethod = f.OptionalText("accessMethod", r?.AccessMethod),
        Tablespace = f.OptionalText("tablespace", r?.Tablespace),
        Options = f.Texts("options", r?.Options ?? default),
        Server = f.OptionalText("server", r?.Server),
        ForeignOptions = f.Texts("foreignOptions", r?.ForeignOptions ?? default),
        Unpopulated = f.Flag("unpopulated", r?.Unpopulated ?? false),
        Insertable = f.Flag("insertable", r?.Insertable ?? false),
        Updatable = f.Flag("updatable", r?.Updatable ?? false),
        Deletable = f.Flag("deletable", r?.Deletable ?? false),
        ReplicaIdentity = f.Choice("replicaIdentity", r?.ReplicaIdentity ?? default),
        ReplicaIdentityIndex = f.OptionalText("replicaIdentityIndex", r?.ReplicaIdentityIndex),
        ClusterOn = f.OptionalText("clusterOn", r?.ClusterOn),
        RowSecurity = f.Flag("rowSecurity", r?.RowSecurity ?? false),
        ForceRowSecurity = f.Flag("forceRowSecurity", r?.ForceRowSecurity ?? false),
        Inherits = f.References("inherits", r?.Inherits ?? default),
        Columns = f.Objects("columns", r?.Columns ?? default, Column),
        PrimaryKey = f.Object("primaryKey", r?.PrimaryKey, Key),
        UniqueConstraints = f.Objects("uniqueConstraints", r?.UniqueConstraints ?? default, Key),
        ForeignKeys = f.Objects("foreignKeys", r?.ForeignKeys ?? default, ForeignKey),
        Checks = f.Objects("checks", r?.Checks ?? default, SnapshotFormat.Check),
        Exclusions = f.Objects("exclusions", r?.Exclusions ?? default, Exclusion),
        Indexes = f.Objects("indexes", r?.Indexes ?? default, Index),
        Triggers = f.Objects("triggers", r?.Triggers ?? default, Trigger),
        Rules = f.Objects("rules", r?.Rules ?? default, Rule),
        Policies = f.Objects("policies", r?.Policies ?? default, Policy),
        DependsOn = f.Texts("dependsOn", r?.DependsOn ?? default),
        Definition = f.Lines("definition", r?.Definition),
        ReferenceData = f.Object("referenceData", r?.ReferenceData, ReferenceData, JsonLayout.Block),
    };

    public static Column Column(JsonFields f, Column? c) => new()
    {
        Name = f.Text("name", c?.Name),
        Type = f.Type("type", c?.Type),
        Collation = f.OptionalReference("collation", c?.Collation),
        Nullable = f.Flag("nullable", c?.Nullable ?? true, absent: true),
        NullReason = f.Choice("nullReason", c?.NullReason ?? default),
        Origin = f.Object("origin", c?.Origin, Origin),
        ReadOnly = f.Flag("readOnly", c?.ReadOnly ?? false),
        NotNull = f.Object("notNull", c?.NotNull, SnapshotFormat.NotNull),
        Default = f.OptionalText("default", c?.Default),
        Identity = f.Choice("identity", c?.Identity ?? default),
        Generation = f.Choice("generated", c?.Generation ?? default),
        GenerationExpression = f.OptionalText("expression", c?.GenerationExpression),
        Inherited = f.Flag("inherited", c?.Inherited ?? false),
        Storage = f.Choice("storage", c?.Storage ?? default),
        Compression = f.OptionalText("compression", c?.Compression),
        StatisticsTarget = f.Number("statisticsTarget", c?.StatisticsTarget ?? -1, absent: -1, minimum: -1, maximum: 10000),
        Options = f.Texts("options", c?.Options ?? default),
        ForeignOptions = f.Texts("foreignOptions", c?.ForeignOptions ?? default),
        DependsOn = f.Texts("dependsOn", c?.DependsOn ?? default),
        Comment = f.OptionalText("comment", c?.Comment),
    };

    private static ColumnOrigin Origin(JsonFields f, ColumnOrigin? o) => new()
    {
        Schema = f.Text("schema", o?.Schema),
        Relation = f.Text("relation", o?.Relation),
        Column = f.Text("column", o?.Column),
    };

    private static KeyConstraint Key(JsonFields f, KeyConstraint? k) => new()
    {
        Name = f.Text("name", k?.Name),
        Columns = f.Texts("columns", k?.Columns ?? default),
        Include = f.Texts("include", k?.Include ?? default),
        NullsNotDistinct = f.Flag("nullsNotDistinct", k?.NullsNotDistinct ?? false),
        WithoutOverlaps = f.Flag("withoutOverlaps", k?.WithoutOverlaps ?? false),
        Deferrability = f.Choice("deferrability", k?.Deferrability ?? default),
        Inherited = f.Flag("inherited", k?.Inherited ?? false),
        Index = f.Object("index", k?.Index, ConstraintIndex),
        Comment = f.OptionalText("comment", k?.Comment),
    };

    private static ForeignKey ForeignKey(JsonFields f, ForeignKey? k) => new()
    {
        Name = f.Text("name", k?.Name),
        Columns = f.Texts("columns", k?.Columns ?? default),
        References = f.Reference("references", k?.References),
        ReferencedColumns = f.Texts("referencedColumns", k?.ReferencedColumns ?? default),
        OnDelete = f.Choice("onDelete", k?.OnDelete ?? default),
        OnUpdate = f.Choice("onUpdate", k?.OnUpdate ?? default),
        OnDeleteColumns = f.Texts("onDeleteColumns", k?.OnDeleteColumns ?? default),
        Match = f.Choice("match", k?.Match ?? default),
        Deferrability = f.Choice("deferrability", k?.Deferrability ?? default),
        NotValid = f.Flag("notValid", k?.NotValid ?? false),
        NotEnforced = f.Flag("notEnforced", k?.NotEnforced ?? false),
        Period = f.Flag("period", k?.Period ?? false),
        Comment = f.OptionalText("comment", k?.Comment),
    };

    private static ExclusionConstraint Exclusion(JsonFields f, ExclusionConstraint? e) => new()
    {
        Name = f.Text("name", e?.Name),
        Definition = f.Text("definition", e?.Definition),
        Index = f.Object("index", e?.Index, ConstraintIndex),
        DependsOn = f.Texts("dependsOn", e?.DependsOn ?? default),
        Comment = f.OptionalText("comment", e?.Comment),
    };

    private static ConstraintIndex ConstraintIndex(JsonFields f, ConstraintIndex? i) => new()
    {
        Options = f.Texts("options", i?.Options ?? default),
        Tablespace = f.OptionalText("tablespace", i?.Tablespace),
        AttachedTo = f.OptionalReference("attachedTo", i?.AttachedTo),
        DependsOn = f.Texts("dependsOn", i?.DependsOn ?? default),
        Comment = f.OptionalText("comment", i?.Comment),
    };

    private static Index Index(JsonFields f, Index? i) => new()
    {
        Name = f.Text("name", i?.Name),
        Unique = f.Flag("unique", i?.Unique ?? false),
        Method = f.OptionalText("method", i is null || i.Method == "btree" ? null : i.Method) ?? "btree",
        Keys = f.Texts("keys", i?.Keys ?? default),
        Include = f.Texts("include", i?.Include ?? default),
        Predicate = f.OptionalText("predicate", i?.Predicate),
        NullsNotDistinct = f.Flag("nullsNotDistinct", i?.NullsNotDistinct ?? false),
        Invalid = f.Flag("invalid", i?.Invalid ?? false),
        Definition = f.Text("definition", i?.Definition),
        Tablespace = f.OptionalText("tablespace", i?.Tablespace),
        AttachedTo = f.OptionalReference("attachedTo", i?.AttachedTo),
        StatisticsTargets = f.Texts("statisticsTargets", i?.StatisticsTargets ?? default),
        DependsOn = f.Texts("dependsOn", i?.DependsOn ?? default),
        Comment = f.OptionalText("comment", i?.Comment),
    };

    private static Trigger Trigger(JsonFields f, Trigger? t) => new()
    {
        Name = f.Text("name", t?.Name),
        State = f.Choice("state", t?.State ?? default),
        Function = f.Reference("function", t?.Function),
        Definition = f.Text("definition", t?.Definition),
        Inherited = f.Flag("inherited", t?.Inherited ?? false),
        DependsOn = f.Texts("dependsOn", t?.DependsOn ?? default),
        Comment = f.OptionalText("comment", t?.Comment),
    };

    private static RewriteRule Rule(JsonFields f, RewriteRule? r) => new()
    {
        Name = f.Text("name", r?.Name),
        State = f.Choice("state", r?.State ?? default),
        Definition = f.Text("definition", r?.Definition),
        DependsOn = f.Texts("dependsOn", r?.DependsOn ?? default),
        Comment = f.OptionalText("comment", r?.Comment),
    };

    private static Policy Policy(JsonFields f, Policy? p) => new()
    {
        Name = f.Text("name", p?.Name),
        Restrictive = f.Flag("restrictive", p?.Restrictive ?? false),
        Command = f.Choice("command", p?.Command ?? default),
        Roles = f.Texts("roles", p?.Roles ?? default),
        Using = f.OptionalText("using", p?.Using),
        Check = f.OptionalText("check", p?.Check),
        DependsOn = f.Texts("dependsOn", p?.DependsOn ?? default),
        Comment = f.OptionalText("comment", p?.Comment),
    };

    private static ReferenceData ReferenceData(JsonFields f, ReferenceData? d) => new()
    {
        Columns = f.Texts("columns", d?.Columns ?? default),
        Rows = f.Rows("rows", d?.Rows ?? default),
    };
}
