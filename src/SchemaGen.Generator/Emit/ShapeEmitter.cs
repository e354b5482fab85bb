using SchemaGen.Generator.Specs;

namespace SchemaGen.Generator.Emit;

/// <summary>The records of a new row and of a change.</summary>
internal static class ShapeEmitter
{
    public static void EmitInsert(SourceWriter writer, RelationSpec relation)
    {
        writer.Line($"/// <summary>A new row of <see cref=\"{relation.FullRowName}\"/>: what is left out, the database fills, with a default or NULL.</summary>");
        writer.Line(SourceEmitter.GeneratedCode);
        writer.Open($"public sealed partial record {relation.InsertName}");
        EmitMembers(writer, relation, static column => column.Insert switch
        {
            InsertRole.None => null,
            InsertRole.Required => $"required {column.TypeName}",
            InsertRole.Nullable => column.TypeName,
            _ => OptionalOf(column),
        });
        writer.Close();
    }

    public static void EmitPatch(SourceWriter writer, RelationSpec relation)
    {
        writer.Line($"/// <summary>A change of <see cref=\"{relation.FullRowName}\"/>: what is left out stays as it is, which is not the same as NULL.</summary>");
        writer.Line(SourceEmitter.GeneratedCode);
        writer.Open($"public sealed partial record {relation.PatchName}");
        EmitMembers(writer, relation, static column => column.IsUpdatable ? OptionalOf(column) : null);
        writer.Close();
    }

    private static string OptionalOf(ColumnSpec column) => $"global::SchemaGen.Optional<{column.TypeName}>";

    private static void EmitMembers(SourceWriter writer, RelationSpec relation, Func<ColumnSpec, string?> typeOf)
    {
        var isFirst = true;
        foreach (var column in relation.Columns)
        {
            if (typeOf(column) is not { } type)
            {
                continue;
            }

            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            writer.Line($"/// <inheritdoc cref=\"{relation.FullRowName}.{column.MemberName}\"/>");
            if (relation.JsonNamespace is { } json && type == OptionalOf(column))
            {
                writer.Line(OptionalJsonEmitter.Attributes(column, json));
            }

            writer.Line($"public {type} {column.MemberName} {{ get; init; }}");
        }
    }
}
