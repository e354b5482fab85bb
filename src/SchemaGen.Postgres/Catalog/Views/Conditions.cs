namespace SchemaGen.Postgres.Catalog.Views;

/// <summary>What has a value where a condition is true: <c>x IS NOT NULL</c>, <c>x = y</c>.</summary>
internal sealed class Conditions(RangeTable rangeTable, SystemRoutines routines)
{
    // BoolExprType, NullTestType and SubLinkType in PostgreSQL's primnodes.h.
    private const string And = "and";
    private const string Not = "not";
    private const int IsNull = 0;
    private const int IsNotNull = 1;
    private const int AnySubquery = 2;

    public static bool IsTrue(Node? condition) =>
        condition is null || (condition.Label == "CONST" && !condition.Flag("constisnull") && condition.Text("constvalue").StartsWith("1 [ 1 ", StringComparison.Ordinal));

    /// <summary>The variables that are not NULL where a condition is true.</summary>
    public IEnumerable<(int Entry, int Number)> ValuesIn(Node? condition) => condition?.Label switch
    {
        null => [],
        "BOOL" when condition.Text("boolop") == And => condition.Children("args").SelectMany(ValuesIn),
        "BOOL" when condition.Text("boolop") == Not => ValuesInFalse(condition.Argument(0)),
        "NULLTEST" when condition.Number("nulltesttype") == IsNotNull => ValuesBehind(condition.Required("arg")),
        "SCALARARRAYOP" => ValuesInList(condition),
        "SUBLINK" when condition.Number("subLinkType") == AnySubquery => ValuesBehind(condition.Required("testexpr")),
        _ => ValuesBehind(condition),
    };

    /// <summary><c>x = ANY (…)</c>, and <c>x &lt;&gt; ALL (…)</c> where the list is there and not empty.</summary>
    private IEnumerable<(int Entry, int Number)> ValuesInList(Node condition)
    {
        var comparesAny = condition.Flag("useOr") || (condition.Argument(1) is { Label: "ARRAY" } list && list.Values("elements").Count > 0);
        return comparesAny && routines.Operator(condition.Oid("opno")).Has(RoutineFacts.Strict) ? ValuesBehind(condition.Argument(0)) : [];
    }

    private IEnumerable<(int Entry, int Number)> ValuesInFalse(Node condition) =>
        condition.Label == "NULLTEST" && condition.Number("nulltesttype") == IsNull ? ValuesBehind(condition.Required("arg")) : ValuesBehind(condition);

    /// <summary>The variables that are not NULL where an expression is not.</summary>
    private IEnumerable<(int Entry, int Number)> ValuesBehind(Node expression) => expression.Label switch
    {
        "VAR" => rangeTable.Find(expression) is { } variable ? [variable] : [],
        "RELABELTYPE" or "COLLATE" or "COERCEVIAIO" => ValuesBehind(expression.Required("arg")),
        "OP" when routines.Operator(expression.Oid("opno")).Has(RoutineFacts.Strict) => expression.Children("args").SelectMany(ValuesBehind),
        "FUNC" when routines.Function(expression.Oid("funcid")).Has(RoutineFacts.Strict) => expression.Children("args").SelectMany(ValuesBehind),
        _ => [],
    };
}
