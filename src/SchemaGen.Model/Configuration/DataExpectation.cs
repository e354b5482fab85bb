using System.Globalization;

namespace SchemaGen.Model.Configuration;

/// <summary>What a data check has to give: <c>no rows</c>, <c>rows</c>, or one value: <c>7</c>, <c>&gt; 0</c>, <c>&lt;&gt; none</c>.</summary>
/// <param name="Text">As it is written.</param>
public sealed record DataExpectation(string Text)
{
    public static DataExpectation NoRows { get; } = new("no rows");

    private static readonly string[] Operators = ["<=", ">=", "<>", "!=", "=", "<", ">"];

    /// <summary>Whether rows are counted; else one value is compared.</summary>
    public bool IsAboutRows => Text is "no rows" or "rows";

    private string Operator => Array.Find(Operators, sign => Text.StartsWith(sign, StringComparison.Ordinal)) ?? "";

    private string Value => Text.Substring(Operator.Length).Trim();

    /// <summary>What is wrong with a text; null for nothing.</summary>
    public static string? ProblemOf(string text)
    {
        var expectation = new DataExpectation(text);
        return text.Trim().Length == 0 || (!expectation.IsAboutRows && expectation.Value.Length == 0)
            ? "expected 'expect' to be 'no rows', 'rows', a value, or a comparison such as '> 0'"
            : expectation.Operator is "<" or ">" or "<=" or ">=" && !IsNumber(expectation.Value, out _)
                ? $"'{expectation.Value}' is no number, and '{expectation.Operator}' compares numbers"
                : null;
    }

    /// <summary>Whether an answer is right.</summary>
    /// <param name="answer">The number of rows, or the value as PostgreSQL prints it; null for NULL.</param>
    public bool IsMet(string? answer)
    {
        if (IsAboutRows)
        {
            return answer == "0" == (Text == "no rows");
        }

        if (IsNumber(answer, out var actual) && IsNumber(Value, out var wanted))
        {
            return Operator switch
            {
                "<" => actual < wanted,
                ">" => actual > wanted,
                "<=" => actual <= wanted,
                ">=" => actual >= wanted,
                "<>" or "!=" => actual != wanted,
                _ => actual == wanted,
            };
        }

        return Operator is "<>" or "!=" ? answer is not null && answer != Value : Operator is "" or "=" && answer == Value;
    }

    private static bool IsNumber(string? text, out decimal number) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
