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
        writer.Close();
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
