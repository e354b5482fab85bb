using System.Collections;
using System.Reflection;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tests.Diff;

/// <summary>Whatever a snapshot records, a change of it is one drift, of the right rule, in the right line.</summary>
public class SnapshotDiffTests
{
    private static readonly JsonTree Whole = JsonTree.Parse(SnapshotJson.Write(WholeSnapshot.Value));

    /// <summary>Each property of each kind of object that does not name it: rule, and what the drift is about.</summary>
    public static TheoryData<string, string, string> Changes { get; } = new()
    {
        { "schemas.comment", "SG1093", "schema s" },
        { "extensions.schema", "SG1083", "extension citext" },
        { "extensions.dependsOn", "SG1083", "extension citext" },
        { "extensions.comment", "SG1093", "extension citext" },
        { "enums.comment", "SG1093", "enum s.mood" },
        { "domains.type", "SG1053", "domain s.code" },
        { "domains.collation", "SG1053", "domain s.code" },
        { "domains.notNull", "SG1053", "domain s.code" },
        { "domains.notNullConstraint.notValid", "SG1023", "NOT NULL constraint s.code.code_not_null" },
        { "domains.notNullConstraint.noInherit", "SG1023", "NOT NULL constraint s.code.code_not_null" },
        { "domains.notNullConstraint.comment", "SG1093", "NOT NULL constraint s.code.code_not_null" },
        { "domains.default", "SG1053", "domain s.code" },
        { "domains.dependsOn", "SG1053", "domain s.code" },
        { "domains.comment", "SG1093", "domain s.code" },
        { "domains.checks.expression", "SG1023", "check constraint s.code.code_check" },
        { "domains.checks.noInherit", "SG1023", "check constraint s.code.code_check" },
        { "domains.checks.notValid", "SG1023", "check constraint s.code.code_check" },
        { "domains.checks.notEnforced", "SG1023", "check constraint s.code.code_check" },
        { "domains.checks.dependsOn", "SG1023", "check constraint s.code.code_check" },
        { "domains.checks.comment", "SG1093", "check constraint s.code.code_check" },
        { "composites.comment", "SG1093", "composite type s.pair" },
        { "composites.attributes.type", "SG1053", "attribute s.pair.left" },
        { "composites.attributes.collation", "SG1053", "attribute s.pair.left" },
        { "composites.attributes.comment", "SG1093", "attribute s.pair.left" },
        { "ranges.subtype", "SG1053", "range type s.span" },
        { "ranges.multirange", "SG1053", "range type s.span" },
        { "ranges.operatorClass", "SG1053", "range type s.span" },
        { "ranges.collation", "SG1053", "range type s.span" },
        { "ranges.canonical", "SG1053", "range type s.span" },
        { "ranges.subtypeDifference", "SG1053", "range type s.span" },
        { "ranges.dependsOn", "SG1053", "range type s.span" },
        { "ranges.comment", "SG1093", "range type s.span" },
        { "sequences.type", "SG1073", "sequence s.numbers" },
        { "sequences.start", "SG1073", "sequence s.numbers" },
        { "sequences.increment", "SG1073", "sequence s.numbers" },
        { "sequences.minimum", "SG1073", "sequence s.numbers" },
        { "sequences.maximum", "SG1073", "sequence s.numbers" },
        { "sequences.cache", "SG1073", "sequence s.numbers" },
        { "sequences.cycle", "SG1073", "sequence s.numbers" },
        { "sequences.unlogged", "SG1073", "sequence s.numbers" },
        { "sequences.ownership", "SG1073", "sequence s.numbers" },
        { "sequences.ownerRelation", "SG1073", "sequence s.numbers" },
        { "sequences.ownerColumn", "SG1073", "sequence s.numbers" },
        { "sequences.comment", "SG1093", "sequence s.numbers" },
        { "relations.kind", "SG1003", "partitioned table s.t" },
        { "relations.comment", "SG1093", "partitioned table s.t" },
        { "relations.partitionKey", "SG1003", "partitioned table s.t" },
        { "relations.partitionOf", "SG1003", "partitioned table s.t" },
        { "relations.partitionBound", "SG1003", "partitioned table s.t" },
        { "relations.inherits", "SG1003", "partitioned table s.t" },
        { "relations.definition", "SG1003", "partitioned table s.t" },
        { "relations.ofType", "SG1003", "partitioned table s.t" },
        { "relations.unlogged", "SG1003", "partitioned table s.t" },
        { "relations.accessMethod", "SG1003", "partitioned table s.t" },
        { "relations.tablespace", "SG1003", "partitioned table s.t" },
        { "relations.options", "SG1003", "partitioned table s.t" },
        { "relations.server", "SG1003", "partitioned table s.t" },
        { "relations.foreignOptions", "SG1003", "partitioned table s.t" },
        { "relations.unpopulated", "SG1003", "partitioned table s.t" },
        { "relations.insertable", "SG1003", "partitioned table s.t" },
        { "relations.updatable", "SG1003", "partitioned table s.t" },
        { "relations.deletable", "SG1003", "partitioned table s.t" },
        { "relations.replicaIdentity", "SG1003", "partitioned table s.t" },
        { "relations.replicaIdentityIndex", "SG1003", "partitioned table s.t" },
        { "relations.clusterOn", "SG1003", "partitioned table s.t" },
        { "relations.rowSecurity", "SG1003", "partitioned table s.t" },
        { "relations.forceRowSecurity", "SG1003", "partitioned table s.t" },
        { "relations.dependsOn", "SG1003", "partitioned table s.t" },
        { "relations.columns.type", "SG1013", "column s.t.id" },
        { "relations.columns.nullable", "SG1014", "column s.t.id" },
        { "relations.columns.nullReason", "SG1017", "column s.t.id" },
        { "relations.columns.origin.schema", "SG1017", "column s.t.id" },
        { "relations.columns.origin.relation", "SG1017", "column s.t.id" },
        { "relations.columns.origin.column", "SG1017", "column s.t.id" },
        { "relations.columns.readOnly", "SG1017", "column s.t.id" },
        { "relations.columns.default", "SG1015", "column s.t.id" },
        { "relations.columns.identity", "SG1015", "column s.t.id" },
        { "relations.columns.generated", "SG1015", "column s.t.id" },
        { "relations.columns.expression", "SG1015", "column s.t.id" },
        { "relations.columns.inherited", "SG1017", "column s.t.id" },
        { "relations.columns.collation", "SG1017", "column s.t.id" },
        { "relations.columns.storage", "SG1017", "column s.t.id" },
        { "relations.columns.compression", "SG1017", "column s.t.id" },
        { "relations.columns.statisticsTarget", "SG1017", "column s.t.id" },
        { "relations.columns.options", "SG1017", "column s.t.id" },
        { "relations.columns.foreignOptions", "SG1017", "column s.t.id" },
        { "relations.columns.dependsOn", "SG1017", "column s.t.id" },
        { "relations.columns.comment", "SG1093", "column s.t.id" },
        { "relations.columns.notNull.notValid", "SG1023", "NOT NULL constraint s.t.id.t_id_not_null" },
        { "relations.columns.notNull.noInherit", "SG1023", "NOT NULL constraint s.t.id.t_id_not_null" },
        { "relations.columns.notNull.comment", "SG1093", "NOT NULL constraint s.t.id.t_id_not_null" },
        { "relations.primaryKey.columns", "SG1023", "primary key s.t.t_pkey" },
        { "relations.primaryKey.include", "SG1023", "primary key s.t.t_pkey" },
        { "relations.primaryKey.nullsNotDistinct", "SG1023", "primary key s.t.t_pkey" },
        { "relations.primaryKey.withoutOverlaps", "SG1023", "primary key s.t.t_pkey" },
        { "relations.primaryKey.deferrability", "SG1023", "primary key s.t.t_pkey" },
        { "relations.primaryKey.inherited", "SG1023", "primary key s.t.t_pkey" },
        { "relations.primaryKey.comment", "SG1093", "primary key s.t.t_pkey" },
        { "relations.primaryKey.index.options", "SG1033", "index s.t.t_pkey" },
        { "relations.primaryKey.index.tablespace", "SG1033", "index s.t.t_pkey" },
        { "relations.primaryKey.index.attachedTo", "SG1033", "index s.t.t_pkey" },
        { "relations.primaryKey.index.dependsOn", "SG1033", "index s.t.t_pkey" },
        { "relations.primaryKey.index.comment", "SG1093", "index s.t.t_pkey" },
        { "relations.uniqueConstraints.columns", "SG1023", "unique constraint s.t.t_key" },
        { "relations.uniqueConstraints.include", "SG1023", "unique constraint s.t.t_key" },
        { "relations.uniqueConstraints.nullsNotDistinct", "SG1023", "unique constraint s.t.t_key" },
        { "relations.uniqueConstraints.withoutOverlaps", "SG1023", "unique constraint s.t.t_key" },
        { "relations.uniqueConstraints.deferrability", "SG1023", "unique constraint s.t.t_key" },
        { "relations.uniqueConstraints.inherited", "SG1023", "unique constraint s.t.t_key" },
        { "relations.uniqueConstraints.comment", "SG1093", "unique constraint s.t.t_key" },
        { "relations.uniqueConstraints.index.options", "SG1033", "index s.t.t_key" },
        { "relations.uniqueConstraints.index.tablespace", "SG1033", "index s.t.t_key" },
        { "relations.uniqueConstraints.index.attachedTo", "SG1033", "index s.t.t_key" },
        { "relations.uniqueConstraints.index.dependsOn", "SG1033", "index s.t.t_key" },
        { "relations.uniqueConstraints.index.comment", "SG1093", "index s.t.t_key" },
        { "relations.foreignKeys.columns", "SG1023", "foreign key s.t.t_fkey" },
        { "relations.foreignKeys.references", "SG1023", "foreign key s.t.t_fkey" },
        { "relations.foreignKeys.referencedColumns", "SG1023", "foreign key s.t.t_fkey" },
        { "relations.foreignKeys.onDelete", "SG1023", "foreign key s.t.t_fkey" },
        { "relations.foreignKeys.onUpdate", "SG1023", "foreign key s.t.t_fkey" },
        { "relations.foreignKeys.onDeleteColumns", "SG1023", "foreign key s.t.t_fkey" },
        { "relations.foreignKeys.match", "SG1023", "foreign key s.t.t_fkey" },
        { "relations.foreignKeys.deferrability", "SG1023", "foreign key s.t.t_fkey" },
        { "relations.foreignKeys.notValid", "SG1023", "foreign key s.t.t_fkey" },
        { "relations.foreignKeys.notEnforced", "SG1023", "foreign key s.t.t_fkey" },
        { "relations.foreignKeys.period", "SG1023", "foreign key s.t.t_fkey" },
        { "relations.foreignKeys.comment", "SG1093", "foreign key s.t.t_fkey" },
        { "relations.checks.expression", "SG1023", "check constraint s.t.t_check" },
        { "relations.checks.noInherit", "SG1023", "check constraint s.t.t_check" },
        { "relations.checks.notValid", "SG1023", "check constraint s.t.t_check" },
        { "relations.checks.notEnforced", "SG1023", "check constraint s.t.t_check" },
        { "relations.checks.dependsOn", "SG1023", "check constraint s.t.t_check" },
        { "relations.checks.comment", "SG1093", "check constraint s.t.t_check" },
        { "relations.exclusions.definition", "SG1023", "exclusion constraint s.t.t_excl" },
        { "relations.exclusions.dependsOn", "SG1023", "exclusion constraint s.t.t_excl" },
        { "relations.exclusions.comment", "SG1093", "exclusion constraint s.t.t_excl" },
        { "relations.exclusions.index.options", "SG1033", "index s.t.t_excl" },
        { "relations.exclusions.index.tablespace", "SG1033", "index s.t.t_excl" },
        { "relations.exclusions.index.attachedTo", "SG1033", "index s.t.t_excl" },
        { "relations.exclusions.index.dependsOn", "SG1033", "index s.t.t_excl" },
        { "relations.exclusions.index.comment", "SG1093", "index s.t.t_excl" },
        { "relations.indexes.unique", "SG1033", "index s.t.t_idx" },
        { "relations.indexes.method", "SG1033", "index s.t.t_idx" },
        { "relations.indexes.keys", "SG1033", "index s.t.t_idx" },
        { "relations.indexes.include", "SG1033", "index s.t.t_idx" },
        { "relations.indexes.predicate", "SG1033", "index s.t.t_idx" },
        { "relations.indexes.nullsNotDistinct", "SG1033", "index s.t.t_idx" },
        { "relations.indexes.invalid", "SG1033", "index s.t.t_idx" },
        { "relations.indexes.definition", "SG1033", "index s.t.t_idx" },
        { "relations.indexes.tablespace", "SG1033", "index s.t.t_idx" },
        { "relations.indexes.attachedTo", "SG1033", "index s.t.t_idx" },
        { "relations.indexes.statisticsTargets", "SG1033", "index s.t.t_idx" },
        { "relations.indexes.dependsOn", "SG1033", "index s.t.t_idx" },
        { "relations.indexes.comment", "SG1093", "index s.t.t_idx" },
        { "relations.triggers.state", "SG1043", "trigger s.t.t_trigger" },
        { "relations.triggers.function", "SG1043", "trigger s.t.t_trigger" },
        { "relations.triggers.definition", "SG1043", "trigger s.t.t_trigger" },
        { "relations.triggers.inherited", "SG1043", "trigger s.t.t_trigger" },
        { "relations.triggers.dependsOn", "SG1043", "trigger s.t.t_trigger" },
        { "relations.triggers.comment", "SG1093", "trigger s.t.t_trigger" },
        { "relations.rules.state", "SG1123", "rule s.t.t_rule" },
        { "relations.rules.definition", "SG1123", "rule s.t.t_rule" },
        { "relations.rules.dependsOn", "SG1123", "rule s.t.t_rule" },
        { "relations.rules.comment", "SG1093", "rule s.t.t_rule" },
        { "relations.policies.restrictive", "SG1113", "policy s.t.t_policy" },
        { "relations.policies.command", "SG1113", "policy s.t.t_policy" },
        { "relations.policies.roles", "SG1113", "policy s.t.t_policy" },
        { "relations.policies.using", "SG1113", "policy s.t.t_policy" },
        { "relations.policies.check", "SG1113", "policy s.t.t_policy" },
        { "relations.policies.dependsOn", "SG1113", "policy s.t.t_policy" },
        { "relations.policies.comment", "SG1093", "policy s.t.t_policy" },
        { "relations.referenceData.columns", "SG1003", "partitioned table s.t" },
        { "relations.referenceData.rows", "SG1102", "partitioned table s.t" },
        { "routines.kind", "SG1063", "routine s.f(integer)" },
        { "routines.arguments", "SG1063", "routine s.f(integer)" },
        { "routines.result", "SG1063", "routine s.f(integer)" },
        { "routines.language", "SG1063", "routine s.f(integer)" },
        { "routines.definition", "SG1063", "routine s.f(integer)" },
        { "routines.dependsOn", "SG1063", "routine s.f(integer)" },
        { "routines.comment", "SG1093", "routine s.f(integer)" },
        { "statistics.relation", "SG1083", "statistics s.figures" },
        { "statistics.definition", "SG1083", "statistics s.figures" },
        { "statistics.statisticsTarget", "SG1083", "statistics s.figures" },
        { "statistics.dependsOn", "SG1083", "statistics s.figures" },
        { "statistics.comment", "SG1093", "statistics s.figures" },
        { "objects.schema", "SG1083", "text search parser s.parser" },
        { "objects.definition", "SG1083", "text search parser s.parser" },
        { "objects.dependsOn", "SG1083", "text search parser s.parser" },
        { "objects.comment", "SG1093", "text search parser s.parser" },
        { "external.extension", "SG1083", "external object s.outside" },
        { "external.type", "SG1083", "external object s.outside" },
        { "dataChecks.failed", "SG1141", "data check sessions" },
        { "dataChecks.actual", "SG1141", "data check sessions" },
    };

    /// <summary>What names each kind of object; its parts, whose change is the change of a part.</summary>
    private static readonly string[] NamesAndParts =
    [
        "enums.labels",
        "schemas", "schemas.name", "extensions", "extensions.name", "enums", "enums.schema", "enums.name", "domains", "domains.schema", "domains.name", "domains.checks",
        "domains.checks.name", "composites", "composites.schema", "composites.name", "composites.attributes", "composites.attributes.name", "ranges", "ranges.schema",
        "ranges.name", "sequences", "sequences.schema", "sequences.name", "relations", "relations.schema", "relations.name", "relations.columns", "relations.columns.name",
        "relations.columns.origin", "relations.primaryKey", "relations.primaryKey.name", "relations.uniqueConstraints", "relations.uniqueConstraints.name", "relations.foreignKeys",
        "relations.foreignKeys.name", "relations.checks", "relations.checks.name", "relations.exclusions", "relations.exclusions.name", "relations.indexes",
        "relations.indexes.name", "relations.triggers", "relations.triggers.name", "relations.rules", "relations.rules.name", "relations.policies", "relations.policies.name", "relations.referenceData", "routines", "routines.schema", "routines.name",
        "routines.parameterTypes", "statistics", "statistics.schema", "statistics.name", "objects", "objects.kind", "objects.identity", "external", "external.kind", "external.schema", "external.name",
        "dataChecks", "dataChecks.name", "unmodelled", "unmodelled.kind", "unmodelled.name", "unmodelled.detail", "domains.notNullConstraint", "domains.notNullConstraint.name", "relations.columns.notNull",
        "relations.columns.notNull.name", "relations.primaryKey.index", "relations.uniqueConstraints.index", "relations.exclusions.index",
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_property_is_one_drift_in_its_line(string path, string rule, string subject)
    {
        var drift = Assert.Single(SnapshotDiff.Compare(Whole, SnapshotText.Change(Whole, path)));
        Assert.Equal((rule, subject), (drift.Rule.Id, drift.Subject.ToString()));
        Assert.Equal(LineOf(Whole, SnapshotText.Find(Whole, path).Property.Key.Offset), LineOf(Whole, drift.Offset));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_property_that_only_the_snapshot_has_is_one_drift_in_its_line(string path, string rule, string subject)
    {
        var drift = Assert.Single(SnapshotDiff.Compare(Whole, SnapshotText.Remove(Whole, path)));
        Assert.Equal((rule == "SG1102" ? "SG1101" : rule, subject), (drift.Rule.Id, drift.Subject.ToString()));
        Assert.InRange(LineOf(Whole, drift.Offset) - LineOf(Whole, SnapshotText.Find(Whole, path).Property.Key.Offset), 0, rule == "SG1102" ? 1 : 0);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_property_that_only_the_database_has_is_one_drift_at_its_object(string path, string rule, string subject)
    {
        var snapshot = SnapshotText.Remove(Whole, path);
        var drift = Assert.Single(SnapshotDiff.Compare(snapshot, Whole));
        Assert.Equal((rule, subject.Replace(path == "relations.kind" ? "partitioned table" : "\0", "", StringComparison.Ordinal)), (drift.Rule.Id, drift.Subject.ToString()));
        Assert.Equal(LineOf(Whole, SnapshotText.Find(Whole, path).Container.Offset), LineOf(snapshot, drift.Offset));
    }

    [Fact]
    public void All_that_the_format_has_is_tested_here() =>
        Assert.Equal(
            SnapshotText.Properties(Whole).Select(static place => place.Path).Order(StringComparer.Ordinal),
            Changes.Select(static row => (string)row[0]).Concat(NamesAndParts).Order(StringComparer.Ordinal));

    [Fact]
    public void All_that_the_model_has_is_in_the_snapshot_that_is_tested_here() => Assert.Empty(DefaultsIn(WholeSnapshot.Value));

    [Theory]
    [InlineData("schemas", "SG1081", "SG1082", "schema s")]
    [InlineData("extensions", "SG1081", "SG1082", "extension citext")]
    [InlineData("enums", "SG1051", "SG1052", "enum s.mood")]
    [InlineData("domains", "SG1051", "SG1052", "domain s.code")]
    [InlineData("domains.checks", "SG1021", "SG1022", "check constraint s.code.code_check")]
    [InlineData("composites", "SG1051", "SG1052", "composite type s.pair")]
    [InlineData("composites.attributes", "SG1053", "SG1053", "attribute s.pair.left")]
    [InlineData("ranges", "SG1051", "SG1052", "range type s.span")]
    [InlineData("sequences", "SG1071", "SG1072", "sequence s.numbers")]
    [InlineData("relations", "SG1001", "SG1002", "partitioned table s.t")]
    [InlineData("relations.columns", "SG1011", "SG1012", "column s.t.id")]
    [InlineData("relations.uniqueConstraints", "SG1021", "SG1022", "unique constraint s.t.t_key")]
    [InlineData("relations.foreignKeys", "SG1021", "SG1022", "foreign key s.t.t_fkey")]
    [InlineData("relations.checks", "SG1021", "SG1022", "check constraint s.t.t_check")]
    [InlineData("relations.exclusions", "SG1021", "SG1022", "exclusion constraint s.t.t_excl")]
    [InlineData("relations.indexes", "SG1031", "SG1032", "index s.t.t_idx")]
    [InlineData("relations.triggers", "SG1041", "SG1042", "trigger s.t.t_trigger")]
    [InlineData("relations.rules", "SG1121", "SG1122", "rule s.t.t_rule")]
    [InlineData("relations.policies", "SG1111", "SG1112", "policy s.t.t_policy")]
    [InlineData("routines", "SG1061", "SG1062", "routine s.f(integer)")]
    [InlineData("statistics", "SG1081", "SG1082", "statistics s.figures")]
    [InlineData("objects", "SG1081", "SG1082", "text search parser s.parser")]
    [InlineData("unmodelled", "SG1081", "SG1082", "subscription feed")]
    [InlineData("external", "SG1081", "SG1082", "external object s.outside")]
    [InlineData("dataChecks", "SG1141", "SG1141", "data check sessions")]
    public void An_object_on_one_side_is_one_drift(string path, string missing, string added, string subject)
    {
        var without = SnapshotText.RemoveElement(Whole, path);
        var array = SnapshotText.Find(Whole, path).Property;

        var removed = Assert.Single(SnapshotDiff.Compare(Whole, without));
        Assert.Equal((missing, subject), (removed.Rule.Id, removed.Subject.ToString()));
        Assert.Equal(LineOf(Whole, array.Value.Elements().First().Offset), LineOf(Whole, removed.Offset));

        var appeared = Assert.Single(SnapshotDiff.Compare(without, Whole));
        Assert.Equal((added, subject), (appeared.Rule.Id, appeared.Subject.ToString()));
        Assert.Equal(LineOf(Whole, array.Key.Offset), LineOf(without, appeared.Offset));
    }

    [Theory]
    [InlineData("relations.primaryKey", "SG1021", "SG1022")]
    [InlineData("relations.referenceData", "SG1003", "SG1003")]
    [InlineData("relations.primaryKey.index", "SG1031", "SG1032")]
    [InlineData("relations.columns.notNull", "SG1021", "SG1022")]
    [InlineData("relations.columns.origin", "SG1017", "SG1017")]
    [InlineData("relations.columns", "SG1011", "SG1012")]
    [InlineData("relations", "SG1001", "SG1002")]
    public void A_part_that_one_side_lacks_altogether_is_one_drift_too(string path, string missing, string added)
    {
        var without = SnapshotText.Remove(Whole, path);
        Assert.Equal(missing, Assert.Single(SnapshotDiff.Compare(Whole, without)).Rule.Id);
        Assert.Equal(added, Assert.Single(SnapshotDiff.Compare(without, Whole)).Rule.Id);
    }

    [Theory]
    [InlineData("routines.definition", "routines.dependsOn")]
    [InlineData("objects.definition", "objects.dependsOn")]
    public void What_an_object_depends_on_is_not_said_besides_what_else_differs(string path, string dependsOn)
    {
        var drift = Assert.Single(SnapshotDiff.Compare(Whole, SnapshotText.Change(SnapshotText.Change(Whole, path), dependsOn)));
        Assert.StartsWith("definition ", drift.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_a_column_can_be_null_is_not_said_besides_that_it_can()
    {
        var drift = Assert.Single(SnapshotDiff.Compare(Whole, SnapshotText.Change(SnapshotText.Change(Whole, "relations.columns.nullable"), "relations.columns.nullReason")));
        Assert.Equal("SG1014", drift.Rule.Id);
    }

    [Fact]
    public void An_origin_is_said_as_one_name() =>
        Assert.Equal(
            "origin is 's.parent.key' in the snapshot, 's.parent!.key' in the database",
            Assert.Single(SnapshotDiff.Compare(Whole, SnapshotText.Change(Whole, "relations.columns.origin.relation"))).Message);

    [Fact]
    public void An_added_object_stands_where_its_predecessor_is()
    {
        var snapshot = Table("""{"name": "a", "type": "integer"}""", """{"name": "c", "type": "integer"}""");
        var database = Table("""{"name": "a", "type": "integer"}""", """{"name": "b", "type": "integer"}""", """{"name": "c", "type": "integer"}""");

        var drift = Assert.Single(SnapshotDiff.Compare(snapshot, database));

        Assert.Equal(("SG1012", LineOf(snapshot, snapshot.Text.IndexOf("\"a\"", StringComparison.Ordinal))), (drift.Rule.Id, LineOf(snapshot, drift.Offset)));
    }

    [Fact]
    public void Columns_in_another_order_are_one_drift()
    {
        var drift = Assert.Single(SnapshotDiff.Compare(
            Table("""{"name": "a", "type": "integer"}""", """{"name": "b", "type": "integer"}"""),
            Table("""{"name": "b", "type": "integer"}""", """{"name": "a", "type": "integer"}""")));
        Assert.Equal(("SG1016", "table s.t"), (drift.Rule.Id, drift.Subject.ToString()));
        Assert.Equal("the order of its columns is a, b in the snapshot, b, a in the database", drift.Message);
    }

    [Fact]
    public void A_column_in_the_middle_changes_no_order() =>
        Assert.Equal("SG1012", Assert.Single(SnapshotDiff.Compare(
            Table("""{"name": "a", "type": "integer"}""", """{"name": "b", "type": "integer"}"""),
            Table("""{"name": "a", "type": "integer"}""", """{"name": "x", "type": "integer"}""", """{"name": "b", "type": "integer"}"""))).Rule.Id);

    [Fact]
    public void Overloads_are_told_apart()
    {
        const string Overload = """{"kind": "function", "schema": "s", "name": "f", "parameterTypes": "", "arguments": "", "language": "sql", "definition": ["x"]},""";
        var both = SnapshotText.Replace(Whole, "\"routines\": [", "\"routines\": [" + Overload);
        Assert.Equal("routine s.f()", Assert.Single(SnapshotDiff.Compare(both, Whole)).Subject.ToString());
    }

    [Fact]
    public void Drifts_are_in_the_order_of_the_snapshot()
    {
        var database = SnapshotText.Change(SnapshotText.Change(SnapshotText.Change(Whole, "routines.result"), "schemas.comment"), "relations.columns.type");
        var drifts = SnapshotDiff.Compare(Whole, database);
        Assert.Equal(["SG1093", "SG1013", "SG1063"], drifts.Select(static drift => drift.Rule.Id));
    }

    [Theory]
    [InlineData("relations.columns.type", "type is 'integer' in the snapshot, 'integer!' in the database")]
    [InlineData("relations.columns.nullable", "nullable is NOT NULL in the snapshot, NULL in the database")]
    [InlineData("relations.foreignKeys.columns", "columns is (id) in the snapshot, (id, !) in the database")]
    [InlineData("sequences.start", "start is 2 in the snapshot, 20 in the database")]
    [InlineData("relations.definition", "definition differs from its line 3 on: the end in the snapshot, '!' in the database")]
    public void A_message_says_both_values(string path, string message) =>
        Assert.Equal(message, Assert.Single(SnapshotDiff.Compare(Whole, SnapshotText.Change(Whole, path))).Message);

    [Fact]
    public void The_same_text_is_no_drift() => Assert.Empty(SnapshotDiff.Compare(Whole, Whole));

    public static TheoryData<string, string> Layouts { get; } = new()
    {
        { "\n", "\r\n" },
        { "\n  ", "\n\t" },
        { "\n", "" },
        { "{\"name\": \"citext\", \"schema\": \"s\"", "{\"schema\": \"s\", \"name\": \"citext\"" },
        { "\"an enum\"", "\"\\u0061n enum\"" },
        { "snapshot-1.json", "another.json" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Layout_is_no_drift(string before, string after)
    {
        var other = SnapshotText.Replace(Whole, before, after);
        Assert.Empty(SnapshotDiff.Compare(other, Whole));
        Assert.Empty(SnapshotDiff.Compare(Whole, other));
    }

    [Fact]
    public void Each_row_that_differs_is_a_drift_of_its_own_line()
    {
        var snapshot = Rows("""["1", null]""", """["2", "x"]""", """["3", "y"]""");
        var drifts = SnapshotDiff.Compare(snapshot, Rows("""["1", ""]""", """["2", "x"]"""));

        Assert.Equal(
            [("SG1102", "the row [\"1\", \"\"] is in the database, not in the snapshot"), ("SG1101", "the row [\"1\", null] is in the snapshot, not in the database"), ("SG1101", "the row [\"3\", \"y\"] is in the snapshot, not in the database")],
            drifts.Select(static drift => (drift.Rule.Id, drift.Message)));
        Assert.Equal(LineOf(snapshot, snapshot.Text.IndexOf("\"3\"", StringComparison.Ordinal)), LineOf(snapshot, drifts[2].Offset));
    }

    [Theory]
    [InlineData("a", """["1", "y"]""", """the row ["1", "x"] of the snapshot is ["1", "y"] in the database""", "SG1103")]
    [InlineData("b", """["2", "x"]""", """the row ["1", "x"] of the snapshot is ["2", "x"] in the database""", "SG1103")]
    [InlineData("a", """["2", "x"]""", """the row ["2", "x"] is in the database, not in the snapshot""", "SG1102", "SG1101")]
    [InlineData("c", """["1", "y"]""", """the row ["1", "y"] is in the database, not in the snapshot""", "SG1102", "SG1101")]
    public void A_row_is_the_same_row_when_its_key_is_recorded_and_equal(string key, string database, string message, params string[] rules)
    {
        var snapshot = Keyed($"\"{key}\"", """["1", "x"]""");

        var drifts = SnapshotDiff.Compare(snapshot, Keyed($"\"{key}\"", database));

        Assert.Equal(rules, drifts.Select(static drift => drift.Rule.Id));
        Assert.Equal(message, drifts[0].Message);
        Assert.Equal(rules.Length == 1, LineOf(snapshot, snapshot.Text.IndexOf("\"1\"", StringComparison.Ordinal)) == LineOf(snapshot, drifts[0].Offset));
    }

    [Fact]
    public void A_row_that_is_there_twice_is_not_the_same_as_once() =>
        Assert.Equal("SG1101", Assert.Single(SnapshotDiff.Compare(Rows("""["1", "x"]""", """["1", "x"]"""), Rows("""["1", "x"]"""))).Rule.Id);

    private static JsonTree Table(params string[] columns) =>
        JsonTree.Parse($$"""
            {"format": 1, "relations": [
              {"kind": "table", "schema": "s", "name": "t", "columns": [
                {{string.Join(",\n", columns)}}
              ]}
            ]}
            """);

    private static JsonTree Rows(params string[] rows) => Keyed("", rows);

    private static JsonTree Keyed(string key, params string[] rows) =>
        JsonTree.Parse($$"""
            {"format": 1, "relations": [
              {"kind": "table", "schema": "s", "name": "t", "primaryKey": {"name": "t_pkey", "columns": [{{key}}]}, "referenceData": {"columns": ["a", "b"], "rows": [
                {{string.Join(",\n", rows)}}
              ]} }
            ]}
            """);

    private static int LineOf(JsonTree tree, int offset) => SnapshotJson.Locate(tree.Text, "schema.json", offset).Line;

    /// <summary>Settable properties of model types that have their default value, anywhere below the value.</summary>
    private static IEnumerable<string> DefaultsIn(object value)
    {
        if (value is IEnumerable items and not string)
        {
            return items.Cast<object>().SelectMany(DefaultsIn);
        }

        if (value.GetType() is not { Namespace: "SchemaGen.Model.Snapshot", IsEnum: false } type || type == typeof(TypeReference))
        {
            return [];
        }

        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.CanWrite).SelectMany(property =>
        {
            var content = property.GetValue(value);
            var isDefault = content is null or false || content is IEnumerable list and not string && !list.Cast<object>().Any()
                || (property.PropertyType.IsValueType && content.Equals(Activator.CreateInstance(property.PropertyType)) && content is not (bool or long));
            return isDefault && !(content is false && property.Name == nameof(Column.Nullable)) ? [$"{type.Name}.{property.Name}"] : DefaultsIn(content!);
        });
    }
}
