using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>A constraint that was added NOT VALID and never validated.</summary>
internal sealed class ConstraintNotValid() : FindingRule(Rules.ConstraintNotValid)
{
    public override string Why => "Rows that were there before may break it, and the planner does not rely on it.";

    public override IEnumerable<Finding> Find(FindingContext schema) => schema.Tables.SelectMany(InTable)
        .Concat(
            from domain in schema.Snapshot.Domains
            from check in domain.Checks
            where check.NotValid
            select At(
                FindingSubject.Of(domain, check),
                $"The check constraint {SqlIdentifier.Quote(check.Name)} of the domain {SqlIdentifier.Quote(domain.Name)} has never been validated.",
                $"ALTER DOMAIN {SqlIdentifier.Quote(domain.Name)} VALIDATE CONSTRAINT {SqlIdentifier.Quote(check.Name)};"));

    private IEnumerable<Finding> InTable(Relation table) =>
        table.ForeignKeys.Where(static key => key is { NotValid: true, NotEnforced: false }).Select(key => Of(table, FindingSubject.Of(table, key), key.Name))
            .Concat(table.Checks.Where(static check => check is { NotValid: true, NotEnforced: false }).Select(check => Of(table, FindingSubject.Of(table, check), check.Name)))
            .Concat(table.Columns.Where(static column => column.NotNull is { NotValid: true }).Select(column => Of(table, FindingSubject.Of(table, column), column.NotNull!.Name)));

    private Finding Of(Relation table, FindingSubject subject, string name) => At(
        subject,
        $"The constraint {SqlIdentifier.Quote(name)} of {SqlIdentifier.Quote(table.Name)} has never been validated.",
        Fixes.AlterTable(table, $"VALIDATE CONSTRAINT {SqlIdentifier.Quote(name)}"));
}
