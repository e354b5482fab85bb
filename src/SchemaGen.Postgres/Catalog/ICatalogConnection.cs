namespace SchemaGen.Postgres.Catalog;

/// <summary>A way to ask a server: a socket, or a psql command.</summary>
internal interface ICatalogConnection
{
    /// <summary>As <c>server_version_num</c>: 150018.</summary>
    int ServerVersion { get; }

    /// <summary>Runs the queries in one round trip and hands over each row with the position of its query.</summary>
    void Query(IReadOnlyList<string> queries, Action<int, ICatalogRow> onRow, CancellationToken cancellationToken);
}
