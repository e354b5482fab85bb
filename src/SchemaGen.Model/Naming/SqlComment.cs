namespace SchemaGen.Model.Naming;

/// <summary>Text as SQL comments: the one place that writes them.</summary>
public static class SqlComment
{
    private static readonly string[] LineBreaks = ["\r\n", "\r", "\n"];

    /// <summary>
    /// The text behind <c>--</c>, line by line. To PostgreSQL a carriage return ends a line as well as a newline does: what
    /// follows one in a name or a comment would be a statement.
    /// </summary>
    /// <returns>As many lines as the text has, separated by LF, without one at the end.</returns>
    public static string Of(string text) => string.Join("\n", text.Split(LineBreaks, StringSplitOptions.None).Select(static line => line.Length == 0 ? "--" : $"-- {line}"));
}
