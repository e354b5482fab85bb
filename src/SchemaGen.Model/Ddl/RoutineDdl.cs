using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>Functions, procedures and aggregates.</summary>
internal static class RoutineDdl
{
    public static IEnumerable<DdlStatement> Statements(SchemaSnapshot snapshot) => snapshot.Routines.Select(Statement);

    private static DdlStatement Statement(Routine routine) => new()
    {
        Phase = DdlPhase.Routine,
        Name = routine.Signature,
        Key = ObjectKey.Routine(routine.Name, routine.ParameterTypes),
        Needs = [.. routine.DependsOn],
        Sql = DdlText.Lines(new[] { $"{routine.Definition.TrimEnd(';')};" }
            .Concat(DdlText.Extensions(Subject(routine), routine.DependsOn))
            .Concat(DdlText.Comment(Subject(routine), routine.Comment))),
    };

    private static string Subject(Routine routine)
    {
        var name = SqlIdentifier.Quote(routine.Name);
        return routine.Kind switch
        {
            RoutineKind.Procedure => $"PROCEDURE {name}({routine.ParameterTypes})",

            // ORDER BY tells ordered-set aggregates apart; an aggregate of nothing is written with a star.
            RoutineKind.Aggregate => $"AGGREGATE {name}({(routine.Arguments.Length == 0 ? "*" : routine.Arguments)})",
            _ => $"FUNCTION {name}({routine.ParameterTypes})",
        };
    }
}
