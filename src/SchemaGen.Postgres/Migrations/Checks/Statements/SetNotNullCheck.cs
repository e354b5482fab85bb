using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>SET NOT NULL reads all rows under a lock that stops readers, unless a valid check says already that none is NULL.</summary>
internal sealed class SetNotNullCheck : ActionCheck
{
    public override Rule Rule => Rules.MigrationSetNotNull;

    protected override string? Check(AlterAction action, CheckedFile file) =>
        action.AlteredColumn >= 0 && action.Statement.Is(action.AlteredColumn, "set", "not", "null")
        && !file.Earlier(action.Statement).Any(earlier => CheckedFile.IsSame(earlier.Object?.Name ?? "", action.Table) && earlier.Actions.Any(static other => other.Is("validate", "constraint")))
            ? "all rows are read while nobody else can read the table; add CHECK (… IS NOT NULL) NOT VALID and validate it before, then PostgreSQL takes its word"
            : null;
}
