using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Diff.Impacts;

namespace SchemaGen.Model.Diff;

/// <summary>
/// The kinds of object in a snapshot. A property that is not mentioned here is compared all the same: what the snapshot
/// says, drift sees.
/// </summary>
internal static class DriftVocabulary
{
    private static readonly string[] Qualified = ["schema", "name"];

    private static readonly DriftKind Column = new("column", Rules.ColumnMissing, Rules.ColumnAdded, Rules.ColumnChanged, ColumnImpacts.Column)
    {
        Ordered = true,
        IsLocal = true,
        Reordered = Rules.ColumnOrderChanged,
        Renamed = Rules.ColumnRenamed,
        PropertyRules = new Dictionary<string, Rule>(StringComparer.Ordinal)
        {
            ["type"] = Rules.ColumnTypeChanged,
            ["nullable"] = Rules.ColumnNullabilityChanged,
            ["default"] = Rules.ColumnDefaultChanged,
            ["identity"] = Rules.ColumnDefaultChanged,
            ["generated"] = Rules.ColumnDefaultChanged,
            ["expression"] = Rules.ColumnDefaultChanged,
        },
        Parts = new Dictionary<string, DriftKind>(StringComparer.Ordinal) { ["notNull"] = Constraint("NOT NULL constraint", ConstraintImpacts.NotNull) },
    };

    private static readonly DriftKind Relation = new("relation", Rules.RelationMissing, Rules.RelationAdded, Rules.RelationChanged, RelationImpacts.Relation)
    {
        Identity = Qualified,
        CalledByKind = true,
        Renamed = Rules.RelationRenamed,
        Parts = new Dictionary<string, DriftKind>(StringComparer.Ordinal)
        {
            ["columns"] = Column,
            ["primaryKey"] = IndexedConstraint("primary key", ConstraintImpacts.Key),
            ["uniqueConstraints"] = IndexedConstraint("unique constraint", ConstraintImpacts.Key),
            ["foreignKeys"] = Constraint("foreign key", ConstraintImpacts.ForeignKey) with { IsLocal = false },
            ["checks"] = Constraint("check constraint", ConstraintImpacts.Check),
            ["exclusions"] = IndexedConstraint("exclusion constraint", ConstraintImpacts.Exclusion),
            ["indexes"] = Index,
            ["triggers"] = new("trigger", Rules.TriggerMissing, Rules.TriggerAdded, Rules.TriggerChanged, RelationImpacts.Reaction) { IsDefinitionRepeated = true },
            ["rules"] = new("rule", Rules.RewriteRuleMissing, Rules.RewriteRuleAdded, Rules.RewriteRuleChanged, RelationImpacts.Reaction),
            ["policies"] = new("policy", Rules.PolicyMissing, Rules.PolicyAdded, Rules.PolicyChanged, RelationImpacts.Policy),
        },
    };

    /// <summary>The snapshot itself.</summary>
    public static DriftKind Root { get; } = new("", Rules.ObjectMissing, Rules.ObjectAdded, Rules.ObjectChanged, ImpactRules.Unnoticed)
    {
        Identity = [],
        Parts = new Dictionary<string, DriftKind>(StringComparer.Ordinal)
        {
            ["schemas"] = Object("schema", ObjectImpacts.Schema),
            ["extensions"] = Object("extension", ObjectImpacts.Extension),
            ["enums"] = Type("enum", TypeImpacts.Enum) with
            {
                Parts = new Dictionary<string, DriftKind>(StringComparer.Ordinal)
                {
                    ["labels"] = new("label", Rules.EnumLabelMissing, Rules.EnumLabelAdded, Rules.EnumLabelsReordered, TypeImpacts.Label) { Ordered = true, Renamed = Rules.EnumLabelRenamed },
                },
            },
            ["domains"] = Type("domain", TypeImpacts.Domain) with
            {
                Parts = new Dictionary<string, DriftKind>(StringComparer.Ordinal)
                {
                    ["notNullConstraint"] = Constraint("NOT NULL constraint", ConstraintImpacts.NotNull),
                    ["checks"] = Constraint("check constraint", ConstraintImpacts.Check),
                },
            },
            ["composites"] = Type("composite type", TypeImpacts.Composite) with
            {
                Parts = new Dictionary<string, DriftKind>(StringComparer.Ordinal)
                {
                    ["attributes"] = new("attribute", Rules.TypeChanged, Rules.TypeChanged, Rules.TypeChanged, TypeImpacts.Attribute) { Ordered = true },
                },
            },
            ["ranges"] = Type("range type", TypeImpacts.Range),
            ["sequences"] = new("sequence", Rules.SequenceMissing, Rules.SequenceAdded, Rules.SequenceChanged, ObjectImpacts.Sequence) { Identity = Qualified },
            ["relations"] = Relation,
            ["routines"] = new("routine", Rules.RoutineMissing, Rules.RoutineAdded, Rules.RoutineChanged, ObjectImpacts.Routine)
            {
                Identity = ["schema", "name", "parameterTypes"],
            },
            ["statistics"] = Object("statistics", ImpactRules.Unnoticed) with { Identity = Qualified, HasShape = true },
            ["objects"] = Object("object", ObjectImpacts.Object) with { Identity = ["kind", "identity"], CalledByKind = true },
            ["external"] = Object("external object", ObjectImpacts.External) with { Identity = ["kind", "schema", "name"] },
            ["unmodelled"] = Object("object", ObjectImpacts.Unmodelled) with { Identity = ["kind", "name", "detail"], CalledByKind = true },
            ["dataChecks"] = new("data check", Rules.DataCheckChanged, Rules.DataCheckChanged, Rules.DataCheckChanged, ImpactRules.Unnoticed) { HasShape = false },
        },
    };

    private static DriftKind Index => new("index", Rules.IndexMissing, Rules.IndexAdded, Rules.IndexChanged, ConstraintImpacts.Index) { IsLocal = true, IsDefinitionRepeated = true, Renamed = Rules.IndexRenamed };

    private static DriftKind Constraint(string noun, ImpactRules impacts) =>
        new(noun, Rules.ConstraintMissing, Rules.ConstraintAdded, Rules.ConstraintChanged, impacts) { IsLocal = true, Renamed = Rules.ConstraintRenamed };

    /// <summary>The index has its constraint's name, so it needs none of its own.</summary>
    private static DriftKind IndexedConstraint(string noun, ImpactRules impacts) => Constraint(noun, impacts) with
    {
        Parts = new Dictionary<string, DriftKind>(StringComparer.Ordinal) { ["index"] = Index with { Identity = [], Impacts = ImpactRules.Unnoticed } },
    };

    private static DriftKind Object(string noun, ImpactRules impacts) => new(noun, Rules.ObjectMissing, Rules.ObjectAdded, Rules.ObjectChanged, impacts) { HasShape = false };

    private static DriftKind Type(string noun, ImpactRules impacts) =>
        new(noun, Rules.TypeMissing, Rules.TypeAdded, Rules.TypeChanged, impacts) { Identity = Qualified, Renamed = Rules.TypeRenamed };
}
