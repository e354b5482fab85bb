using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>Constraints that are checked against all rows while the table is locked.</summary>
internal sealed class UnvalidatedConstraintCheck : ActionCheck
{
    public override Rule Rule => Rules.MigrationConstraintScan;

    protected override string? Check(AlterAction action, CheckedFile file)
    {
        var kind = action.AddedConstraint;
        if (kind >= 0 && (action.Statement.Is(kind, "foreign") || action.Statement.Is(kind, "check")) && !action.Statement.Is(action.End - 2, "not", "valid"))
        {
            return "all rows are checked while the table is locked; add the constraint NOT VALID, and VALIDATE CONSTRAINT in a later transaction";
        }

        return action.Is("validate", "constraint") && action.Statement.InTransaction && file.Earlier(action.Statement).SelectMany(static statement => statement.Actions).Any(earlier => Adds(earlier, action.Statement.Plain(action.Start + 2)))
            ? "in the transaction that adds the constraint the lock of the addition is still held, so NOT VALID gains nothing; validate in a later one"
            : null;
    }

    private static bool Adds(AlterAction action, string constraint) => action.Is("add", "constraint") && action.Statement.InTransaction && action.Statement.Plain(action.Start + 2) == constraint;
}
