using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>VACUUM FULL and CLUSTER write a table anew, and nobody can read it meanwhile.</summary>
internal sealed class FullRewriteCheck : StatementCheck
{
    public override Rule Rule => Rules.MigrationFullRewrite;

    protected override IEnumerable<Complaint> Check(CheckedStatement statement, CheckedFile file)
    {
        if ((statement.Is(0, "vacuum") && (statement.Is(1, "full") || (statement.IsSign(1, '(') && statement.Contains("full", 1, statement.AfterParentheses(1))))) || statement.Is(0, "cluster"))
        {
            yield return new Complaint(statement, 0, "the table is written anew, and nobody can read it meanwhile; leave it to VACUUM without FULL, or to pg_repack");
        }
    }
}
