using SchemaGen.Generator.Specs;
using SchemaGen.Model.Naming;

namespace SchemaGen.Generator.Emit;

/// <summary>Statements as constants, whose parameters are called like the properties, so that a row or a shape can be their argument.</summary>
internal static class StatementEmitter
{
    public static void Emit(SourceWriter writer, RelationSpec relation)
    {
        var keys = relation.Columns.Where(static column => column.Key != KeyRole.None).ToList();
        var updatable = relation.Columns.Where(static column => column.IsUpdatable).ToList();
        var byKey = " WHERE " + string.Join(" AND ", keys.Select(Assignment));
        writer.Line("/// <summary>Statements. Parameters are called like the row's properties.</summary>");
        writer.Open("public static partial class Sql");
        Constant(writer, "Columns", "All columns, quoted where SQL needs it, in the row's order.", CSharpLiteral.Text(string.Join(", ", relation.Columns.Select(static column => SqlIdentifier.Quote(column.Name)))));
        writer.Line();
        Constant(writer, "Select", "All rows.", $"{CSharpLiteral.Text("SELECT ")} + Columns + {CSharpLiteral.Text($" FROM {relation.QualifiedName}")}");
        if (keys.Count > 0)
        {
            writer.Line();
            Constant(writer, "SelectByKey", "One row.", $"Select + {CSharpLiteral.Text(byKey)}");
        }

        if (relation.TakesRows)
        {
            writer.Line();
            Constant(writer, "Insert", "A new row of what the database does not fill; returns the whole row.", $"{CSharpLiteral.Text(Insert(relation))} + Columns");
        }

        if (relation.IsWritable && keys.Count > 0)
        {
            if (updatable.Count > 0)
            {
                writer.Line();
                Constant(writer, "UpdateByKey", "Sets all columns of one row but its key's.", CSharpLiteral.Text($"UPDATE {relation.QualifiedName} SET {string.Join(", ", updatable.Select(Assignment))}{byKey}"));
            }

            writer.Line();
            Constant(writer, "DeleteByKey", "Deletes one row.", CSharpLiteral.Text($"DELETE FROM {relation.QualifiedName}{byKey}"));
        }

        writer.Close();
    }

    private static void Constant(SourceWriter writer, string name, string summary, string value)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"public const string {name} = {value};");
    }

    private static string Insert(RelationSpec relation)
    {
        var columns = relation.Columns.Where(static column => column.Insert is InsertRole.Required or InsertRole.Nullable).ToList();
        return columns.Count == 0
            ? $"INSERT INTO {relation.QualifiedName} DEFAULT VALUES RETURNING "
            : $"INSERT INTO {relation.QualifiedName} ({string.Join(", ", columns.Select(static column => SqlIdentifier.Quote(column.Name)))}) VALUES ({string.Join(", ", columns.Select(Parameter))}) RETURNING ";
    }

    private static string Assignment(ColumnSpec column) => $"{SqlIdentifier.Quote(column.Name)} = {Parameter(column)}";

    private static string Parameter(ColumnSpec column) => $"@{column.ParameterName}{(column.ParameterCast is { } cast ? "::" + cast : "")}";
}
