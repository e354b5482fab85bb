using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>Several ALTER TABLE of one table: each takes its lock and perhaps its own pass over the rows.</summary>
internal sealed class LongLockCheck : StatementCheck
{
    public override Rule Rule => Rules.MigrationLongLock;

    protected override IEnumerable<Complaint> Check(CheckedStatement statement, CheckedFile file)
    {
        if (IsCombinable(statement) && statement.Index > 0 && file.Statements[statement.Index - 1] is var previous && IsCombinable(previous)
            && CheckedFile.IsSame(previous.Object!.Name, statement.Object!.Name) && !file.IsNew(statement.Object.Name, statement))
        {
            yield return new Complaint(statement, 0, $"the statement before alters table {statement.Object.Name} as well; make them one, with a comma, and the table is locked and read once");
        }
    }

    private static bool IsCombinable(CheckedStatement statement) =>
        statement.Actions.Count > 0 && statement.Actions.All(static action => !action.Is("rename") && !action.Is("validate") && !action.Is("attach") && !action.Is("detach") && !action.Is("set", "schema"));
}
