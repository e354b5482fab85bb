using SchemaGen.Generator.Specs;

namespace SchemaGen.Generator.Emit;

/// <summary>The list of all relations.</summary>
internal static class IndexEmitter
{
    public static void Emit(SourceWriter writer, IndexSpec index)
    {
        writer.Line("/// <summary>All relations of the snapshot.</summary>");
        writer.Line(SourceEmitter.GeneratedCode);
        writer.Open("public static partial class Database");
        writer.Line("/// <summary>All relations, by schema and name.</summary>");
        writer.Line("public static global::System.Collections.Generic.IReadOnlyList<global::SchemaGen.Relation> Relations { get; } = new global::SchemaGen.Relation[]");
        writer.Line("{");
        writer.Indented(index.Relations.Select(static relation => relation + ","));
        writer.Line("};");
        writer.Close();
    }
}
