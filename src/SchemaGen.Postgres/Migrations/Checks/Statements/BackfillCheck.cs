using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>Changes of all rows at once, and of many while the schema's own locks are held.</summary>
internal sealed class BackfillCheck : StatementCheck
{
    public override Rule Rule => Rules.MigrationBackfill;

    protected override IEnumerable<Complaint> Check(CheckedStatement statement, CheckedFile file)
    {
        if (Target(statement) is not { } table || file.IsNew(table, statement))
        {
            yield break;
        }

        if (statement.Find("where") < 0)
        {
            yield return new Complaint(statement, 0, $"without WHERE this is about all rows of {table}, in one transaction; say which rows are meant, or do it in batches");
        }
        else if (statement.InTransaction && file.Earlier(statement).Any(earlier => earlier.InTransaction && earlier.Actions.Count > 0 && CheckedFile.IsSame(earlier.Object!.Name, table)))
        {
            yield return new Complaint(statement, 0, $"the lock of ALTER TABLE {table} is held until the transaction ends, and so is everybody else; change the rows in a later migration");
        }
    }

    private static string? Target(CheckedStatement statement)
    {
        var index = statement.Is(0, "update") ? 1 : statement.Is(0, "delete", "from") ? 2 : -1;
        return index < 0 ? null : statement.NameAt(statement.Is(index, "only") ? index + 1 : index).Name;
    }
}
