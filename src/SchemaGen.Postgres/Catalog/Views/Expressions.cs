using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Views;

/// <summary>Whether an expression can be NULL. What is not known can.</summary>
/// <param name="level">The query that it is part of.</param>
/// <param name="beside">Full joins whose rows without a counterpart do not count.</param>
internal sealed class Expressions(QueryLevel level, int[] beside)
{
    // SubLinkType and SQLValueFunctionOp in PostgreSQL's primnodes.h.
    private const int Exists = 0;
    private const int Scalar = 4;
    private const int Array = 6;
    private const int CurrentSchema = 14;

    private SystemRoutines Routines => level.Views.Routines;

    public ColumnFact Of(Node expression) => level.Views.Inside(expression, Judge);

    private ColumnFact Judge(Node expression) => expression.Label switch
    {
        "VAR" => Variable(expression),
        "CONST" => expression.Flag("constisnull") ? new(NullReason.NullConstant) : ColumnFact.NotNull,
        "NULLTEST" or "BOOLEANTEST" or "DISTINCT" or "GROUPINGFUNC" or "ARRAY" => ColumnFact.NotNull,
        "RELABELTYPE" or "COLLATE" or "COERCEVIAIO" or "ARRAYCOERCE" or "CONVERTROWTYPE" or "COERCETODOMAIN" or "NAMEDARG" => All([expression.Required("arg")]),
        "FUNC" => Function(expression),
        "OP" => Routines.Operator(expression.Oid("opno")).Has(RoutineFacts.Total) ? All(expression.Children("args")) : new(NullReason.Function),
        "SCALARARRAYOP" => ArrayOperator(expression),
        "BOOL" => All(expression.Children("args")),
        "CASE" => All(expression.Children("args").Select(static arm => arm.Required("result")).Append(expression.Required("defresult"))),
        "COALESCE" or "MINMAX" => Any(expression.Children("args")),
        "ROW" => Any(expression.Children("args")) is { IsNullable: true } ? new(NullReason.Element) : ColumnFact.NotNull,
        "AGGREF" => Routines.Function(expression.Oid("aggfnoid")).Has(RoutineFacts.NeverNull) ? ColumnFact.NotNull : new(NullReason.Aggregate),
        "WINDOWFUNC" => Routines.Function(expression.Oid("winfnoid")).Has(RoutineFacts.NeverNull) ? ColumnFact.NotNull : new(NullReason.WindowFunction),
        "SUBLINK" => Subquery(expression),
        "SQLVALUEFUNCTION" => expression.Number("op") is >= 0 and < CurrentSchema ? ColumnFact.NotNull : new(NullReason.Function),
        "SUBSCRIPTINGREF" or "FIELDSELECT" => new(NullReason.Element),
        "NULLIF" or "XML" or "JSON" or "JSONVALUE" or "JSONCONSTRUCTOR" => new(NullReason.Function),
        _ => new(NullReason.NotUnderstood),
    };

    /// <summary>A whole row may be one of NULLs, and a system column that of a table without any.</summary>
    private ColumnFact Variable(Node variable)
    {
        var around = variable.Number("varlevelsup");
        var number = variable.Number("varattno");
        return number <= 0 ? new(NullReason.Element) : level.Around(around).Variable(variable.Number("varno"), number, around == 0 ? beside : []);
    }

    private ColumnFact Function(Node call)
    {
        var facts = Routines.Function(call.Oid("funcid"));
        if (call.Flag("funcretset"))
        {
            // Of several in one list, those with fewer rows have NULL in the rest.
            return new(NullReason.SetReturningFunction);
        }

        // concat(VARIADIC NULL) is NULL.
        return facts.Has(RoutineFacts.NeverNull) && !call.Flag("funcvariadic") ? ColumnFact.NotNull
            : facts != RoutineFacts.Unknown ? All(call.Children("args"))
            : new(NullReason.Function);
    }

    /// <summary><c>x IN (1, 2)</c>; an array that is not spelled out may have NULL among its elements.</summary>
    private ColumnFact ArrayOperator(Node operation)
    {
        var arguments = operation.Children("args").ToList();
        return Routines.Operator(operation.Oid("opno")).Has(RoutineFacts.Total) && arguments is [var value, { Label: "ARRAY" } array]
            ? All(array.Children("elements").Prepend(value))
            : new(NullReason.Function);
    }

    private ColumnFact Subquery(Node link)
    {
        switch (link.Number("subLinkType"))
        {
            case Exists or Array:
                return ColumnFact.NotNull;
            case Scalar:
                var query = link.Required("subselect");
                var column = new QueryLevel(query, level, level.Views).Column(1);
                return column.IsNullable || SingleRow.Is(query) ? column : column with { Reason = NullReason.Subquery };
            default:
                return new(NullReason.Subquery);
        }
    }

    /// <summary>NULL where one of them is.</summary>
    private ColumnFact All(IEnumerable<Node> expressions) => new(expressions.Select(Of).Select(static fact => fact.Reason).FirstOrDefault(static reason => reason != NullReason.None));

    /// <summary>NULL where all of them are.</summary>
    private ColumnFact Any(IEnumerable<Node> expressions)
    {
        var reason = NullReason.None;
        foreach (var expression in expressions)
        {
            reason = Of(expression).Reason;
            if (reason == NullReason.None)
            {
                break;
            }
        }

        return new(reason);
    }
}
