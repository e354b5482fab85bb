namespace SchemaGen.Postgres.Catalog.Views;

/// <summary>UNION, INTERSECT and EXCEPT. Each arm is an entry of the range table.</summary>
internal static class SetOperation
{
    private const int Union = 1;
    private const int Intersect = 2;
    private const int Except = 3;

    public static ColumnFact Column(Node arm, RangeTable rangeTable, int number)
    {
        if (arm.Label == "RANGETBLREF")
        {
            return rangeTable.Column(arm.Number("rtindex"), number);
        }

        var left = Column(arm.Required("larg"), rangeTable, number);
        return arm.Number("op") switch
        {
            Union => left.Or(Column(arm.Required("rarg"), rangeTable, number)),
            Intersect => left.And(Column(arm.Required("rarg"), rangeTable, number)),
            Except => left,
            _ => throw new NodeTreeException("op"),
        };
    }
}
