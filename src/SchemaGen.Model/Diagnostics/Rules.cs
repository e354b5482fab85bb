using System.Reflection;

namespace SchemaGen.Model.Diagnostics;

/// <summary>
/// The registry of every diagnostic. A number is never reused. To add one: a line here, its page under
/// docs/diagnostics/, a test that triggers it.
/// </summary>
public static partial class Rules
{
    // SG0xxx: configuration, connection, files
    public static readonly Rule SnapshotMissing = new("SG0001", Severity.Error, "The snapshot does not exist");
    public static readonly Rule SnapshotMalformed = new("SG0002", Severity.Error, "The snapshot is not well-formed JSON");
    public static readonly Rule SnapshotConflict = new("SG0003", Severity.Error, "The snapshot contains merge-conflict markers");
    public static readonly Rule SnapshotNewer = new("SG0004", Severity.Error, "The snapshot was written by a newer SchemaGen");
    public static readonly Rule SnapshotInvalid = new("SG0005", Severity.Error, "The snapshot's content is not what SchemaGen writes");
    public static readonly Rule TombstonesInvalid = new("SG0006", Severity.Error, "The file of tombstones cannot be used");
    public static readonly Rule BaselineInvalid = new("SG0007", Severity.Error, "The baseline of findings cannot be used");
    public static readonly Rule ConfigurationMissing = new("SG0010", Severity.Error, "The configuration file does not exist");
    public static readonly Rule ConfigurationMalformed = new("SG0011", Severity.Error, "The configuration is not well-formed JSON");
    public static readonly Rule ConfigurationUnknownKey = new("SG0012", Severity.Error, "The configuration has a key that SchemaGen does not know");
    public static readonly Rule ConfigurationInvalid = new("SG0013", Severity.Error, "A configuration value cannot be used");
    public static readonly Rule ScopeUnmatched = new("SG0014", Severity.Warning, "A part of the configuration matches nothing");
    public static readonly Rule ReferenceTableTooLarge = new("SG0015", Severity.Warning, "A reference table has more rows than its limit");
    public static readonly Rule ReferenceCredentialLeftOut = new("SG0016", Severity.Warning, "A column of a reference table looks like a credential");
    public static readonly Rule ReferenceRowsUnreadable = new("SG0017", Severity.Error, "The rows of a reference table cannot be read");
    public static readonly Rule DataCheckUnanswered = new("SG0018", Severity.Error, "A data check could not be run");
    public static readonly Rule ConnectionNameUnknown = new("SG0020", Severity.Error, "The named connection is not defined");
    public static readonly Rule ConnectionStringInvalid = new("SG0021", Severity.Error, "The connection string cannot be understood");
    public static readonly Rule DatabaseUnreachable = new("SG0022", Severity.Error, "The database cannot be reached");
    public static readonly Rule DatabaseRefused = new("SG0023", Severity.Error, "The database refused the login");
    public static readonly Rule PasswordInProperty = new("SG0024", Severity.Error, "A password was passed where it would be logged");
    public static readonly Rule SourceAmbiguous = new("SG0025", Severity.Error, "More than one source is configured");
    public static readonly Rule SourceMissing = new("SG0026", Severity.Error, "No source is configured");
    public static readonly Rule PsqlCommandFailed = new("SG0027", Severity.Error, "The psql command failed");
    public static readonly Rule PasswordOnCommandLine = new("SG0028", Severity.Warning, "A password was given on the command line");
    public static readonly Rule ConnectionBroken = new("SG0029", Severity.Error, "The connection to the database broke");
    public static readonly Rule BinariesMissing = new("SG0030", Severity.Error, "No PostgreSQL server binaries were found");
    public static readonly Rule EphemeralServerFailed = new("SG0031", Severity.Error, "The ephemeral PostgreSQL did not start");
    public static readonly Rule MigrationsMissing = new("SG0032", Severity.Error, "No migration file matches");
    public static readonly Rule PrivilegesNotDropped = new("SG0033", Severity.Error, "PostgreSQL cannot run as root and privileges could not be dropped");
    public static readonly Rule CatalogReadFailed = new("SG0040", Severity.Error, "The catalog could not be read");
    public static readonly Rule ServerTooOld = new("SG0041", Severity.Error, "The server's version is not supported");
    public static readonly Rule CatalogUnmodelled = new("SG0042", Severity.Warning, "The catalog has an object that SchemaGen does not model");
    public static readonly Rule FileNotWritten = new("SG0050", Severity.Error, "A file could not be written");
    public static readonly Rule ManifestInvalid = new("SG0051", Severity.Error, "The manifest of a documentation directory cannot be used");
    public static readonly Rule FileNotOurs = new("SG0052", Severity.Warning, "A file stands where documentation belongs");
    public static readonly Rule OrphanEdited = new("SG0053", Severity.Warning, "A file that should be removed has been edited");
    public static readonly Rule RelationUnknown = new("SG0060", Severity.Error, "There is no relation of that name");
    public static readonly Rule SyncSameDatabase = new("SG0070", Severity.Error, "Source and target of a sync are the same database");
    public static readonly Rule SyncTargetProtected = new("SG0071", Severity.Error, "The target of a sync is protected");
    public static readonly Rule SyncTargetNotAllowed = new("SG0072", Severity.Error, "The target does not allow itself to be one");
    public static readonly Rule SyncSchemasDiffer = new("SG0073", Severity.Error, "The target's schema cannot take the source's rows");
    public static readonly Rule SyncReachesOutside = new("SG0074", Severity.Error, "A sync would reach tables that nobody chose");
    public static readonly Rule SyncRightsMissing = new("SG0075", Severity.Error, "A role may not see or replace all rows");
    public static readonly Rule SyncNotConfirmed = new("SG0076", Severity.Error, "Nobody has confirmed a sync");
    public static readonly Rule SyncFailed = new("SG0077", Severity.Error, "A sync failed and changed nothing");
    public static readonly Rule SyncUnmasked = new("SG0078", Severity.Error, "A column about people or with a credential has no masking rule");
    public static readonly Rule SyncRuleUnusable = new("SG0079", Severity.Error, "A masking rule or a filter of a sync cannot be followed");
    public static readonly Rule SyncNothingMasked = new("SG0080", Severity.Warning, "Columns about people or with credentials are copied as they are");
    public static readonly Rule SyncKeyMissing = new("SG0081", Severity.Error, "A table without a key cannot be merged");
    public static readonly Rule InternalError = new("SG0099", Severity.Error, "SchemaGen failed unexpectedly");

    // SG1xxx: drift between database and snapshot. Last digit: 1 only in the snapshot, 2 only in the database, 3 and up differs.
    public static readonly Rule RelationMissing = new("SG1001", Severity.Error, "A relation of the snapshot is not in the database");
    public static readonly Rule RelationAdded = new("SG1002", Severity.Error, "A relation of the database is not in the snapshot");
    public static readonly Rule RelationChanged = new("SG1003", Severity.Error, "A relation differs");
    public static readonly Rule RelationRenamed = new("SG1004", Severity.Error, "A relation was renamed");
    public static readonly Rule ColumnMissing = new("SG1011", Severity.Error, "A column of the snapshot is not in the database");
    public static readonly Rule ColumnAdded = new("SG1012", Severity.Error, "A column of the database is not in the snapshot");
    public static readonly Rule ColumnTypeChanged = new("SG1013", Severity.Error, "A column's type differs");
    public static readonly Rule ColumnNullabilityChanged = new("SG1014", Severity.Error, "A column's nullability differs");
    public static readonly Rule ColumnDefaultChanged = new("SG1015", Severity.Error, "A column's default, identity or generation differs");
    public static readonly Rule ColumnOrderChanged = new("SG1016", Severity.Error, "The order of a relation's columns differs");
    public static readonly Rule ColumnChanged = new("SG1017", Severity.Error, "A column differs");
    public static readonly Rule ColumnRenamed = new("SG1018", Severity.Error, "A column was renamed");
    public static readonly Rule ConstraintMissing = new("SG1021", Severity.Error, "A constraint of the snapshot is not in the database");
    public static readonly Rule ConstraintAdded = new("SG1022", Severity.Error, "A constraint of the database is not in the snapshot");
    public static readonly Rule ConstraintChanged = new("SG1023", Severity.Error, "A constraint differs");
    public static readonly Rule ConstraintRenamed = new("SG1024", Severity.Error, "A constraint was renamed");
    public static readonly Rule IndexMissing = new("SG1031", Severity.Error, "An index of the snapshot is not in the database");
    public static readonly Rule IndexAdded = new("SG1032", Severity.Error, "An index of the database is not in the snapshot");
    public static readonly Rule IndexChanged = new("SG1033", Severity.Error, "An index differs");
    public static readonly Rule IndexRenamed = new("SG1034", Severity.Error, "An index was renamed");
    public static readonly Rule TriggerMissing = new("SG1041", Severity.Error, "A trigger of the snapshot is not in the database");
    public static readonly Rule TriggerAdded = new("SG1042", Severity.Error, "A trigger of the database is not in the snapshot");
    public static readonly Rule TriggerChanged = new("SG1043", Severity.Error, "A trigger differs");
    public static readonly Rule TypeMissing = new("SG1051", Severity.Error, "A type of the snapshot is not in the database");
    public static readonly Rule TypeAdded = new("SG1052", Severity.Error, "A type of the database is not in the snapshot");
    public static readonly Rule TypeChanged = new("SG1053", Severity.Error, "A type differs");
    public static readonly Rule TypeRenamed = new("SG1054", Severity.Error, "A type was renamed");
    public static readonly Rule RoutineMissing = new("SG1061", Severity.Error, "A routine of the snapshot is not in the database");
    public static readonly Rule RoutineAdded = new("SG1062", Severity.Error, "A routine of the database is not in the snapshot");
    public static readonly Rule RoutineChanged = new("SG1063", Severity.Error, "A routine differs");
    public static readonly Rule SequenceMissing = new("SG1071", Severity.Error, "A sequence of the snapshot is not in the database");
    public static readonly Rule SequenceAdded = new("SG1072", Severity.Error, "A sequence of the database is not in the snapshot");
    public static readonly Rule SequenceChanged = new("SG1073", Severity.Error, "A sequence differs");
    public static readonly Rule ObjectMissing = new("SG1081", Severity.Error, "A schema, extension or other object of the snapshot is not in the database");
    public static readonly Rule ObjectAdded = new("SG1082", Severity.Error, "A schema, extension or other object of the database is not in the snapshot");
    public static readonly Rule ObjectChanged = new("SG1083", Severity.Error, "A schema, extension or other object differs");
    public static readonly Rule CommentChanged = new("SG1093", Severity.Error, "A comment differs");
    public static readonly Rule ReferenceRowMissing = new("SG1101", Severity.Error, "A reference row of the snapshot is not in the database");
    public static readonly Rule ReferenceRowAdded = new("SG1102", Severity.Error, "A reference row of the database is not in the snapshot");
    public static readonly Rule ReferenceRowChanged = new("SG1103", Severity.Error, "A reference row differs");
    public static readonly Rule PolicyMissing = new("SG1111", Severity.Error, "A policy of the snapshot is not in the database");
    public static readonly Rule PolicyAdded = new("SG1112", Severity.Error, "A policy of the database is not in the snapshot");
    public static readonly Rule PolicyChanged = new("SG1113", Severity.Error, "A policy differs");
    public static readonly Rule RewriteRuleMissing = new("SG1121", Severity.Error, "A rule of the snapshot is not in the database");
    public static readonly Rule RewriteRuleAdded = new("SG1122", Severity.Error, "A rule of the database is not in the snapshot");
    public static readonly Rule RewriteRuleChanged = new("SG1123", Severity.Error, "A rule differs");
    public static readonly Rule EnumLabelMissing = new("SG1131", Severity.Error, "A label of the snapshot is not in the database's enum");
    public static readonly Rule EnumLabelAdded = new("SG1132", Severity.Error, "A label of the database's enum is not in the snapshot");
    public static readonly Rule EnumLabelsReordered = new("SG1133", Severity.Error, "The order of an enum's labels differs");
    public static readonly Rule EnumLabelRenamed = new("SG1134", Severity.Error, "A label of an enum was renamed");
    public static readonly Rule DataCheckChanged = new("SG1141", Severity.Error, "The result of a data check differs");

    // SG3xxx: what becomes of the snapshot in C#
    public static readonly Rule TypeUnmapped = new("SG3001", Severity.Warning, "A type has no counterpart in C#");
    public static readonly Rule ConfigurationUnused = new("SG3002", Severity.Warning, "A rule of the configuration does nothing");
    public static readonly Rule ConfigurationUnusable = new("SG3003", Severity.Error, "A rule of the configuration cannot be followed");
    public static readonly Rule RowRenamed = new("SG3004", Severity.Info, "A row is not called like its table, for .NET has a type of that name");
    public static readonly Rule IdAmbiguous = new("SG3005", Severity.Warning, "A column refers to keys of different types");
    public static readonly Rule TypeOfNoRelation = new("SG3010", Severity.Error, "A type is for a relation that there is not");
    public static readonly Rule PropertyOfNoColumn = new("SG3011", Severity.Error, "A property is for a column that there is not");
    public static readonly Rule PropertyMistyped = new("SG3012", Severity.Error, "A property cannot hold what its column holds");
    public static readonly Rule PropertyNotNullable = new("SG3013", Severity.Warning, "A property cannot be null and its column can");
    public static readonly Rule PropertyNullable = new("SG3014", Severity.Info, "A property can be null and its column cannot");
    public static readonly Rule ColumnOfNoProperty = new("SG3015", Severity.Warning, "A complete type lacks a column");
    public static readonly Rule GoneUsed = new("SG3020", Severity.Error, "Code uses what the database no longer has");

    // SG4xxx: migration files
    public static readonly Rule MigrationFailed = new("SG4001", Severity.Error, "A migration failed");
    public static readonly Rule MigrationMetaCommand = new("SG4002", Severity.Error, "A migration contains a psql meta-command");
    public static readonly Rule MigrationCopyData = new("SG4003", Severity.Error, "A migration contains COPY data");
    public static readonly Rule MigrationUnreadable = new("SG4004", Severity.Error, "A migration file cannot be read");
    public static readonly Rule MigrationIgnored = new("SG4005", Severity.Warning, "A file is not applied by the migration tool");
    public static readonly Rule MigrationTimeout = new("SG4006", Severity.Error, "A migration takes too long");
    public static readonly Rule MigrationOutside = new("SG4007", Severity.Error, "A migration reaches beyond its database");
    public static readonly Rule MigrationIndexInvalid = new("SG4008", Severity.Error, "The migrations index cannot be used");

    /// <summary>When it is asked for: the fields of the other file have their values then.</summary>
    private static readonly Lazy<IReadOnlyList<Rule>> Fields = new(static () =>
        [.. typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static field => field.GetValue(null)).OfType<Rule>().OrderBy(static rule => rule.Id, StringComparer.Ordinal)]);

    /// <summary>Every rule, by id.</summary>
    public static IReadOnlyList<Rule> All => Fields.Value;

    /// <summary>The rule of that id, or null.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    /// <summary>Whether there is a rule of that id, about differences between database and snapshot.</summary>
    public static bool IsDrift(string id) => id.StartsWith("SG1", StringComparison.Ordinal) && Find(id) is not null;
}
