using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>Transactions that don't end, begin twice, or end the one that the tool began.</summary>
internal sealed class TransactionCheck : MigrationCheck
{
    public override Rule Rule => Rules.MigrationTransaction;

    public override IEnumerable<Complaint> Check(CheckedFile file)
    {
        CheckedStatement? open = null;
        foreach (var statement in file.Statements.Where(static statement => TransactionRules.Controls(statement.Source)))
        {
            var begins = TransactionRules.Begins(statement.Source);
            if (file.Migration.IsWrapped)
            {
                yield return new Complaint(statement, 0, $"the tool runs this file in a transaction already, and {(begins ? "BEGIN only warns" : "this ends it: what follows runs outside, and stays when the rest fails")}; remove it, or tell the tool to run the file without a transaction");
            }
            else if (begins && open is not null)
            {
                yield return new Complaint(statement, 0, "a transaction is open already, so this does nothing, and the first COMMIT ends all; end the first one, or use SAVEPOINT");
            }
            else if (!begins && open is null)
            {
                yield return new Complaint(statement, 0, "no transaction is open here; remove it, or write the BEGIN that it is the end of");
            }

            open = begins ? open ?? statement : null;
        }

        if (open is not null && !file.Migration.IsWrapped)
        {
            yield return new Complaint(open, 0, "this transaction never ends, so all of it is rolled back; write COMMIT");
        }
    }
}
