using System.Globalization;
using SchemaGen.Generator.Specs;
using SchemaGen.Model.Naming;

namespace SchemaGen.Generator.Emit;

/// <summary>Rows from Npgsql's reader and shapes to its commands, by position.</summary>
internal static class NpgsqlEmitter
{
    private const string Command = "global::Npgsql.NpgsqlCommand";

    public static void EmitRead(SourceWriter writer, RelationSpec relation)
    {
        writer.Line("/// <summary>Reads the row that the reader stands on.</summary>");
        writer.Line("/// <param name=\"reader\">A reader whose columns are all of this relation's, in their order.</param>");
        writer.Line("/// <param name=\"start\">Ordinal of the first of them.</param>");
        writer.Line("/// <returns>The row.</returns>");
        writer.Open($"public static {relation.FullRowName} Read(global::Npgsql.NpgsqlDataReader reader, int start = 0) => new()");
        var ordinal = 0;
        foreach (var column in relation.Columns)
        {
            var at = ordinal == 0 ? "start" : $"start + {ordinal.ToString(CultureInfo.InvariantCulture)}";
            var value = $"reader.GetFieldValue<{column.DriverType}>({at})";
            value = column.Wrapper?.FromDriver(value) ?? value;
            writer.Line($"{column.MemberName} = {(column.IsNullable ? $"reader.IsDBNull({at}) ? null : {value}" : value)},");
            ordinal++;
        }

        writer.Close("};");
    }

    public static void EmitInsert(SourceWriter writer, RelationSpec relation)
    {
        writer.Line("/// <summary>Makes a command insert a row, of which it returns all columns.</summary>");
        writer.Line("/// <param name=\"command\">The command; its text is replaced, and parameters are added.</param>");
        writer.Line("/// <param name=\"row\">The row.</param>");
        writer.Open($"public static void WriteInsert({Command} command, global::{relation.Namespace}.{relation.InsertName} row)");
        writer.Line("var columns = new global::System.Collections.Generic.List<string>();");
        foreach (var column in relation.Columns.Where(static column => column.Insert != InsertRole.None))
        {
            EmitSet(writer, column, column.Insert == InsertRole.Filled, "row");
        }

        writer.Line($"command.CommandText = global::SchemaGen.StatementText.Insert(QualifiedName, columns, {CSharpLiteral.Text(string.Join(", ", relation.Columns.Select(static column => SqlIdentifier.Quote(column.Name))))});");
        writer.Close();
    }

    public static void EmitUpdate(SourceWriter writer, RelationSpec relation)
    {
        var keys = relation.Columns.Where(static column => column.Key != KeyRole.None).ToList();
        writer.Line("/// <summary>Makes a command change what the patch has of one row.</summary>");
        writer.Line("/// <param name=\"command\">The command; its text is replaced, and parameters are added.</param>");
        writer.Line("/// <param name=\"key\">The row's primary key, in the order of the columns.</param>");
        writer.Line("/// <param name=\"patch\">The change.</param>");
        writer.Line("/// <returns>False when the patch is empty: there is nothing to execute, and the command is as it was.</returns>");
        var keyType = keys.Count == 1 ? keys[0].ValueTypeName : $"({string.Join(", ", keys.Select(static key => key.ValueTypeName))})";
        writer.Open($"public static bool WriteUpdate({Command} command, {keyType} key, global::{relation.Namespace}.{relation.PatchName} patch)");
        writer.Line("var columns = new global::System.Collections.Generic.List<string>();");
        writer.Line("var first = command.Parameters.Count;");
        for (var i = 0; i < keys.Count; i++)
        {
            writer.Line($"{Add(keys[i], keys.Count == 1 ? "key" : $"key.Item{(i + 1).ToString(CultureInfo.InvariantCulture)}")};");
        }

        foreach (var column in relation.Columns.Where(static column => column.IsUpdatable))
        {
            EmitSet(writer, column, isOptional: true, "patch");
        }

        writer.Open("if (columns.Count == 0)");
        writer.Line("while (command.Parameters.Count > first)");
        writer.Line("{");
        writer.Line("    command.Parameters.RemoveAt(command.Parameters.Count - 1);");
        writer.Line("}");
        writer.Line();
        writer.Line("return false;");
        writer.Close();
        writer.Line();
        writer.Line($"command.CommandText = global::SchemaGen.StatementText.Update(QualifiedName, columns, {RelationEmitter.Texts([.. keys.Select(static key => SqlIdentifier.Quote(key.Name))])});");
        writer.Line("return true;");
        writer.Close();
    }

    private static void EmitSet(SourceWriter writer, ColumnSpec column, bool isOptional, string shape)
    {
        var value = $"{shape}.{column.MemberName}{(isOptional ? ".Value" : "")}";
        if (isOptional)
        {
            writer.Open($"if ({shape}.{column.MemberName}.HasValue)");
        }

        writer.Line($"columns.Add({CSharpLiteral.Text(SqlIdentifier.Quote(column.Name))});");
        writer.Line($"{Add(column, value)};");
        if (isOptional)
        {
            writer.Close();
            writer.Line();
        }
    }

    private static string Add(ColumnSpec column, string value)
    {
        var name = $"DataTypeName = {CSharpLiteral.Text(column.DataTypeName)}";
        return column.IsNullable
            ? $"command.Parameters.Add(new global::Npgsql.NpgsqlParameter {{ Value = {ObjectOf(column, value)} ?? global::System.DBNull.Value, {name} }})"
            : $"command.Parameters.Add(new global::Npgsql.NpgsqlParameter<{column.DriverType}> {{ TypedValue = {column.Wrapper?.ToDriver(value) ?? value}, {name} }})";
    }

    /// <summary>What the driver gets, or null.</summary>
    private static string ObjectOf(ColumnSpec column, string value) =>
        column.Wrapper is { } wrapper ? $"({value} is {{ }} value_{column.ParameterName} ? (object){wrapper.ToDriver("value_" + column.ParameterName)} : null)" : $"(object?){value}";
}
