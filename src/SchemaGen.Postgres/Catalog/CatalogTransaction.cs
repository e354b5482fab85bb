namespace SchemaGen.Postgres.Catalog;

/// <summary>
/// One repeatable-read, read-only transaction, and the catalog's digest in it and after it. The printing functions of
/// PostgreSQL do not keep to the transaction's snapshot: only where both digests are equal did they see what we saw.
/// Opening and closing ride along with the first and the last statements, so that they cost no round trip.
/// </summary>
/// <param name="connection">An open connection.</param>
/// <param name="stateIsAsked">False to take the digest, which on a large catalog costs a tenth of reading it, only where something may have changed meanwhile.</param>
/// <param name="cancellationToken">Ends it.</param>
internal sealed class CatalogTransaction(ICatalogConnection connection, bool stateIsAsked, CancellationToken cancellationToken)
{
    /// <summary>
    /// What the text of expressions and values depends on, pinned: the same schema must give the same bytes for every
    /// role, database and host. No query compiled, which costs more than these take. No limit of the role's on the time, as
    /// in pg_dump; but a lock that another session keeps must not keep a build, so that waiting for it has one.
    /// </summary>
    internal static readonly string[] Opening =
    [
        "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",
        """
        SELECT pg_catalog.set_config(name, value, true) FROM (VALUES
          ('search_path', ''), ('TimeZone', 'UTC'), ('DateStyle', 'ISO, YMD'), ('IntervalStyle', 'postgres'), ('bytea_output', 'hex'),
          ('extra_float_digits', '1'), ('quote_all_identifiers', 'off'), ('standard_conforming_strings', 'on'), ('lc_monetary', 'C'),
          ('xmloption', 'content'), ('row_security', 'off'), ('jit', 'off'), ('work_mem', '64MB'),
          ('statement_timeout', '0'), ('transaction_timeout', '0'), ('idle_in_transaction_session_timeout', '0'), ('lock_timeout', '5s')) s(name, value)
        WHERE pg_catalog.current_setting(name, true) IS NOT NULL
        """,
    ];

    private const string CurrentSnapshot = "pg_catalog.pg_current_snapshot()::text";
    private const string SnapshotSetting = "schemagen.snapshot";

    /// <summary>Whether any transaction that can write was under way with the snapshot, or has begun since: <c>age</c> counts from the next number to be given out.</summary>
    private const string MayHaveMoved =
        "pg_catalog.age(pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())::xid) <> 0 OR pg_catalog.pg_snapshot_xmin(pg_catalog.pg_current_snapshot()) <> pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())";

    private bool _isOpen;

    public int ServerVersion => connection.ServerVersion;

    /// <summary>The digest of what the transaction's queries see; empty where it was not asked for and nothing moved.</summary>
    public string State { get; private set; } = "";

    /// <summary>The digest when the last of them was done.</summary>
    public string StateAfter { get; private set; } = "";

    /// <summary>Runs statements in the transaction, which the first call opens and the last one closes: one round trip each.</summary>
    public void Run(IEnumerable<CatalogStatement> statements, bool isLast)
    {
        var batch = new List<CatalogStatement>();
        if (!_isOpen)
        {
            _isOpen = true;
            Open(batch, $"SELECT {(stateIsAsked ? $"({Digest})" : "''")}, pg_catalog.set_config('{SnapshotSetting}', {CurrentSnapshot}, false)", digest => State = digest!);
        }

        batch.AddRange(statements);
        if (isLast)
        {
            if (!stateIsAsked)
            {
                batch.Add(new($"SELECT CASE WHEN {MayHaveMoved} THEN ({Digest}) END", row => State = row.OptionalText(0) ?? ""));
            }

            batch.Add(new("COMMIT"));

            // Where no transaction has ended meanwhile there is nothing to compare, and the digest is spared. A pooler may
            // have given us another session by now, which knows nothing of the setting.
            var digest = $"SELECT CASE WHEN {CurrentSnapshot} IS DISTINCT FROM pg_catalog.current_setting('{SnapshotSetting}', true) THEN ({Digest}) END";
            Open(batch, digest, after => StateAfter = after ?? State);
            batch.Add(new("COMMIT"));
        }

        connection.Run(batch, cancellationToken);
    }

    /// <summary>Runs one statement by itself, where it does not matter what changes meanwhile.</summary>
    public static void Run(ICatalogConnection connection, CatalogStatement statement, CancellationToken cancellationToken) =>
        connection.Run([new(Opening[0]), new(Opening[1], static _ => { }), statement, new("COMMIT")], cancellationToken);

    /// <summary>Opens a transaction for a query that people wrote: with the role's own search_path, and a limit on its time.</summary>
    /// <param name="seconds">The limit.</param>
    public static IEnumerable<CatalogStatement> OpeningOf(long seconds) =>
        [new(Opening[0]), new(Opening[1], static _ => { }), new("SET LOCAL search_path TO DEFAULT"), new(FormattableString.Invariant($"SET LOCAL statement_timeout = '{seconds}s'"))];

    private string Digest => CatalogDigest.Sql(connection.ServerVersion);

    private static void Open(List<CatalogStatement> batch, string digest, Action<string?> onDigest)
    {
        batch.Add(new(Opening[0]));
        batch.Add(new(Opening[1], static _ => { }));
        batch.Add(new(digest, row => onDigest(row.OptionalText(0))));
    }
}
