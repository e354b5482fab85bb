namespace SchemaGen.Postgres.Catalog;

/// <summary>A statement failed, whichever way it was sent.</summary>
/// <param name="sqlState">PostgreSQL's error code; null when the connection broke.</param>
/// <param name="message">What the server or the connection says, without a full stop.</param>
public sealed class CatalogQueryException(string? sqlState, string message) : Exception(message)
{
    private const string InsufficientPrivilege = "42501";

    public string? SqlState { get; } = sqlState;

    /// <summary>True when nobody is there to ask any more: the link is dead (08), or the server shuts down.</summary>
    internal bool IsBrokenConnection => SqlState is null or "57P01" or "57P02" or "57P03" || SqlState.StartsWith("08", StringComparison.Ordinal);

    /// <summary>True when the role lacks a right.</summary>
    internal bool IsForbidden => SqlState == InsufficientPrivilege;

    /// <summary>
    /// True for what comes of DDL that runs at the same time: PostgreSQL's printing functions look at the catalog of this
    /// moment, and an object that our queries still see may be gone (XX, 42, 3F); or a standby had to give way (40).
    /// </summary>
    internal bool MayPass => SqlState is { Length: 5 } state && !IsForbidden && state[..2] is "XX" or "42" or "3F" or "40";

    /// <summary>NULL where the catalog never has it.</summary>
    internal static CatalogQueryException Vanished() => new("XX000", "an object was dropped while the catalog was read");
}
