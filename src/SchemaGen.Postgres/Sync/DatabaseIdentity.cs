using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Catalog;

namespace SchemaGen.Postgres.Sync;

/// <summary>Which database this is, whatever name, address or tunnel it was reached by.</summary>
/// <param name="System">The cluster's system identifier; null where the role may not ask.</param>
/// <param name="Started">When the server was started.</param>
/// <param name="Oid">The database in it.</param>
/// <param name="Name">The database's name.</param>
/// <param name="Marked">The database allows itself to be the target of a sync.</param>
/// <param name="LargeObjects">How many large objects it has.</param>
public sealed record DatabaseIdentity(string? System, string Started, long Oid, string Name, bool Marked, long LargeObjects)
{
    /// <summary>The setting of a database that allows it to be a target; it is the database's alone, so that no copy of it has it.</summary>
    public const string Marker = "schemagen.sync_target";

    /// <summary>The same database: the same cluster, or a standby of it, and the same OID in it. Where a role may not ask for the cluster, the same server.</summary>
    public bool IsSameAs(DatabaseIdentity other) => Oid == other.Oid && (System is null || other.System is null ? Started == other.Started : System == other.System);

    /// <summary>Asks the server.</summary>
    /// <exception cref="DiagnosticException">SG0029, SG0040.</exception>
    public static DatabaseIdentity Read(ICatalogConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            return Read(connection, "(SELECT system_identifier::text FROM pg_control_system())", cancellationToken);
        }
        catch (CatalogQueryException e) when (e.IsForbidden)
        {
            connection.Recover(cancellationToken);
            return Read(connection, "NULL::text", cancellationToken);
        }
        catch (CatalogQueryException e)
        {
            throw SteadyRead.Explain(e);
        }
    }

    private static DatabaseIdentity Read(ICatalogConnection connection, string system, CancellationToken cancellationToken)
    {
        DatabaseIdentity? identity = null;
        var sql =
            $"""
            SELECT {system}, extract(epoch FROM pg_postmaster_start_time())::text, d.oid::int8, d.datname::text,
              EXISTS (SELECT FROM pg_db_role_setting s, unnest(s.setconfig) c(line) WHERE s.setdatabase = d.oid AND s.setrole = 0 AND lower(c.line) IN ('{Marker}=on', '{Marker}=true', '{Marker}=allow')),
              (SELECT count(*) FROM pg_largeobject_metadata)
            FROM pg_database d WHERE d.datname = current_database()
            """;
        CatalogTransaction.Run(connection, new(sql, row => identity = new DatabaseIdentity(row.OptionalText(0), row.Text(1), row.Number(2), row.Text(3), row.Flag(4), row.Number(5))), cancellationToken);
        return identity!;
    }
}
