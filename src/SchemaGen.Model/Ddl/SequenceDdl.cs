using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>Sequences. Those of identity columns come with their column.</summary>
internal static class SequenceDdl
{
    public static IEnumerable<DdlStatement> Statements(SchemaSnapshot snapshot) => snapshot.Sequences.SelectMany(Statements);

    /// <summary>What differs from a plain <c>CREATE SEQUENCE</c>, each with a blank before it.</summary>
    public static string Options(Sequence sequence)
    {
        var (least, greatest) = sequence.Type.Text switch
        {
            "smallint" => (short.MinValue, short.MaxValue),
            "integer" => (int.MinValue, int.MaxValue),
            _ => (long.MinValue, long.MaxValue),
        };
        var ascending = sequence.Increment > 0;
        var minimum = ascending ? 1 : least;
        var maximum = ascending ? greatest : -1;
        return Option("START WITH", sequence.Start, ascending ? sequence.Minimum : sequence.Maximum)
            + Option("INCREMENT BY", sequence.Increment, 1)
            + Option("MINVALUE", sequence.Minimum, minimum)
            + Option("MAXVALUE", sequence.Maximum, maximum)
            + Option("CACHE", sequence.Cache, 1)
            + (sequence.Cycle ? " CYCLE" : "");
    }

    private static string Option(string name, long value, long absent) => value == absent ? "" : FormattableString.Invariant($" {name} {value}");

    private static IEnumerable<DdlStatement> Statements(Sequence sequence)
    {
        var name = SqlIdentifier.Quote(sequence.Name);
        var comment = DdlText.Comment($"SEQUENCE {name}", sequence.Comment);
        if (sequence.Ownership == SequenceOwnership.Identity)
        {
            return sequence.Comment is null ? [] : [Statement(DdlPhase.SequenceOwner, sequence, comment)];
        }

        var type = sequence.Type.Text == "bigint" ? "" : $" AS {sequence.Type}";
        var create = $"CREATE {(sequence.Unlogged ? "UNLOGGED " : "")}SEQUENCE {name}{type}{Options(sequence)};";
        var statement = Statement(DdlPhase.Sequence, sequence, new[] { create }.Concat(comment)) with { Key = ObjectKey.Sequence(sequence.Name), Needs = [] };
        return sequence.Ownership == SequenceOwnership.None
            ? [statement]
            : [statement, Statement(DdlPhase.SequenceOwner, sequence, [$"ALTER SEQUENCE {name} OWNED BY {SqlIdentifier.Quote(sequence.OwnerRelation!)}.{SqlIdentifier.Quote(sequence.OwnerColumn!)};"])];
    }

    private static DdlStatement Statement(DdlPhase phase, Sequence sequence, IEnumerable<string> sql) => new()
    {
        Phase = phase,
        Name = sequence.Name.ToString(),
        Needs = sequence.OwnerRelation is { } owner ? [ObjectKey.Relation(owner)] : [],
        Sql = DdlText.Lines(sql),
        Owner = sequence.OwnerRelation,
    };
}
