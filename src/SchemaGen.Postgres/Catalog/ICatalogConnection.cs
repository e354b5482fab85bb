namespace SchemaGen.Postgres.Catalog;

/// <summary>A way to ask a server: a socket, or a psql command.</summary>
public interface ICatalogConnection : IDisposable
{
    /// <summary>As <c>server_version_num</c>: 150018.</summary>
    int ServerVersion { get; }

    /// <summary>Runs the statements in one round trip.</summary>
    /// <exception cref="CatalogQueryException">A statement failed, or the connection broke.</exception>
    void Run(IReadOnlyList<CatalogStatement> statements, CancellationToken cancellationToken);

    /// <summary>Makes the connection fit for use after a statement failed: no transaction is open.</summary>
    /// <exception cref="CatalogQueryException">The connection broke.</exception>
    void Recover(CancellationToken cancellationToken);
}

/// <summary>One statement of a round trip.</summary>
/// <param name="Sql">Its text, without a semicolon.</param>
/// <param name="OnRow">Takes over each row; null for a command that returns none, such as COMMIT.</param>
public readonly record struct CatalogStatement(string Sql, Action<ICatalogRow>? OnRow = null);
