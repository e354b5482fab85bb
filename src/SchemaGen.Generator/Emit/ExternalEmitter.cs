using SchemaGen.Generator.Specs;
using SchemaGen.Model.Naming;

namespace SchemaGen.Generator.Emit;

/// <summary>What foreign keys refer to outside the snapshot's scope.</summary>
internal static class ExternalEmitter
{
    public static void Emit(SourceWriter writer, ExternalSpec external)
    {
        writer.Open($"namespace {external.Namespace}");
        writer.Line("/// <summary>Relations outside the snapshot's scope that foreign keys refer to.</summary>");
        writer.Line(SourceEmitter.GeneratedCode);
        writer.Open($"public static partial class {Names.External}");
        writer.Separated(external.Relations, static (writer, relation) =>
        {
            writer.Line($"/// <summary>The relation {Documentation.Code(relation.QualifiedName)}.</summary>");
            writer.Line($"public static global::SchemaGen.Relation {relation.MemberName} {{ get; }} = global::SchemaGen.Relation.External(");
            writer.Indent();
            writer.Line($"{CSharpLiteral.Text(relation.Schema)},");
            writer.Line($"{CSharpLiteral.Text(relation.Name)},");
            writer.Line($"columns: {RelationEmitter.Texts(relation.Columns)},");
            RelationEmitter.EmitReferencedBy(writer, relation.ReferencedBy, ");");
            writer.Unindent();
        });
        writer.Close();
        writer.Close();
    }
}
