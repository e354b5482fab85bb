namespace SchemaGen;

/// <summary>A column of a <see cref="Relation"/>.</summary>
public sealed class Column
{
    /// <summary>Creates a column; generated code does.</summary>
    /// <param name="name">Its name, unquoted.</param>
    /// <param name="type">Its type in SQL.</param>
    /// <param name="isNullable">Whether it can hold NULL.</param>
    /// <param name="origin">Of a view: the column of a table that it comes from.</param>
    public Column(string name, string type, bool isNullable, ColumnOrigin? origin = null)
    {
        Name = name;
        Type = type;
        IsNullable = isNullable;
        Origin = origin;
    }

    /// <summary>The column's name, as the database has it, unquoted.</summary>
    public string Name { get; }

    /// <summary>The column's type in SQL, such as <c>character varying(40)</c>; empty when it is not known.</summary>
    public string Type { get; }

    /// <summary>Whether the column can hold NULL.</summary>
    public bool IsNullable { get; }

    /// <summary>Of a view: the column of a table that has the same values; null where they are computed, and for tables.</summary>
    public ColumnOrigin? Origin { get; }

    /// <summary>The column's name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
