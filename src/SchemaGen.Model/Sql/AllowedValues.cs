using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Sql;

/// <summary>The values that a CHECK allows besides NULL, where it is a plain list: <c>status IN ('open', 'done')</c>.</summary>
/// <param name="Column">The column; null for the value of a domain.</param>
/// <param name="AreNumbers">Whole numbers; else texts.</param>
/// <param name="Values">Each once, in the order of the list.</param>
public sealed record AllowedValues(string? Column, bool AreNumbers, EquatableArray<string> Values)
{
    /// <summary>Reads a condition as PostgreSQL prints it; null for every other condition, and for a list with NULL in it, which allows anything.</summary>
    public static AllowedValues? Of(string expression)
    {
        // Most conditions are none, and need no lexer to know.
        if (expression.IndexOf('=') < 0)
        {
            return null;
        }

        var list = new AllowedValuesParser(expression).Parse();
        return list is null || list.Values.Count == 0 || list.Values.Any(value => value.IsNumber != list.Values[0].IsNumber)
            ? null
            : new AllowedValues(list.Column, list.Values[0].IsNumber, list.Values.Select(static value => value.Text).Distinct(StringComparer.Ordinal).ToEquatableArray());
    }
}
