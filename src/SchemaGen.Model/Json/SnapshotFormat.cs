using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Json;

/// <summary>
/// The layout of <c>schema.json</c>: one line a property, read and written by the same line. A new catalog property is
/// one line here, at the place where the file shall show it. Relations have a file of their own.
/// </summary>
internal static class SnapshotFormat
{
    public static SchemaSnapshot Snapshot(JsonFields f, SchemaSnapshot? s) => new()
    {
        Schemas = f.Objects("schemas", s?.Schemas ?? default, Schema),
        Extensions = f.Objects("extensions", s?.Extensions ?? default, Extension),
        Enums = f.Objects("enums", s?.Enums ?? default, Enum),
        Domains = f.Objects("domains", s?.Domains ?? default, Domain),
        Composites = f.Objects("composites", s?.Composites ?? default, Composite, JsonLayout.Block),
        Ranges = f.Objects("ranges", s?.Ranges ?? default, Range),
        Sequences = f.Objects("sequences", s?.Sequences ?? default, Sequence),
        Relations = f.Objects("relations", s?.Relations ?? default, RelationFormat.Relation, JsonLayout.Block),
        Routines = f.Objects("routines", s?.Routines ?? default, Routine, JsonLayout.Block),
        Statistics = f.Objects("statistics", s?.Statistics ?? default, Statistics),
        Objects = f.Objects("objects", s?.Objects ?? default, SchemaObject, JsonLayout.Block),
        External = f.Objects("external", s?.External ?? default, External),
        Unmodelled = f.Objects("unmodelled", s?.Unmodelled ?? default, Unmodelled),
        DataChecks = f.Objects("dataChecks", s?.DataChecks ?? default, DataCheck),
    };

    public static CheckConstraint Check(JsonFields f, CheckConstraint? c) => new()
    {
        Name = f.Text("name", c?.Name),
        Expression = f.Text("expression", c?.Expression),
        NoInherit = f.Flag("noInherit", c?.NoInherit ?? false),
        NotValid = f.Flag("notValid", c?.NotValid ?? false),
        NotEnforced = f.Flag("notEnforced", c?.NotEnforced ?? false),
        DependsOn = f.Texts("dependsOn", c?.DependsOn ?? default),
        Comment = f.OptionalText("comment", c?.Comment),
    };

    public static NotNullConstraint NotNull(JsonFields f, NotNullConstraint? n) => new()
    {
        Name = f.Text("name", n?.Name),
        NotValid = f.Flag("notValid", n?.NotValid ?? false),
        NoInherit = f.Flag("noInherit", n?.NoInherit ?? false),
        Comment = f.OptionalText("comment", n?.Comment),
    };

    private static Schema Schema(JsonFields f, Schema? s) => new()
    {
        Name = f.Text("name", s?.Name),
        Comment = f.OptionalText("comment", s?.Comment),
    };

    private static Extension Extension(JsonFields f, Extension? e) => new()
    {
        Name = f.Text("name", e?.Name),
        Schema = f.Text("schema", e?.Schema),
        DependsOn = f.Texts("dependsOn", e?.DependsOn ?? default),
        Comment = f.OptionalText("comment", e?.Comment),
    };

    public static EnumType Enum(JsonFields f, EnumType? e) => new()
    {
        Name = f.Name(e?.Name),
        Labels = f.Texts("labels", e?.Labels ?? default),
        Comment = f.OptionalText("comment", e?.Comment),
    };

    private static DomainType Domain(JsonFields f, DomainType? d) => new()
    {
        Name = f.Name(d?.Name),
        BaseType = f.Type("type", d?.BaseType),
        Collation = f.OptionalReference("collation", d?.Collation),
        NotNull = f.Flag("notNull", d?.NotNull ?? false),
        NotNullConstraint = f.Object("notNullConstraint", d?.NotNullConstraint, NotNull),
        Default = f.OptionalText("default", d?.Default),
        Checks = f.Objects("checks", d?.Checks ?? default, Check),
        DependsOn = f.Texts("dependsOn", d?.DependsOn ?? default),
        Comment = f.OptionalText("comment", d?.Comment),
    };

    public static CompositeType Composite(JsonFields f, CompositeType? c) => new()
    {
        Name = f.Name(c?.Name),
        Attributes = f.Objects("attributes", c?.Attributes ?? default, Attribute),
        Comment = f.OptionalText("comment", c?.Comment),
    };

    public static CompositeAttribute Attribute(JsonFields f, CompositeAttribute? a) => new()
    {
        Name = f.Text("name", a?.Name),
        Type = f.Type("type", a?.Type),
        Collation = f.OptionalReference("collation", a?.Collation),
        Comment = f.OptionalText("comment", a?.Comment),
    };

    private static RangeType Range(JsonFields f, RangeType? r) => new()
    {
        Name = f.Name(r?.Name),
        Subtype = f.Type("subtype", r?.Subtype),
        Multirange = f.OptionalReference("multirange", r?.Multirange),
        OperatorClass = f.OptionalReference("operatorClass", r?.OperatorClass),
        Collation = f.OptionalReference("collation", r?.Collation),
        Canonical = f.OptionalReference("canonical", r?.Canonical),
        SubtypeDifference = f.OptionalReference("subtypeDifference", r?.SubtypeDifference),
        DependsOn = f.Texts("dependsOn", r?.DependsOn ?? default),
        Comment = f.OptionalText("comment", r?.Comment),
    };

    private static Sequence Sequence(JsonFields f, Sequence? s) => new()
    {
        Name = f.Name(s?.Name),
        Type = f.Type("type", s?.Type),
        Start = f.Number("start", s?.Start ?? 0, 1),
        Increment = f.Number("increment", s?.Increment ?? 0, 1),
        Minimum = f.Number("minimum", s?.Minimum ?? 0, 1),
        Maximum = f.Number("maximum", s?.Maximum ?? 0, long.MaxValue),
        Cache = f.Number("cache", s?.Cache ?? 0, 1),
        Cycle = f.Flag("cycle", s?.Cycle ?? false),
        Unlogged = f.Flag("unlogged", s?.Unlogged ?? false),
        Ownership = f.Choice("ownership", s?.Ownership ?? default),
        OwnerRelation = f.OptionalReference("ownerRelation", s?.OwnerRelation),
        OwnerColumn = f.OptionalText("ownerColumn", s?.OwnerColumn),
        Comment = f.OptionalText("comment", s?.Comment),
    };

    private static Routine Routine(JsonFields f, Routine? r) => new()
    {
        Kind = f.RequiredChoice("kind", r?.Kind),
        Name = f.Name(r?.Name),
        ParameterTypes = f.Text("parameterTypes", r?.ParameterTypes),
        Arguments = f.Text("arguments", r?.Arguments),
        Result = f.OptionalText("result", r?.Result),
        Language = f.Text("language", r?.Language),
        Comment = f.OptionalText("comment", r?.Comment),
        DependsOn = f.Texts("dependsOn", r?.DependsOn ?? default),
        Definition = f.RequiredLines("definition", r?.Definition),
    };

    private static ExtendedStatistics Statistics(JsonFields f, ExtendedStatistics? s) => new()
    {
        Name = f.Name(s?.Name),
        Relation = f.Reference("relation", s?.Relation),
        Definition = f.Text("definition", s?.Definition),
        StatisticsTarget = f.Number("statisticsTarget", s?.StatisticsTarget ?? -1, absent: -1, minimum: -1, maximum: 10000),
        DependsOn = f.Texts("dependsOn", s?.DependsOn ?? default),
        Comment = f.OptionalText("comment", s?.Comment),
    };

    private static SchemaObject SchemaObject(JsonFields f, SchemaObject? o) => new()
    {
        Kind = f.RequiredChoice("kind", o?.Kind),
        Schema = f.OptionalText("schema", o?.Schema),
        Identity = f.Text("identity", o?.Identity),
        DependsOn = f.Texts("dependsOn", o?.DependsOn ?? default),
        Comment = f.OptionalText("comment", o?.Comment),
        Definition = f.RequiredLines("definition", o?.Definition),
    };

    private static UnmodelledObject Unmodelled(JsonFields f, UnmodelledObject? u) => new()
    {
        Kind = f.Text("kind", u?.Kind),
        Name = f.Text("name", u?.Name),
        Detail = f.OptionalText("detail", u?.Detail),
    };

    private static RecordedCheck DataCheck(JsonFields f, RecordedCheck? c) => new()
    {
        Name = f.Text("name", c?.Name),
        Failed = f.Flag("failed", c?.Failed ?? false),
        Actual = f.OptionalText("actual", c?.Actual),
    };

    private static ExternalObject External(JsonFields f, ExternalObject? e) => new()
    {
        Kind = f.RequiredChoice("kind", e?.Kind),
        Name = f.Name(e?.Name),
        Extension = f.OptionalText("extension", e?.Extension),
        BaseType = f.OptionalType("type", e?.BaseType),
    };
}
