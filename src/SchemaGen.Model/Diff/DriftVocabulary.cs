using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Diff;

/// <summary>How drift names one kind of object in the snapshot: which properties identify it, what its differences are called.</summary>
internal sealed record DriftKind(string Noun, Rule Missing, Rule Added, Rule Changed)
{
    /// <summary>The properties that name the object among its siblings.</summary>
    public string[] Identity { get; init; } = ["name"];

    /// <summary>Called by its property <c>kind</c>: a relation is a table or a view.</summary>
    public bool CalledByKind { get; init; }

    /// <summary>The order of the siblings means something, as that of columns does.</summary>
    public bool Ordered { get; init; }

    /// <summary>Properties whose change has a rule of its own.</summary>
    public IReadOnlyDictionary<string, Rule> PropertyRules { get; init; } = new Dictionary<string, Rule>(StringComparer.Ordinal);

    /// <summary>Properties that hold objects in their turn.</summary>
    public IReadOnlyDictionary<string, DriftKind> Parts { get; init; } = new Dictionary<string, DriftKind>(StringComparer.Ordinal);

    public bool IsIdentity(string property) => Array.IndexOf(Identity, property) >= 0;
}

/// <summary>
/// The kinds of object in a snapshot. A property that is not mentioned here is compared all the same: what the snapshot
/// says, drift sees.
/// </summary>
internal static class DriftVocabulary
{
    private static readonly string[] Qualified = ["schema", "name"];

    private static readonly DriftKind Column = new("column", Rules.ColumnMissing, Rules.ColumnAdded, Rules.ColumnChanged)
    {
        Ordered = true,
        PropertyRules = new Dictionary<string, Rule>(StringComparer.Ordinal)
        {
            ["type"] = Rules.ColumnTypeChanged,
            ["nullable"] = Rules.ColumnNullabilityChanged,
            ["default"] = Rules.ColumnDefaultChanged,
            ["identity"] = Rules.ColumnDefaultChanged,
            ["generated"] = Rules.ColumnDefaultChanged,
            ["expression"] = Rules.ColumnDefaultChanged,
        },
        Parts = new Dictionary<string, DriftKind>(StringComparer.Ordinal) { ["notNull"] = Constraint("NOT NULL constraint") },
    };

    private static readonly DriftKind Relation = new("relation", Rules.RelationMissing, Rules.RelationAdded, Rules.RelationChanged)
    {
        Identity = Qualified,
        CalledByKind = true,
        Parts = new Dictionary<string, DriftKind>(StringComparer.Ordinal)
        {
            ["columns"] = Column,
            ["primaryKey"] = IndexedConstraint("primary key"),
            ["uniqueConstraints"] = IndexedConstraint("unique constraint"),
            ["foreignKeys"] = Constraint("foreign key"),
            ["checks"] = Constraint("check constraint"),
            ["exclusions"] = IndexedConstraint("exclusion constraint"),
            ["indexes"] = new("index", Rules.IndexMissing, Rules.IndexAdded, Rules.IndexChanged),
            ["triggers"] = new("trigger", Rules.TriggerMissing, Rules.TriggerAdded, Rules.TriggerChanged),
            ["rules"] = new("rule", Rules.RewriteRuleMissing, Rules.RewriteRuleAdded, Rules.RewriteRuleChanged),
            ["policies"] = new("policy", Rules.PolicyMissing, Rules.PolicyAdded, Rules.PolicyChanged),
        },
    };

    /// <summary>The snapshot itself.</summary>
    public static DriftKind Root { get; } = new("snapshot", Rules.ObjectMissing, Rules.ObjectAdded, Rules.ObjectChanged)
    {
        Identity = [],
        Parts = new Dictionary<string, DriftKind>(StringComparer.Ordinal)
        {
            ["schemas"] = Object("schema"),
            ["extensions"] = Object("extension"),
            ["enums"] = Type("enum"),
            ["domains"] = Type("domain") with
            {
                Parts = new Dictionary<string, DriftKind>(StringComparer.Ordinal)
                {
                    ["notNullConstraint"] = Constraint("NOT NULL constraint"),
                    ["checks"] = Constraint("check constraint"),
                },
            },
            ["composites"] = Type("composite type") with
            {
                Parts = new Dictionary<string, DriftKind>(StringComparer.Ordinal)
                {
                    ["attributes"] = new("attribute", Rules.TypeChanged, Rules.TypeChanged, Rules.TypeChanged) { Ordered = true },
                },
            },
            ["ranges"] = Type("range type"),
            ["sequences"] = new("sequence", Rules.SequenceMissing, Rules.SequenceAdded, Rules.SequenceChanged) { Identity = Qualified },
            ["relations"] = Relation,
            ["routines"] = new("routine", Rules.RoutineMissing, Rules.RoutineAdded, Rules.RoutineChanged)
            {
                Identity = ["schema", "name", "parameterTypes"],
            },
            ["statistics"] = Object("statistics") with { Identity = Qualified },
            ["objects"] = Object("object") with { Identity = ["kind", "identity"], CalledByKind = true },
            ["external"] = Object("external object") with { Identity = ["kind", "schema", "name"] },
            ["unmodelled"] = Object("object") with { Identity = ["kind", "name", "detail"], CalledByKind = true },
        },
    };

    private static DriftKind Constraint(string noun) => new(noun, Rules.ConstraintMissing, Rules.ConstraintAdded, Rules.ConstraintChanged);

    /// <summary>The index has its constraint's name, so it needs none of its own.</summary>
    private static DriftKind IndexedConstraint(string noun) => Constraint(noun) with
    {
        Parts = new Dictionary<string, DriftKind>(StringComparer.Ordinal)
        {
            ["index"] = new("index", Rules.IndexMissing, Rules.IndexAdded, Rules.IndexChanged) { Identity = [] },
        },
    };

    private static DriftKind Object(string noun) => new(noun, Rules.ObjectMissing, Rules.ObjectAdded, Rules.ObjectChanged);

    private static DriftKind Type(string noun) => new(noun, Rules.TypeMissing, Rules.TypeAdded, Rules.TypeChanged) { Identity = Qualified };
}
