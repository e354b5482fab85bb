using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>A statement that waits for a lock makes everybody behind it wait, too.</summary>
internal sealed class LockTimeoutCheck : MigrationCheck
{
    public override Rule Rule => Rules.MigrationLockTimeout;

    public override IEnumerable<Complaint> Check(CheckedFile file)
    {
        var first = file.Statements.FirstOrDefault(statement => Locks(statement, file));
        if (first is not null && !file.Earlier(first).Any(static statement => statement.Contains("lock_timeout") || statement.Contains("statement_timeout")))
        {
            yield return new Complaint(first, 0, "while this waits for its lock, everybody who wants the table waits behind it; SET lock_timeout = '5s' before it, and try again when it fails");
        }
    }

    private static bool Locks(CheckedStatement statement, CheckedFile file) =>
        (statement.Object is { Verb: "alter" or "drop", Kind: "table" } table && !file.IsNew(table.Name, statement))
        || statement.Object is { Verb: "create", Kind: "trigger" }
        || (statement.Object is { Verb: "create" or "drop", Kind: "index", IsConcurrent: false } index && !file.IsNew(BlockingIndexCheck.IndexedTable(statement, index), statement));
}
