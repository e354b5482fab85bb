namespace SchemaGen;

/// <summary>Something that code relies on and a database does not have.</summary>
public sealed class SchemaProblem
{
    internal SchemaProblem(Relation relation, Column? column, string expected, string found)
    {
        Relation = relation;
        Column = column;
        Expected = expected;
        Found = found;
    }

    /// <summary>The relation, as it was when the code was compiled.</summary>
    public Relation Relation { get; }

    /// <summary>The column, as it was when the code was compiled; null when the relation itself is not there.</summary>
    public Column? Column { get; }

    /// <summary>What the code relies on, such as a type; the relation's kind when that is not there.</summary>
    public string Expected { get; }

    /// <summary>What the database has; <c>nothing</c> for what is not there.</summary>
    public string Found { get; }

    /// <summary>The problem in a sentence.</summary>
    /// <returns>For example <c>Column public.orders.total should be numeric(10,2), and is nothing.</c></returns>
    public override string ToString() =>
        $"{(Column is null ? "Relation" : "Column")} {Relation}{(Column is null ? "" : "." + Column.Name)} should be {Expected}, and is {Found}.";
}
