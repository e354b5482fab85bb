using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>Objects that the snapshot keeps as the statements that make them.</summary>
internal static class ObjectDdl
{
    public static IEnumerable<DdlStatement> Statements(SchemaSnapshot snapshot) => snapshot.Objects.Select(Statement);

    private static DdlStatement Statement(SchemaObject item)
    {
        var sql = DdlText.Lines(new[] { item.Definition }.Concat(DdlText.Comment($"{item.SqlKind} {item.Identity}", item.Comment)));
        return new DdlStatement
        {
            Phase = PhaseOf(item.Kind),
            Name = $"{item.SqlKind} {item.Identity}",
            Key = ObjectKey.Object(item.Kind, item.Identity),
            Needs = [.. item.DependsOn],
            Sql = sql,

            // Its functions take the type itself, which must have been announced for them.
            Stub = item.Kind == ObjectKind.BaseType ? new DdlStub($"CREATE TYPE {item.Identity};", [], sql) : null,
        };
    }

    private static DdlPhase PhaseOf(ObjectKind kind) => kind switch
    {
        ObjectKind.Language => DdlPhase.Language,
        ObjectKind.Collation => DdlPhase.Collation,
        ObjectKind.BaseType or ObjectKind.ShellType => DdlPhase.Type,
        ObjectKind.Cast or ObjectKind.Transform or ObjectKind.Conversion => DdlPhase.Cast,
        ObjectKind.Operator or ObjectKind.OperatorFamily or ObjectKind.OperatorClass or ObjectKind.AccessMethod => DdlPhase.Operator,
        ObjectKind.ForeignDataWrapper or ObjectKind.Server or ObjectKind.UserMapping => DdlPhase.ForeignServer,
        ObjectKind.Publication => DdlPhase.Publication,
        ObjectKind.EventTrigger => DdlPhase.EventTrigger,
        _ => DdlPhase.TextSearch,
    };
}
