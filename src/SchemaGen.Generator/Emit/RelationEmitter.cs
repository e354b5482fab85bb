using SchemaGen.Generator.Specs;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Naming;

namespace SchemaGen.Generator.Emit;

/// <summary>The static class of a relation: names as constants, keys as objects.</summary>
internal static class RelationEmitter
{
    public static void Emit(SourceWriter writer, RelationSpec relation)
    {
        Documentation.Summary(writer, null, relation.Container == Names.Views ? "The views of the schema." : "The tables of the schema.");
        writer.Open($"public static partial class {relation.Container}");
        Documentation.Summary(writer, relation.Comment, $"{relation.Noun} {relation.Schema}.{relation.Name}.");
        writer.Line(SourceEmitter.GeneratedCode);
        writer.Open($"public static partial class {relation.ClassName}");
        EmitNames(writer, relation);
        writer.Line();
        EmitColumns(writer, relation);
        writer.Line();
        EmitMetadata(writer, relation);
        writer.Close();
        writer.Close();
    }

    private static void EmitNames(SourceWriter writer, RelationSpec relation)
    {
        var quoted = $"{SqlIdentifier.Quote(relation.Schema)}.{SqlIdentifier.Quote(relation.Name)}";
        writer.Line("/// <summary>The schema, unquoted.</summary>");
        writer.Line($"public const string SchemaName = {CSharpLiteral.Text(relation.Schema)};");
        writer.Line();
        writer.Line("/// <summary>The name, unquoted.</summary>");
        writer.Line($"public const string Name = {CSharpLiteral.Text(relation.Name)};");
        writer.Line();
        writer.Line("/// <summary>Schema and name, quoted where SQL needs it.</summary>");
        writer.Line($"public const string QualifiedName = {CSharpLiteral.Text(quoted)};");
    }

    private static void EmitColumns(SourceWriter writer, RelationSpec relation)
    {
        writer.Line("/// <summary>Names of the columns, unquoted.</summary>");
        writer.Open("public static partial class Columns");
        var first = true;
        foreach (var column in relation.Columns)
        {
            if (!first)
            {
                writer.Line();
            }

            first = false;
            Documentation.Summary(writer, column.Comment, $"Column {column.Name}, {column.DatabaseType}.");
            writer.Line($"public const string {column.ConstantName} = {CSharpLiteral.Text(column.Name)};");
        }

        writer.Close();
    }

    private static void EmitMetadata(SourceWriter writer, RelationSpec relation)
    {
        writer.Line("/// <summary>Columns and keys.</summary>");
        writer.Line("public static global::SchemaGen.Relation Relation { get; } = new global::SchemaGen.Relation(");
        writer.Indented(
        [
            "SchemaName,",
            "Name,",
            $"global::SchemaGen.RelationKind.{relation.Kind},",
            "new global::SchemaGen.Column[]",
            "{",
            .. relation.Columns.Select(static column =>
                $"    new({CSharpLiteral.Text(column.Name)}, {CSharpLiteral.Text(column.DatabaseType)}, {(column.IsNullable ? "true" : "false")}),"),
            "},",
            $"{Texts(relation.PrimaryKey)},",
            "new global::SchemaGen.ForeignKey[]",
            "{",
            .. relation.ForeignKeys.Select(ForeignKey),
            "},",
            "static () => new global::SchemaGen.ForeignKey[]",
            "{",
            .. relation.ReferencedBy.Select(static reference => $"    {reference},"),
            "});",
        ]);
    }

    private static string ForeignKey(ForeignKeySpec key) =>
        $"    new({CSharpLiteral.Text(key.Name)}, {Texts(key.Columns)}, static () => {key.Target}, {Texts(key.ReferencedColumns)}, "
        + $"global::SchemaGen.ReferentialAction.{key.OnDelete}, global::SchemaGen.ReferentialAction.{key.OnUpdate}),";

    private static string Texts(EquatableArray<string> values) =>
        $"new string[] {{ {string.Join(", ", values.Select(CSharpLiteral.Text))} }}".Replace("{  }", "{ }");
}
