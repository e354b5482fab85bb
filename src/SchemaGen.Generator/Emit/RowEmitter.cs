using SchemaGen.Generator.Specs;

namespace SchemaGen.Generator.Emit;

/// <summary>The record that a row becomes.</summary>
internal static class RowEmitter
{
    public static void Emit(SourceWriter writer, RelationSpec relation)
    {
        Documentation.Summary(writer, relation.Comment, $"A row of {relation.Schema}.{relation.Name}.", $"{relation.Noun} {relation.Schema}.{relation.Name}.");
        writer.Line(SourceEmitter.GeneratedCode);
        writer.Open($"public sealed partial record {relation.RowName}");
        var first = true;
        foreach (var column in relation.Columns)
        {
            if (!first)
            {
                writer.Line();
            }

            first = false;
            var what = $"Column {column.Name}, {column.DatabaseType}.";
            Documentation.Summary(writer, column.Comment, what, column.Remark is null ? what : $"{what} {column.Remark}");

            // What the database always has, an object must always be given.
            writer.Line($"public {(column.IsNullable ? "" : "required ")}{column.TypeName} {column.PropertyName} {{ get; init; }}");
        }

        writer.Close();
    }
}
