using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>A unique index on a table with rows: whether it can be built depends on them.</summary>
internal sealed class UniqueIndexCheck : StatementCheck
{
    public override Rule Rule => Rules.MigrationUniqueIndex;

    protected override IEnumerable<Complaint> Check(CheckedStatement statement, CheckedFile file)
    {
        if (statement.Object is { Verb: "create", Kind: "index", IsUnique: true } index && BlockingIndexCheck.IndexedTable(statement, index) is var table && !file.IsNew(table, statement))
        {
            yield return new Complaint(statement, 0, $"rows of {table} that are alike in these columns make it fail, in some databases and not in others; look for them there first (GROUP BY … HAVING count(*) > 1), or merge them before it");
        }
    }
}
