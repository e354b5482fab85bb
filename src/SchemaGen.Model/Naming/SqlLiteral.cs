namespace SchemaGen.Model.Naming;

/// <summary>Text as an SQL string constant, for sessions with <c>standard_conforming_strings</c>.</summary>
public static class SqlLiteral
{
    public static string Quote(string text) => $"'{text.Replace("'", "''")}'";
}
