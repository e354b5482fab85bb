using SchemaGen.Generator.Specs;

namespace SchemaGen.Generator.Emit;

/// <summary>The list of all relations, and the documentation of the classes that they are nested in.</summary>
internal static class DatabaseEmitter
{
    public static void Emit(SourceWriter writer, DatabaseSpec database)
    {
        writer.Open($"namespace {database.Namespace}");
        writer.Line("/// <summary>The database that the snapshot describes.</summary>");
        writer.Line(SourceEmitter.GeneratedCode);
        writer.Open($"public static partial class {Names.Database}");
        writer.Line("/// <summary>All relations, by schema and name.</summary>");
        writer.List("public static global::System.Collections.Generic.IReadOnlyList<global::SchemaGen.Relation> Relations { get; } =", database.Relations, ";");
        writer.Line();
        writer.Line("/// <summary>In which order rows can be written and deleted.</summary>");
        writer.Line("public static global::SchemaGen.DependencyOrder Order { get; } = new(Relations);");
        if (database.FindsBrokenConstraints)
        {
            writer.Line();
            writer.Line("/// <summary>Which constraint an error means.</summary>");
            writer.Line("/// <param name=\"error\">The error that the server sent.</param>");
            writer.Line("/// <returns>The constraint; null when the error is about something else.</returns>");
            writer.Line("public static global::SchemaGen.Constraint? FindBroken(global::Npgsql.PostgresException error) =>");
            writer.Line("    global::SchemaGen.Constraint.FindBroken(Relations, error.SqlState, error.SchemaName, error.TableName, error.ConstraintName, error.ColumnName);");
        }

        if (database.Mapping is { } mapping)
        {
            writer.Line();
            MappingEmitter.Emit(writer, mapping);
        }

        if (database.HasJson)
        {
            writer.Line();
            OptionalJsonEmitter.EmitConverters(writer);
        }

        if (database.Dapper is { } dapper)
        {
            writer.Line();
            DapperEmitter.Emit(writer, dapper);
        }

        writer.Close();
        if (database.HasGuard)
        {
            writer.Line();
            GuardEmitter.Emit(writer);
        }

        writer.Close();
        foreach (var container in database.Containers)
        {
            writer.Line();
            writer.Open($"namespace {container.Namespace}");
            writer.Line($"/// <summary>The {container.Name.ToLowerInvariant()} of the schema {Documentation.Code(container.Schema)}.</summary>");
            writer.Line($"public static partial class {container.Name};");
            writer.Close();
        }
    }
}
