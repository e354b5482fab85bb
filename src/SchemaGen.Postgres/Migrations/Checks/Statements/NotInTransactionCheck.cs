using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>Statements that PostgreSQL refuses inside a transaction, inside one.</summary>
internal sealed class NotInTransactionCheck : StatementCheck
{
    public override Rule Rule => Rules.MigrationNotInTransaction;

    protected override IEnumerable<Complaint> Check(CheckedStatement statement, CheckedFile file)
    {
        if (statement.InTransaction && TransactionRules.Refuses(statement.Source))
        {
            var remedy = file.Migration.IsWrapped ? "put it into a file of its own, and tell the tool to run that one without a transaction" : "move it before BEGIN or behind COMMIT";
            yield return new Complaint(statement, 0, $"PostgreSQL refuses this statement inside a transaction; {remedy}");
        }
    }
}
