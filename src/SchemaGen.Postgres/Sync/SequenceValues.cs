using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Sync;

namespace SchemaGen.Postgres.Sync;

/// <summary>Sets sequences to where the source's stand. COPY does not move them.</summary>
internal static class SequenceValues
{
    /// <summary>
    /// setval alone would be there at once and stay after a failure. RESTART gives the sequence new storage that goes with the
    /// transaction, and what setval writes there goes with it too; only an owner can do that.
    /// </summary>
    /// <param name="source">Where they are read.</param>
    /// <param name="target">Where they are set.</param>
    /// <param name="sequences">Which.</param>
    /// <param name="forwardOnly">One that is ahead of the source's stays: rows with its values may be there.</param>
    public static void Copy(SourceSnapshot source, TargetTransaction target, IReadOnlyCollection<SequenceCopy> sequences, bool forwardOnly)
    {
        if (sequences.Count == 0)
        {
            return;
        }

        var owned = Owned(target, sequences);
        foreach (var sequence in sequences)
        {
            var (value, isCalled) = (0L, false);
            source.Query($"SELECT last_value, is_called FROM {SqlIdentifier.Quote(sequence.Source)}", row => (value, isCalled) = (row.GetInt64(0), row.GetBoolean(1)));
            var name = SqlIdentifier.Quote(sequence.Target);
            if (forwardOnly && IsAhead(target, name, value, isCalled))
            {
                continue;
            }

            if (owned.Contains(sequence.Target))
            {
                target.Execute($"ALTER SEQUENCE {name} RESTART");
            }

            target.Query(FormattableString.Invariant($"SELECT pg_catalog.setval({SqlLiteral.Quote(name)}::regclass, {value}, {isCalled})"), static _ => { });
        }
    }

    /// <summary>Whether the number that the target would give next comes after the source's, in the direction in which it counts.</summary>
    private static bool IsAhead(TargetTransaction target, string sequence, long value, bool isCalled)
    {
        var isAhead = false;
        target.Query(
            FormattableString.Invariant(
                $"""
                SELECT (s.last_value::numeric + s.is_called::int * p.seqincrement::numeric - {value} - {(isCalled ? 1 : 0)} * p.seqincrement::numeric) * sign(p.seqincrement) > 0
                FROM {sequence} s, pg_sequence p WHERE p.seqrelid = {SqlLiteral.Quote(sequence)}::regclass
                """),
            row => isAhead = row.GetBoolean(0));
        return isAhead;
    }

    private static HashSet<QualifiedName> Owned(TargetTransaction target, IEnumerable<SequenceCopy> sequences)
    {
        var owned = new HashSet<QualifiedName>();
        target.Query(
            $"""
            SELECT n.nspname::text, c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.oid = ANY ({TargetTransaction.Regclasses(sequences.Select(static sequence => sequence.Target))}) AND pg_has_role(c.relowner, 'USAGE')
            """,
            row => owned.Add(new QualifiedName(row.GetString(0), row.GetString(1))));
        return owned;
    }
}
