using System.Globalization;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Sql;

/// <summary>
/// <c>x = ANY (ARRAY['a'::text, …])</c>, <c>(x = 'a'::text) OR …</c>, each with the casts and parentheses that PostgreSQL
/// adds, and beside them <c>x IS NULL</c>. Everything else is null: a list that is not understood is no list.
/// </summary>
internal sealed class AllowedValuesParser(string expression)
{
    private static readonly string[][] NumberTypes = [["smallint"], ["integer"], ["bigint"]];
    private static readonly string[][] TextTypes = [["text"], ["character", "varying"], ["bpchar"]];

    private readonly SqlCursor _cursor = new(expression);

    /// <summary>Values of one column; the domain's own value has no name.</summary>
    internal sealed record ValueList(string? Column, List<Value> Values);

    internal sealed record Value(string Text, bool IsNumber);

    public ValueList? Parse() => Condition() is { } list && _cursor.IsAtEnd ? list : null;

    private ValueList? Condition()
    {
        var list = Term();
        while (list is not null && _cursor.TakeWords("or"))
        {
            list = Term() is { } other && other.Column == list.Column ? new ValueList(list.Column, [.. list.Values, .. other.Values]) : null;
        }

        return list;
    }

    /// <summary>A parenthesis may be the operand's or the comparison's own.</summary>
    private ValueList? Term()
    {
        var start = _cursor.Position;
        if (Comparison() is { } comparison)
        {
            return comparison;
        }

        _cursor.Position = start;
        return Enclosed(Condition);
    }

    private ValueList? Comparison()
    {
        if (Operand() is not { } operand)
        {
            return null;
        }

        if (_cursor.TakeWords("is", "null"))
        {
            return operand;
        }

        return !_cursor.TakeOperator("=") ? null
            : _cursor.TakeWords("any") ? Enclosed(Elements) is { } elements ? operand with { Values = elements } : null
            : Literal() is { } value ? operand with { Values = [value] }
            : null;
    }

    /// <summary>A column, or VALUE: the name of a column in capitals would be quoted.</summary>
    private ValueList? Operand()
    {
        if (_cursor.IsSign('('))
        {
            return Enclosed(Operand) is { } inner && Cast() ? inner : null;
        }

        return _cursor.Take(SqlTokenKind.Identifier, SqlTokenKind.QuotedIdentifier) is { } name && Cast()
            ? new ValueList(name == "VALUE" ? null : SqlIdentifier.Parse(name, "").Name, [])
            : null;
    }

    private List<Value>? Elements()
    {
        if (_cursor.IsSign('('))
        {
            return Enclosed(Elements) is { } inner && ArrayCast() ? inner : null;
        }

        if (!_cursor.TakeWords("array") || !_cursor.TakeSign('['))
        {
            return null;
        }

        var values = new List<Value>();
        do
        {
            if (Literal() is not { } value)
            {
                return null;
            }

            values.Add(value);
        }
        while (_cursor.TakeSign(','));

        return _cursor.TakeSign(']') && ArrayCast() ? values : null;
    }

    /// <summary>A negative number is a string that is cast: <c>'-1'::integer</c>. NULL is none: a list with it allows anything.</summary>
    private Value? Literal()
    {
        if (_cursor.IsSign('('))
        {
            return Enclosed(Literal) is { } inner && Cast() ? inner : null;
        }

        if (_cursor.Take(SqlTokenKind.Number) is { } number)
        {
            return IsWhole(number) && Cast() ? new Value(number, IsNumber: true) : null;
        }

        if (_cursor.Take(SqlTokenKind.String) is not { } quoted || !_cursor.TakeOperator("::"))
        {
            return null;
        }

        var text = quoted.Substring(1, quoted.Length - 2).Replace("''", "'");
        return TakeType(NumberTypes) ? IsWhole(text) ? new Value(text, IsNumber: true) : null
            : TakeType(TextTypes) ? new Value(text, IsNumber: false)
            : null;
    }

    private T? Enclosed<T>(Func<T?> parse)
        where T : class => _cursor.TakeSign('(') && parse() is { } inner && _cursor.TakeSign(')') ? inner : null;

    /// <summary>Takes a cast if there is one; false when it may change values.</summary>
    private bool Cast() => !_cursor.TakeOperator("::") || TakeType(NumberTypes) || TakeType(TextTypes);

    private bool ArrayCast() => !_cursor.TakeOperator("::") || ((TakeType(NumberTypes) || TakeType(TextTypes)) && _cursor.TakeSign('[') && _cursor.TakeSign(']'));

    /// <summary>A type with a length would cut values off; as a name with a parenthesis behind it, it ends the reading.</summary>
    private bool TakeType(string[][] types) => Array.Exists(types, _cursor.TakeWords);

    private static bool IsWhole(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
