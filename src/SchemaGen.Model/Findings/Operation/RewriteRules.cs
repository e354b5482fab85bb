using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Operation;

/// <summary>A rule on a table.</summary>
internal sealed class RewriteRules() : FindingRule(Rules.RewriteRules)
{
    public override string Why => "It rewrites statements, not rows: defaults are computed twice, RETURNING and row counts are others, and COPY passes it by. A trigger does what people mean.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Tables
        from rule in table.Rules
        select At(FindingSubject.Of(table, rule), $"The table {SqlIdentifier.Quote(table.Name)} has the rule {SqlIdentifier.Quote(rule.Name)}.");
}
