namespace SchemaGen;

/// <summary>One column of a foreign key with the column that it must equal.</summary>
public readonly struct ColumnPair
{
    internal ColumnPair(Column from, Column to)
    {
        From = from;
        To = to;
    }

    /// <summary>The referring column.</summary>
    public Column From { get; }

    /// <summary>The referenced column.</summary>
    public Column To { get; }

    /// <summary>Both names.</summary>
    /// <returns><c>from = to</c>.</returns>
    public override string ToString() => $"{From} = {To}";
}
