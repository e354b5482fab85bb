namespace SchemaGen.Postgres.Ephemeral;

/// <summary>What an ephemeral server is told on top of PostgreSQL's defaults.</summary>
internal static class ServerSettings
{
    private static readonly (string Name, string Value)[] Defaults =
    [
        // Data that nobody will miss need not survive a crash.
        ("fsync", "off"),
        ("synchronous_commit", "off"),
        ("full_page_writes", "off"),
        ("autovacuum", "off"),
        // Catalog queries are costly enough to be compiled, and too short to gain from it.
        ("jit", "off"),
        // Publications and logical slots of a migration work.
        ("wal_level", "logical"),
        ("max_connections", "50"),
        // A migration may lock 10,000 tables with their indexes in one transaction.
        ("max_locks_per_transaction", "1024"),
        ("timezone", "UTC"),
    ];

    /// <summary>The defaults, then <paramref name="placement"/> (where it listens), then the user's; the last of a name wins.</summary>
    public static IEnumerable<(string Name, string Value)> Combine(
        IEnumerable<(string Name, string Value)> placement, IReadOnlyDictionary<string, string> settings) =>
        Defaults.Concat(placement).Concat(settings.Select(static pair => (pair.Key, pair.Value)));
}
