using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Postgres.Sync;

/// <summary>The one transaction in which the target changes: all of it, or nothing.</summary>
public sealed class TargetTransaction : SyncSession
{
    /// <summary>kB for building an index and checking a foreign key, where the server grants less.</summary>
    private const int MaintenanceMemory = 256 * 1024;

    private TargetTransaction(string connectionString, CancellationToken cancellationToken)
        : base(connectionString, "target", "BEGIN", cancellationToken)
    {
        // Indexes that are made anew say their tablespace, or are meant for the database's own.
        Execute("SELECT pg_catalog.set_config('default_tablespace', '', true)");
        Execute(FormattableString.Invariant(
            $"SELECT pg_catalog.set_config('maintenance_work_mem', '{MaintenanceMemory}kB', true) FROM pg_catalog.pg_settings WHERE name = 'maintenance_work_mem' AND setting::int8 < {MaintenanceMemory}"));
    }

    /// <summary>Opens it.</summary>
    /// <exception cref="DiagnosticException">SG0021 to SG0023, SG0077.</exception>
    public static TargetTransaction Open(string connectionString, CancellationToken cancellationToken) => new(connectionString, cancellationToken);

    /// <summary>Everything becomes visible at once.</summary>
    /// <exception cref="DiagnosticException">SG0077.</exception>
    public void Commit() => Execute("COMMIT");

    /// <summary>
    /// Runs what calls functions of the schema, as defaults, checks and indexes do, with the search_path that they know: that
    /// of the role. Everything else runs with an empty one.
    /// </summary>
    internal void WithRolePath(Action action)
    {
        Execute($"SELECT pg_catalog.set_config('search_path', {SqlLiteral.Quote(RolePath)}, true)");
        action();
        Execute("SET LOCAL search_path = ''");
    }

    /// <summary>Opens the stream of a COPY from the client.</summary>
    /// <exception cref="DiagnosticException">SG0077.</exception>
    internal NpgsqlRawCopyStream Write(string copy, bool isBinary)
    {
        NpgsqlRawCopyStream? stream = null;
        Guarded(() => stream = isBinary ? Connection.BeginRawBinaryCopy(copy) : (NpgsqlRawCopyStream)((StreamWriter)Connection.BeginTextImport(copy)).BaseStream);
        return stream!;
    }

    /// <summary>A list of names as SQL's array of regclass.</summary>
    internal static string Regclasses(IEnumerable<Model.Snapshot.QualifiedName> names) =>
        $"ARRAY[{string.Join(", ", names.Select(static name => SqlLiteral.Quote(SqlIdentifier.Quote(name))))}]::regclass[]";
}
