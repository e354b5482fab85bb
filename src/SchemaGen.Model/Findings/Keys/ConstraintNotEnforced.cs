using SchemaGen.Model.Ddl;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>A constraint that is NOT ENFORCED (PostgreSQL 18).</summary>
internal sealed class ConstraintNotEnforced() : FindingRule(Rules.ConstraintNotEnforced)
{
    public override string Why => "It says what rows are like and nothing sees to it.";

    public override IEnumerable<Finding> Find(FindingContext schema) => schema.Tables.SelectMany(table =>
        table.ForeignKeys.Where(static key => key.NotEnforced).Select(key => At(
            FindingSubject.Of(table, key), Message(table, key.Name), Fixes.AlterTable(table, $"ALTER CONSTRAINT {SqlIdentifier.Quote(key.Name)} ENFORCED")))
        .Concat(table.Checks.Where(static check => check.NotEnforced).Select(check => At(
            FindingSubject.Of(table, check),
            Message(table, check.Name),
            Fixes.AlterTable(table, $"DROP CONSTRAINT {SqlIdentifier.Quote(check.Name)}", $"ADD {ConstraintDdl.Clause(check with { NotEnforced = false, NotValid = false })}")))));

    private static string Message(Relation table, string name) => $"The constraint {SqlIdentifier.Quote(name)} of {SqlIdentifier.Quote(table.Name)} is not enforced.";
}
