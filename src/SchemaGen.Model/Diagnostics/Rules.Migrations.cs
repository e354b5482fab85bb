namespace SchemaGen.Model.Diagnostics;

/// <summary>SG41xx: what is wrong with migrations.</summary>
public static partial class Rules
{
    public static readonly Rule MigrationNotRerunnable = new("SG4101", Severity.Warning, "A migration that fails half-way cannot be run again");
    public static readonly Rule MigrationNotInTransaction = new("SG4102", Severity.Error, "A statement cannot run in its transaction");
    public static readonly Rule MigrationBlockingIndex = new("SG4103", Severity.Warning, "An index is built or dropped while everybody waits");
    public static readonly Rule MigrationConcurrentIndex = new("SG4104", Severity.Warning, "A concurrent index that failed would be taken for done");
    public static readonly Rule MigrationConstraintScan = new("SG4105", Severity.Warning, "A constraint is checked against all rows under a lock");
    public static readonly Rule MigrationSetNotNull = new("SG4106", Severity.Warning, "SET NOT NULL reads all rows under a lock");
    public static readonly Rule MigrationRequiredColumn = new("SG4107", Severity.Warning, "A column without a default must not be NULL");
    public static readonly Rule MigrationRewritingColumn = new("SG4108", Severity.Warning, "A new column writes the whole table anew");
    public static readonly Rule MigrationTypeChange = new("SG4109", Severity.Warning, "A change of type may write the whole table anew");
    public static readonly Rule MigrationInlineKey = new("SG4110", Severity.Warning, "The index of a key is built under a lock");
    public static readonly Rule MigrationDestructive = new("SG4111", Severity.Warning, "A migration takes data or guarantees away");
    public static readonly Rule MigrationRename = new("SG4112", Severity.Warning, "A rename breaks code that is deployed");
    public static readonly Rule MigrationLockTimeout = new("SG4113", Severity.Info, "A statement waits for its lock without limit");
    public static readonly Rule MigrationLongLock = new("SG4114", Severity.Info, "Several ALTER TABLE could be one");
    public static readonly Rule MigrationTransaction = new("SG4115", Severity.Error, "A transaction does not begin and end as it should");
    public static readonly Rule MigrationEnumValue = new("SG4116", Severity.Warning, "A label of an enum has no place, or is used too early");
    public static readonly Rule MigrationDomainConstraint = new("SG4117", Severity.Warning, "A domain's constraint is checked against all rows");
    public static readonly Rule MigrationLongIdentifier = new("SG4118", Severity.Warning, "A name is too long, and is cut off");
    public static readonly Rule MigrationUnqualifiedName = new("SG4119", Severity.Info, "A name has no schema");
    public static readonly Rule MigrationUniqueIndex = new("SG4120", Severity.Warning, "A unique index depends on the rows that there are");
    public static readonly Rule MigrationFullRewrite = new("SG4121", Severity.Warning, "A table is written anew while nobody can read it");
    public static readonly Rule MigrationBackfill = new("SG4122", Severity.Warning, "Many rows are changed at once");
    public static readonly Rule MigrationForeignKeyIndex = new("SG4123", Severity.Warning, "A migration leaves a foreign key without an index");
    public static readonly Rule MigrationDuplicateNumber = new("SG4124", Severity.Error, "Two migrations have one number");
    public static readonly Rule MigrationIgnoreUnused = new("SG4125", Severity.Warning, "A comment excuses nothing");
    public static readonly Rule MigrationDefinitionHidden = new("SG4126", Severity.Warning, "IF NOT EXISTS hid another definition");
    public static readonly Rule MigrationNotIdempotent = new("SG4127", Severity.Warning, "A second run of a migration fails, or changes something");
    public static readonly Rule MigrationNumberGap = new("SG4128", Severity.Info, "Numbers are missing between migrations");
    public static readonly Rule MigrationLateNumber = new("SG4129", Severity.Warning, "A new migration comes before old ones");
    public static readonly Rule MigrationEdited = new("SG4130", Severity.Warning, "A migration was edited after it was indexed");
    public static readonly Rule MigrationDownIncomplete = new("SG4131", Severity.Warning, "Taking a migration back fails, or leaves something behind");
}
