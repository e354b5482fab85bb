using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Sync;

namespace SchemaGen.Postgres.Sync;

/// <summary>
/// What a database holds at one moment, for as many readers as are needed. Read-only by construction: the transaction
/// is, and there is no way to another.
/// </summary>
public sealed class SourceSnapshot : SyncSession
{
    private const string Begin = "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";

    private readonly string _original;
    private string? _maskingKey;
    private string? _exported;

    private SourceSnapshot(string connectionString, string side, string begin, CancellationToken cancellationToken)
        : base(connectionString, side, begin, cancellationToken) => _original = connectionString;

    /// <summary>The moment is now.</summary>
    /// <exception cref="DiagnosticException">SG0021 to SG0023, SG0077.</exception>
    public static SourceSnapshot Open(string connectionString, string side, CancellationToken cancellationToken) =>
        new(connectionString, side, Begin, cancellationToken);

    /// <summary>Another reader of the same moment.</summary>
    /// <exception cref="DiagnosticException">SG0021 to SG0023, SG0077.</exception>
    public SourceSnapshot Share(CancellationToken cancellationToken)
    {
        _exported ??= Scalar("SELECT pg_catalog.pg_export_snapshot()");
        var reader = new SourceSnapshot(_original, Side, $"{Begin}; SET TRANSACTION SNAPSHOT {SqlLiteral.Quote(_exported)}", cancellationToken);
        reader.UseMaskingKey(_maskingKey);
        return reader;
    }

    /// <summary>Gives the session the key of the masks: as a parameter, so that it is in no statement's text.</summary>
    /// <exception cref="DiagnosticException">SG0077.</exception>
    public void UseMaskingKey(string? key) => Guarded(() =>
    {
        _maskingKey = key;
        if (key is not null)
        {
            using var command = new NpgsqlCommand($"SELECT pg_catalog.set_config('{SyncPlan.MaskingKeySetting}', $1, true)", Connection);
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = key });
            command.ExecuteNonQuery();
        }
    });

    /// <summary>Opens the stream of a COPY to the client.</summary>
    /// <exception cref="DiagnosticException">SG0077.</exception>
    internal NpgsqlRawCopyStream Read(string copy, bool isBinary)
    {
        NpgsqlRawCopyStream? stream = null;

        // Npgsql's reader of text has the same stream below; decoding and encoding again would be for nothing.
        Guarded(() => stream = isBinary ? Connection.BeginRawBinaryCopy(copy) : (NpgsqlRawCopyStream)((StreamReader)Connection.BeginTextExport(copy)).BaseStream);
        return stream!;
    }
}
