namespace SchemaGen.Model.Snapshot;

/// <summary>What a NULL in a view's column can come from. The first that is met counts.</summary>
public enum NullReason
{
    /// <summary>Nothing: no NULL can come out. Of a table, the column itself says what it can hold.</summary>
    None,

    /// <summary>A column that it comes from, or is computed from, can be NULL.</summary>
    Column,

    /// <summary>An outer join finds no row.</summary>
    OuterJoin,

    /// <summary>An aggregate of no rows, or of NULLs, is NULL.</summary>
    Aggregate,

    /// <summary>A window function of a row or frame that is not there is NULL.</summary>
    WindowFunction,

    /// <summary>A function, an operator, a cast or NULLIF that is not known to have a value for every argument.</summary>
    Function,

    /// <summary>A function in FROM whose rows may have NULL.</summary>
    SetReturningFunction,

    /// <summary>A subquery that may find no row, or a NULL.</summary>
    Subquery,

    /// <summary>GROUPING SETS, ROLLUP or CUBE leave out what they do not group by.</summary>
    GroupingSets,

    /// <summary>The query says NULL itself, or CASE without ELSE.</summary>
    NullConstant,

    /// <summary>An element of an array, a field of a composite value, or a whole row.</summary>
    Element,

    /// <summary>The NOT NULL of a foreign table is what somebody said, which PostgreSQL does not check.</summary>
    ForeignTable,

    /// <summary>A table that inherits from the one that is read may hold NULL.</summary>
    Inheritance,

    /// <summary>It is read from a relation that is PostgreSQL's own.</summary>
    SystemCatalog,

    /// <summary>Something that SchemaGen does not understand.</summary>
    NotUnderstood,
}
