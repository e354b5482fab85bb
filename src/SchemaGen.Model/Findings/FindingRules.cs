using SchemaGen.Model.Findings.Comments;
using SchemaGen.Model.Findings.Data;
using SchemaGen.Model.Findings.Indexes;
using SchemaGen.Model.Findings.Keys;
using SchemaGen.Model.Findings.Names;
using SchemaGen.Model.Findings.Operation;
using SchemaGen.Model.Findings.Security;
using SchemaGen.Model.Findings.Types;

namespace SchemaGen.Model.Findings;

/// <summary>The rules, by number.</summary>
internal static class FindingRules
{
    public static IReadOnlyList<FindingRule> All { get; } =
    [
        new NoPrimaryKey(),
        new ForeignKeyTypeMismatch(),
        new ForeignKeyUnindexed(),
        new ForeignKeyDuplicate(),
        new ForeignKeyOverlapping(),
        new ForeignKeyPartlyNull(),
        new ConstraintNotValid(),
        new ConstraintNotEnforced(),
        new ForeignKeyCycle(),
        new ForeignKeyMissing(),
        new ForeignKeyActionImpossible(),
        new UniqueWithNulls(),
        new KeyTooNarrow(),
        new SequenceTypeMismatch(),
        new SequenceNotOwned(),
        new KeyInexact(),
        new TableUnrelated(),
        new UniqueImplied(),
        new ForeignKeyToItself(),
        new SequenceCycles(),
        new TimestampWithoutTimeZone(),
        new TimeWithTimeZone(),
        new JsonColumn(),
        new PaddedText(),
        new LimitedText(),
        new MoneyColumn(),
        new SerialColumn(),
        new InexactAmount(),
        new UuidAsText(),
        new SameNameDifferentType(),
        new ObjectIdentifierColumn(),
        new LargeObjectColumn(),
        new NullText(),
        new RoundedTime(),
        new InternalType(),
        new FrozenDefault(),
        new ArrayOfKeys(),
        new IndexInvalid(),
        new IndexDuplicate(),
        new IndexRedundant(),
        new IndexOnFlag(),
        new IndexOnContainer(),
        new IndexPredicateNeedless(),
        new IndexesMany(),
        new NameNeedsQuotes(),
        new NameReserved(),
        new NameTruncated(),
        new NumberedColumns(),
        new NameInflection(),
        new NameMixesAlphabets(),
        new NameUncategorized(),
        new RelationUndescribed(),
        new ColumnUndescribed(),
        new RoutineUndescribed(),
        new PoliciesNotEnforced(),
        new RowSecurityWithoutPolicy(),
        new PolicyAlwaysTrue(),
        new PolicyDuplicate(),
        new DefinerSearchPath(),
        new ViewBypassesRowSecurity(),
        new RowSecurityNotForced(),
        new TriggerOff(),
        new RuleOff(),
        new RewriteRules(),
        new TableUnlogged(),
        new AutovacuumOff(),
        new ReplicaIdentityMissing(),
        new TableInheritance(),
        new ColumnsMany(),
        new ColumnsNone(),
        new ColumnsAllNullable(),
        new MaterializedViewWithoutKey(),
        new MaterializedViewUnpopulated(),
        new PartitionsNone(),
        new DataCheckFailed(),
    ];
}
