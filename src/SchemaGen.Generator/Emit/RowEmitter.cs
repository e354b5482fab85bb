using SchemaGen.Generator.Specs;
using SchemaGen.Model.Naming;

namespace SchemaGen.Generator.Emit;

/// <summary>The record that a row becomes.</summary>
internal static class RowEmitter
{
    public static void Emit(SourceWriter writer, RelationSpec relation)
    {
        Documentation.Write(writer, relation.Comment, $"A row of the {relation.Noun} {Documentation.Code(relation.QualifiedName)}{(relation.Category is { } category ? $", of the category {CSharpLiteral.XmlDocumentation(category)}" : "")}.");
        writer.Line(SourceEmitter.GeneratedCode);
        TombstoneEmitter.Obsolete(writer, relation.ObsoletePart(static names => names.Row));
        writer.Open($"public sealed partial record {relation.RowName}{TombstoneEmitter.BaseOf(relation.Namespace, relation.RowName, relation.GoneRecords())}");
        writer.Separated(relation.Columns, static (writer, column) =>
        {
            Documentation.Write(writer, column.Comment, Documentation.FactsOf(column));

            // What the database always has, an object must always be given.
            writer.Line($"public {(column.IsNullable ? "" : "required ")}{column.TypeName} {column.MemberName} {{ get; init; }}");
        });
        writer.Close();
    }
}
