using SchemaGen.Generator.Specs;
using SchemaGen.Model.Naming;

namespace SchemaGen.Generator.Emit;

/// <summary>The record that a value of a composite type becomes.</summary>
internal static class CompositeEmitter
{
    public static void Emit(SourceWriter writer, CompositeSpec type)
    {
        Documentation.Write(writer, type.Comment, $"A value of the composite type {Documentation.Code(type.QualifiedName)}.");
        writer.Line(SourceEmitter.GeneratedCode);
        TombstoneEmitter.Obsolete(writer, type.Obsolete);
        writer.Open($"public sealed partial record {type.TypeName}{TombstoneEmitter.BaseOf(type.Namespace, type.TypeName, type.GoneRecords())}");
        writer.Separated(type.Attributes, (writer, attribute) =>
        {
            Documentation.Write(writer, attribute.Comment, $"Attribute {Documentation.Code($"{SqlIdentifier.Quote(attribute.Name)} {attribute.DatabaseType}")}.");
            if (type.HasNameAttributes)
            {
                writer.Line(MappingEmitter.PgName(attribute.Name));
            }

            writer.Line($"public {attribute.TypeName} {attribute.MemberName} {{ get; init; }}");
        });
        writer.Close();
    }
}
