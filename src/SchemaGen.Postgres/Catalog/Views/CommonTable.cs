using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Views;

/// <summary>A query in WITH.</summary>
internal sealed class CommonTable(Node table, QueryLevel level)
{
    /// <summary>What it has; while a recursive one is being looked at, what it is supposed to have.</summary>
    private ColumnFact[]? _columns;

    public ColumnFact Column(int number)
    {
        _columns ??= table.Flag("cterecursive") ? Recursive() : Compute();

        // SEARCH and CYCLE add columns.
        return number >= 1 && number <= _columns.Length ? _columns[number - 1] : new(NullReason.NotUnderstood);
    }

    private ColumnFact[] Compute() => Open().AllColumns();

    private QueryLevel Open() => new(table.Required("ctequery"), level, level.Views);

    /// <summary>
    /// Supposes that the rows which it adds are like those that it begins with, and sees what comes of that, until nothing
    /// else does: no row is the first to have a NULL.
    /// </summary>
    private ColumnFact[] Recursive()
    {
        if (table.Required("ctequery").Child("setOperations")?.Required("larg") is not { } beginning)
        {
            return Compute();
        }

        var first = Open();
        _columns = [.. Enumerable.Range(1, first.ColumnCount).Select(number => SetOperation.Column(beginning, first.RangeTable, number))];
        for (var steps = 2 * _columns.Length; steps >= 0; steps--)
        {
            var next = Compute();
            if (next.AsSpan().SequenceEqual(_columns))
            {
                return next;
            }

            _columns = next;
        }

        throw new NodeTreeException("cterecursive");
    }
}
