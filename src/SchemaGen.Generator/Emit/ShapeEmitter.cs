using SchemaGen.Generator.Specs;

namespace SchemaGen.Generator.Emit;

/// <summary>The records of a new row and of a change.</summary>
internal static class ShapeEmitter
{
    public static void EmitInsert(SourceWriter writer, RelationSpec relation)
    {
        writer.Line($"/// <summary>A new row of <see cref=\"{relation.FullRowName}\"/>: what is left out, the database fills, with a default or NULL.</summary>");
        writer.Line(SourceEmitter.GeneratedCode);
        TombstoneEmitter.Obsolete(writer, relation.ObsoletePart(static names => names.Insert));
        writer.Open($"public sealed partial record {relation.InsertName}{TombstoneEmitter.BaseOf(relation.Namespace, relation.InsertName!, relation.GoneRecords())}");
        EmitMembers(writer, relation, static column => column.Insert == InsertRole.Required ? "required " + column.InsertType : column.InsertType);
        writer.Close();
    }

    public static void EmitPatch(SourceWriter writer, RelationSpec relation)
    {
        writer.Line($"/// <summary>A change of <see cref=\"{relation.FullRowName}\"/>: what is left out stays as it is, which is not the same as NULL.</summary>");
        writer.Line(SourceEmitter.GeneratedCode);
        TombstoneEmitter.Obsolete(writer, relation.ObsoletePart(static names => names.Patch));
        writer.Open($"public sealed partial record {relation.PatchName}{TombstoneEmitter.BaseOf(relation.Namespace, relation.PatchName!, relation.GoneRecords())}");
        EmitMembers(writer, relation, static column => column.PatchType);
        writer.Close();
    }

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
            if (relation.JsonNamespace is { } json && type == column.OptionalType)
            {
                writer.Line(OptionalJsonEmitter.Attributes(column, json));
            }

            writer.Line($"public {type} {column.MemberName} {{ get; init; }}");
        }
    }
}
