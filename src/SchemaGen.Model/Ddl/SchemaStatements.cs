using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>All statements that make a schema, in no particular order. A new kind of object is a line here.</summary>
internal static class SchemaStatements
{
    public static List<DdlStatement> Of(SchemaSnapshot snapshot)
    {
        var context = new DdlContext(snapshot);
        var tables = new TableDdl(context);
        var triggers = new TriggerDdl(context);
        var views = new ViewDdl(context);
        var notNull = new NotNullDdl(context);
        var statements = new List<DdlStatement>();
        statements.AddRange(SchemaDdl.Statements(snapshot));
        statements.AddRange(new TypeDdl(context).Statements());
        statements.AddRange(new DomainDdl(context).Statements());
        statements.AddRange(SequenceDdl.Statements(snapshot));
        statements.AddRange(RoutineDdl.Statements(snapshot));
        statements.AddRange(StatisticsDdl.Statements(snapshot));
        statements.AddRange(ObjectDdl.Statements(snapshot));
        foreach (var relation in snapshot.Relations)
        {
            statements.AddRange(relation.IsView ? views.Statements(relation) : tables.Statements(relation));
            statements.AddRange(notNull.Statements(relation));
            statements.AddRange(ConstraintDdl.Statements(context, relation));
            statements.AddRange(ForeignKeyDdl.Statements(relation));
            statements.AddRange(IndexDdl.Statements(context, relation));
            statements.AddRange(triggers.Statements(relation));
            statements.AddRange(PolicyDdl.Statements(relation));
        }

        return statements.ConvertAll(statement => Resolved(Reparsed(statement), context));
    }

    /// <summary>Needs what makes the things that it names, each once, and never itself.</summary>
    private static DdlStatement Resolved(DdlStatement statement, DdlContext context)
    {
        string[] Makers(IEnumerable<string> needs) => [.. needs.Select(context.MakerOf).Distinct(StringComparer.Ordinal).Where(key => key != statement.Key)];

        return statement with { Needs = Makers(statement.Needs), Stub = statement.Stub is { } stub ? stub with { Needs = Makers(stub.Needs) } : null };
    }

    /// <summary>Routines are left as they are: their bodies are texts of their own.</summary>
    private static DdlStatement Reparsed(DdlStatement statement) => statement.Phase == DdlPhase.Routine
        ? statement
        : statement with { Sql = ImplicitArrayCast.Undo(statement.Sql), Stub = statement.Stub is { } stub ? stub with { Completion = ImplicitArrayCast.Undo(stub.Completion) } : null };
}
