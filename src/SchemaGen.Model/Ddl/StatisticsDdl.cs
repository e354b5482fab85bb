using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>Extended statistics.</summary>
internal static class StatisticsDdl
{
    public static IEnumerable<DdlStatement> Statements(SchemaSnapshot snapshot) => snapshot.Statistics.Select(static statistics =>
    {
        var name = SqlIdentifier.Quote(statistics.Name);
        var target = statistics.StatisticsTarget < 0 ? [] : new[] { FormattableString.Invariant($"ALTER STATISTICS {name} SET STATISTICS {statistics.StatisticsTarget};") };
        return new DdlStatement
        {
            Phase = DdlPhase.Statistics,
            Name = statistics.Name.ToString(),
            Needs = [ObjectKey.Relation(statistics.Relation), .. statistics.DependsOn],
            Owner = statistics.Relation,
            Sql = DdlText.Lines(new[] { $"{statistics.Definition};" }.Concat(target).Concat(DdlText.Comment($"STATISTICS {name}", statistics.Comment))),
        };
    });
}
