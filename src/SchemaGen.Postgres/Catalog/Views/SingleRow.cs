namespace SchemaGen.Postgres.Catalog.Views;

/// <summary>Queries that give one row, whatever the tables hold: an aggregate of all rows, or an expression without FROM.</summary>
internal static class SingleRow
{
    public static bool Is(Node query)
    {
        var from = query.Required("jointree");
        var hasOneGroup = query.Flag("hasAggs") || (from.Values("fromlist").Count == 0 && from.Child("quals") is null);
        return hasOneGroup
            && query.Values("groupClause").Count == 0
            && query.Values("groupingSets").Count == 0
            && query.Child("havingQual") is null
            && query.Child("limitCount") is null
            && query.Child("limitOffset") is null
            && query.Child("setOperations") is null
            && !query.Flag("hasTargetSRFs");
    }
}
