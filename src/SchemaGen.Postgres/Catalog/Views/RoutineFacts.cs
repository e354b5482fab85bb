namespace SchemaGen.Postgres.Catalog.Views;

/// <summary>What is known of a function or operator.</summary>
[Flags]
internal enum RoutineFacts
{
    Unknown,

    /// <summary>It has a value where all arguments have.</summary>
    Total = 1,

    /// <summary>It has none where an argument has none.</summary>
    Strict = 2,

    /// <summary>It always has a value; one that returns a set, in every row.</summary>
    NeverNull = 4,
}

internal static class RoutineFactsExtensions
{
    public static bool Has(this RoutineFacts facts, RoutineFacts wanted) => (facts & wanted) == wanted;
}
