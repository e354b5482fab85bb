namespace SchemaGen.Postgres.Catalog;

/// <summary>
/// One row of a catalog query, whichever way it came. Columns are read by position, with the five types that the
/// queries return; a query casts what is none of them.
/// </summary>
public interface ICatalogRow
{
    /// <summary>text or name; null for NULL.</summary>
    string? OptionalText(int column);

    /// <summary>text or name that is never NULL.</summary>
    string Text(int column);

    /// <summary>boolean; NULL is false.</summary>
    bool Flag(int column);

    /// <summary>int8.</summary>
    long Number(int column);

    /// <summary>oid.</summary>
    uint Oid(int column);

    /// <summary>One of the catalog's letters, as text; NUL where it is empty.</summary>
    char Letter(int column);
}
