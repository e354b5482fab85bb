using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>A concurrent index that failed is there and invalid: the next run finds it, or makes a second one.</summary>
internal sealed class ConcurrentIndexCheck : StatementCheck
{
    public override Rule Rule => Rules.MigrationConcurrentIndex;

    protected override IEnumerable<Complaint> Check(CheckedStatement statement, CheckedFile file)
    {
        if (statement.Object is not { Verb: "create", Kind: "index", IsConcurrent: true } index)
        {
            yield break;
        }

        if (index.Name.Length == 0)
        {
            yield return new Complaint(statement, 0, "a concurrent index that fails stays behind, invalid, and a second run makes another one beside it; give it a name");
        }
        else if (index.IsConditional && !file.Earlier(statement).Any(earlier => earlier.Object is { Verb: "drop", Kind: "index", IsConditional: true } dropped && CheckedFile.IsSame(dropped.Name, index.Name)))
        {
            yield return new Complaint(statement, 0, $"where a first run failed, index {index.Name} is there and invalid, and IF NOT EXISTS takes it for done; write DROP INDEX CONCURRENTLY IF EXISTS {index.Name} before it");
        }
    }
}
