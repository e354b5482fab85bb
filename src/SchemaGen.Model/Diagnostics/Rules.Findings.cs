namespace SchemaGen.Model.Diagnostics;

/// <summary>Findings about the schema itself.</summary>
public static partial class Rules
{
    // SG20xx: keys and constraints
    public static readonly Rule NoPrimaryKey = new("SG2001", Severity.Warning, "A table has no primary key");
    public static readonly Rule ForeignKeyTypeMismatch = new("SG2002", Severity.Warning, "A foreign key compares different types");
    public static readonly Rule ForeignKeyUnindexed = new("SG2003", Severity.Warning, "A foreign key has no index");
    public static readonly Rule ForeignKeyDuplicate = new("SG2004", Severity.Warning, "Two foreign keys are between the same columns");
    public static readonly Rule ForeignKeyOverlapping = new("SG2005", Severity.Info, "A foreign key is part of another");
    public static readonly Rule ForeignKeyPartlyNull = new("SG2006", Severity.Warning, "A foreign key checks nothing when some of its columns are NULL");
    public static readonly Rule ConstraintNotValid = new("SG2007", Severity.Warning, "A constraint has never been validated");
    public static readonly Rule ConstraintNotEnforced = new("SG2008", Severity.Warning, "A constraint is not enforced");
    public static readonly Rule ForeignKeyCycle = new("SG2009", Severity.Warning, "Tables refer to one another in a circle that no first row can enter");
    public static readonly Rule ForeignKeyMissing = new("SG2010", Severity.Info, "A column seems to refer to a table, and no foreign key says so");
    public static readonly Rule ForeignKeyActionImpossible = new("SG2011", Severity.Warning, "The action of a foreign key can only fail");
    public static readonly Rule UniqueWithNulls = new("SG2012", Severity.Info, "A unique key lets rows with NULL be there more than once");
    public static readonly Rule KeyTooNarrow = new("SG2013", Severity.Info, "A primary key may run out of numbers");
    public static readonly Rule SequenceTypeMismatch = new("SG2014", Severity.Warning, "A sequence and its column are of different types");
    public static readonly Rule SequenceNotOwned = new("SG2015", Severity.Info, "A sequence does not belong to the column that it fills");
    public static readonly Rule KeyInexact = new("SG2016", Severity.Warning, "A key is of an inexact type");
    public static readonly Rule TableUnrelated = new("SG2017", Severity.Info, "A table has no foreign key, and none leads to it");
    public static readonly Rule UniqueImplied = new("SG2018", Severity.Info, "A unique key says no more than a narrower one");
    public static readonly Rule ForeignKeyToItself = new("SG2019", Severity.Warning, "A foreign key leads from columns to themselves");
    public static readonly Rule SequenceCycles = new("SG2020", Severity.Warning, "The sequence of a key begins again at its end");

    // SG21xx: columns and types
    public static readonly Rule TimestampWithoutTimeZone = new("SG2101", Severity.Info, "A point in time has no time zone");
    public static readonly Rule TimeWithTimeZone = new("SG2102", Severity.Warning, "A time of day has a time zone");
    public static readonly Rule JsonColumn = new("SG2103", Severity.Info, "A column is json and not jsonb");
    public static readonly Rule PaddedText = new("SG2104", Severity.Info, "A column is filled up with spaces");
    public static readonly Rule LimitedText = new("SG2105", Severity.Info, "A column has its length in its type");
    public static readonly Rule MoneyColumn = new("SG2106", Severity.Warning, "A column is money");
    public static readonly Rule SerialColumn = new("SG2107", Severity.Info, "A column is serial and no identity column");
    public static readonly Rule InexactAmount = new("SG2108", Severity.Warning, "An amount is of an inexact type");
    public static readonly Rule UuidAsText = new("SG2109", Severity.Info, "UUIDs are kept as text");
    public static readonly Rule SameNameDifferentType = new("SG2110", Severity.Info, "Columns of one name are of different types");
    public static readonly Rule ObjectIdentifierColumn = new("SG2111", Severity.Warning, "A column keeps a database from being upgraded");
    public static readonly Rule LargeObjectColumn = new("SG2112", Severity.Info, "A column may refer to large objects");
    public static readonly Rule NullText = new("SG2113", Severity.Warning, "A default is the text NULL");
    public static readonly Rule RoundedTime = new("SG2114", Severity.Info, "A point in time is rounded to seconds");
    public static readonly Rule InternalType = new("SG2115", Severity.Warning, "A column is of a type made for the system catalogs");
    public static readonly Rule FrozenDefault = new("SG2116", Severity.Warning, "A default is the moment in which it was declared");
    public static readonly Rule ArrayOfKeys = new("SG2117", Severity.Info, "Keys are kept in an array");

    // SG22xx: indexes
    public static readonly Rule IndexInvalid = new("SG2201", Severity.Warning, "An index is invalid");
    public static readonly Rule IndexDuplicate = new("SG2202", Severity.Warning, "Two indexes do the same");
    public static readonly Rule IndexRedundant = new("SG2203", Severity.Warning, "An index is how another one begins");
    public static readonly Rule IndexOnFlag = new("SG2204", Severity.Info, "An index is over a boolean alone");
    public static readonly Rule IndexOnContainer = new("SG2205", Severity.Info, "A B-tree is over an array or jsonb");
    public static readonly Rule IndexPredicateNeedless = new("SG2206", Severity.Info, "A partial index has all rows");
    public static readonly Rule IndexesMany = new("SG2207", Severity.Info, "A table has very many indexes");

    // SG23xx: names
    public static readonly Rule NameNeedsQuotes = new("SG2301", Severity.Info, "A name needs quotes in SQL");
    public static readonly Rule NameReserved = new("SG2302", Severity.Info, "A name is a key word of SQL");
    public static readonly Rule NameTruncated = new("SG2303", Severity.Warning, "A name may have been cut off");
    public static readonly Rule NumberedColumns = new("SG2304", Severity.Info, "Columns are a list");
    public static readonly Rule NameInflection = new("SG2305", Severity.Info, "A table is in the singular or plural, and most are not");
    public static readonly Rule NameMixesAlphabets = new("SG2306", Severity.Warning, "A name has letters of several alphabets, or signs that nobody sees");
    public static readonly Rule NameUncategorized = new("SG2307", Severity.Info, "A relation follows none of the naming conventions");

    // SG24xx: comments
    public static readonly Rule RelationUndescribed = new("SG2401", Severity.Info, "A relation has no comment");
    public static readonly Rule ColumnUndescribed = new("SG2402", Severity.Info, "A column has no comment, and others have");
    public static readonly Rule RoutineUndescribed = new("SG2403", Severity.Info, "A routine has no comment");

    // SG25xx: who sees and writes what
    public static readonly Rule PoliciesNotEnforced = new("SG2501", Severity.Warning, "Policies do nothing, for row-level security is off");
    public static readonly Rule RowSecurityWithoutPolicy = new("SG2502", Severity.Info, "Row-level security is on, and there is no policy");
    public static readonly Rule PolicyAlwaysTrue = new("SG2503", Severity.Warning, "A policy lets any row be written");
    public static readonly Rule PolicyDuplicate = new("SG2504", Severity.Info, "Two policies are for the same command and roles");
    public static readonly Rule DefinerSearchPath = new("SG2505", Severity.Warning, "A function with its owner's rights has its caller's search_path");
    public static readonly Rule ViewBypassesRowSecurity = new("SG2506", Severity.Warning, "A view passes row-level security by");
    public static readonly Rule RowSecurityNotForced = new("SG2507", Severity.Info, "Row-level security does not hold for the owner");

    // SG26xx: in operation
    public static readonly Rule TriggerOff = new("SG2601", Severity.Warning, "A trigger does not fire");
    public static readonly Rule RuleOff = new("SG2602", Severity.Warning, "A rule does not hold");
    public static readonly Rule RewriteRules = new("SG2603", Severity.Info, "A table has a rule");
    public static readonly Rule TableUnlogged = new("SG2604", Severity.Warning, "A table is unlogged");
    public static readonly Rule AutovacuumOff = new("SG2605", Severity.Warning, "Autovacuum is off for a relation");
    public static readonly Rule ReplicaIdentityMissing = new("SG2606", Severity.Warning, "A published table has no replica identity");
    public static readonly Rule TableInheritance = new("SG2607", Severity.Info, "A table inherits from another");
    public static readonly Rule ColumnsMany = new("SG2608", Severity.Info, "A table has very many columns");
    public static readonly Rule ColumnsNone = new("SG2609", Severity.Info, "A table has hardly a column");
    public static readonly Rule ColumnsAllNullable = new("SG2610", Severity.Info, "Every column can be NULL");
    public static readonly Rule MaterializedViewWithoutKey = new("SG2611", Severity.Info, "A materialized view has no unique index");
    public static readonly Rule MaterializedViewUnpopulated = new("SG2612", Severity.Warning, "A materialized view has never been filled");
    public static readonly Rule PartitionsNone = new("SG2613", Severity.Warning, "A partitioned table has no partition");

    // SG27xx: the data
    public static readonly Rule DataCheckFailed = new("SG2701", Severity.Warning, "A data check failed");

    /// <summary>Whether there is a rule of that id, about what the schema is like.</summary>
    public static bool IsFinding(string id) => id.StartsWith("SG2", StringComparison.Ordinal) && Find(id) is not null;
}
