using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Operation;

/// <summary>A table that autovacuum leaves alone.</summary>
internal sealed class AutovacuumOff() : FindingRule(Rules.AutovacuumOff)
{
    private const string Option = "autovacuum_enabled=";

    public override string Why => "Dead rows pile up, statistics grow old, and what was meant for one load stays.";

    public override IEnumerable<Finding> Find(FindingContext schema) => schema.Snapshot.Relations
        .Where(static relation => relation.Options.Any(static option => option.StartsWith(Option, StringComparison.Ordinal) && option.Substring(Option.Length) is "false" or "off" or "no" or "0"))
        .Select(relation => At(
            FindingSubject.Of(relation),
            $"Autovacuum is off for {SqlIdentifier.Quote(relation.Name)}.",
            relation.IsView ? $"ALTER MATERIALIZED VIEW {SqlIdentifier.Quote(relation.Name)} RESET (autovacuum_enabled);" : Fixes.AlterTable(relation, "RESET (autovacuum_enabled)")));
}
