using SchemaGen.Generator.Specs;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Naming;

namespace SchemaGen.Generator.Emit;

/// <summary>The static class of a relation: names as constants, keys as objects.</summary>
internal static class RelationEmitter
{
    public static void Emit(SourceWriter writer, RelationSpec relation)
    {
        writer.Open($"public static partial class {relation.Container}");
        writer.Line($"/// <summary>The {relation.Noun} {Documentation.Code(relation.QualifiedName)}, whose rows are <see cref=\"{relation.FullRowName}\"/>.</summary>");
        writer.Line(SourceEmitter.GeneratedCode);
        TombstoneEmitter.Obsolete(writer, relation.ObsoletePart(static names => names.Class));
        writer.Open($"public static partial class {relation.ClassName}");
        EmitNames(writer, relation);
        writer.Line();
        EmitColumns(writer, relation);
        writer.Line();
        EmitOptions(writer, relation);
        EmitMetadata(writer, relation);
        writer.Close();
        writer.Close();
    }

    /// <summary>What there is only where it was asked for.</summary>
    private static void EmitOptions(SourceWriter writer, RelationSpec relation)
    {
        void Emit(bool isWanted, Action<SourceWriter, RelationSpec> emit)
        {
            if (isWanted)
            {
                emit(writer, relation);
                writer.Line();
            }
        }

        Emit(relation.HasStatements, StatementEmitter.Emit);
        Emit(!relation.Constraints.IsEmpty || !relation.GoneConstraints.IsEmpty, ConstraintEmitter.EmitNames);
        Emit(relation.HasNpgsql, NpgsqlEmitter.EmitRead);
        Emit(relation.HasNpgsql && relation.InsertName is not null, NpgsqlEmitter.EmitInsert);
        Emit(relation.HasNpgsql && relation.PatchName is not null && relation.Columns.Any(static column => column.Key != KeyRole.None), NpgsqlEmitter.EmitUpdate);
    }

    private static void EmitNames(SourceWriter writer, RelationSpec relation)
    {
        writer.Line("/// <summary>The schema, unquoted.</summary>");
        writer.Line($"public const string SchemaName = {CSharpLiteral.Text(relation.Schema)};");
        writer.Line();
        writer.Line("/// <summary>The name, unquoted.</summary>");
        writer.Line($"public const string Name = {CSharpLiteral.Text(relation.Name)};");
        writer.Line();
        writer.Line("/// <summary>Schema and name, quoted where SQL needs it.</summary>");
        writer.Line($"public const string QualifiedName = {CSharpLiteral.Text(relation.QualifiedName)};");
    }

    private static void EmitColumns(SourceWriter writer, RelationSpec relation)
    {
        writer.Line("/// <summary>Names of the columns, unquoted: what a reader and a parameter are given.</summary>");
        EmitConstants(writer, relation, "Columns", static name => name);
        writer.Line();
        writer.Line("/// <summary>Names of the columns, quoted where SQL needs it: what belongs into the text of a query.</summary>");
        EmitConstants(writer, relation, "Quoted", SqlIdentifier.Quote);
    }

    private static void EmitConstants(SourceWriter writer, RelationSpec relation, string className, Func<string, string> valueOf)
    {
        writer.Open($"public static partial class {className}");
        writer.Separated(relation.Columns, (writer, column) =>
        {
            writer.Line($"/// <inheritdoc cref=\"{relation.FullRowName}.{column.MemberName}\"/>");
            writer.Line($"public const string {column.MemberName} = {CSharpLiteral.Text(valueOf(column.Name))};");
        });
        var isFirst = relation.Columns.IsEmpty;
        foreach (var gone in relation.Gone)
        {
            TombstoneEmitter.Constant(writer, gone.Column.MemberName, valueOf(gone.Column.Name), gone.Obsolete, ref isFirst);
        }

        writer.Close();
    }

    private static void EmitMetadata(SourceWriter writer, RelationSpec relation)
    {
        writer.Line("/// <summary>Columns and keys.</summary>");
        writer.Line("public static global::SchemaGen.Relation Relation { get; } = new(");
        writer.Indent();
        writer.Line("SchemaName,");
        writer.Line("Name,");
        writer.Line($"global::SchemaGen.RelationKind.{relation.Kind},");
        writer.List("columns:", [.. relation.Columns.Select(Column)], ",");
        writer.Line($"primaryKey: {Texts(relation.PrimaryKey)},");
        writer.List("foreignKeys:", [.. relation.ForeignKeys.Select(ForeignKey)], relation.ReferencedBy.IsEmpty && relation.Constraints.IsEmpty ? ");" : ",");
        if (!relation.ReferencedBy.IsEmpty)
        {
            EmitReferencedBy(writer, relation.ReferencedBy, relation.Constraints.IsEmpty ? ");" : ",");
        }

        if (!relation.Constraints.IsEmpty)
        {
            writer.List("constraints:", [.. relation.Constraints.Select(ConstraintEmitter.Element)], ");");
        }

        writer.Unindent();
    }

    /// <summary>The argument that finds the foreign keys that refer to a relation.</summary>
    public static void EmitReferencedBy(SourceWriter writer, EquatableArray<IncomingKeySpec> keys, string end) =>
        writer.List("findReferencedBy: static () =>", [.. keys.Select(static key => $"{key.From}.ForeignKey({CSharpLiteral.Text(key.Name)})")], end);

    /// <summary>A list of texts.</summary>
    public static string Texts(EquatableArray<string> values) => $"[{string.Join(", ", values.Select(CSharpLiteral.Text))}]";

    private static string Column(ColumnSpec column) =>
        $"new({CSharpLiteral.Text(column.Name)}, {CSharpLiteral.Text(column.DatabaseType)}, isNullable: {(column.IsNullable ? "true" : "false")}{(column.Origin is { } origin ? $", new(static () => {origin.Table}, {CSharpLiteral.Text(origin.Column)})" : "")})";

    private static string ForeignKey(ForeignKeySpec key) =>
        $"new({CSharpLiteral.Text(key.Name)}, {Texts(key.Columns)}, static () => {key.Target}, {Texts(key.ReferencedColumns)}{Action("onDelete", key.OnDelete)}{Action("onUpdate", key.OnUpdate)})";

    private static string Action(string name, string? action) => action is null ? "" : $", {name}: global::SchemaGen.ReferentialAction.{action}";
}
