using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>Indexes and partitions that are built or taken away while all writes, or all readers, wait.</summary>
internal sealed class BlockingIndexCheck : StatementCheck
{
    public override Rule Rule => Rules.MigrationBlockingIndex;

    protected override IEnumerable<Complaint> Check(CheckedStatement statement, CheckedFile file)
    {
        if (statement.Object is { Verb: "create", Kind: "index", IsConcurrent: false } index && !file.IsNew(IndexedTable(statement, index), statement))
        {
            yield return new Complaint(statement, 0, "nobody can write to the table until the index is built; write CREATE INDEX CONCURRENTLY, in a file that runs without a transaction");
        }
        else if (statement.Object is { Verb: "drop", Kind: "index", IsConcurrent: false } dropped && !file.Earlier(statement).Any(made => made.Object is { Verb: "create", Kind: "index" } own && CheckedFile.IsSame(own.Name, dropped.Name)))
        {
            yield return new Complaint(statement, 0, "nobody can read the table while the index goes; write DROP INDEX CONCURRENTLY, in a file that runs without a transaction");
        }
        else if (statement.Is(0, "reindex") && !statement.Contains("concurrently"))
        {
            yield return new Complaint(statement, 0, "nobody can write to the table until the index is rebuilt; write REINDEX … CONCURRENTLY");
        }

        foreach (var action in statement.Actions.Where(action => action.Is("detach", "partition") && !action.Has("concurrently")))
        {
            yield return new Complaint(statement, action.Start, "nobody can read the partitioned table while the partition goes; write DETACH PARTITION … CONCURRENTLY (PostgreSQL 14)");
        }
    }

    /// <summary>The table of a CREATE INDEX.</summary>
    internal static string IndexedTable(CheckedStatement statement, ObjectClause index)
    {
        var on = statement.Is(index.Next, "on") ? index.Next + 1 : index.Next;
        return statement.NameAt(statement.Is(on, "only") ? on + 1 : on).Name;
    }
}
