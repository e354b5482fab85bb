using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog;

/// <summary>Reads until nothing changed while it was read: a snapshot of a moment that there was.</summary>
internal static class SteadyRead
{
    /// <summary>Pauses between attempts. A migration that commits now and then is let through; a whole one is not waited for.</summary>
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.Zero, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(1)];

    /// <summary>Reads, again if need be.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="stateIsAsked">Whether what was read has to say in which state the catalog was.</param>
    /// <param name="read">Reads in the transaction, and closes it with its last statements.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DiagnosticException">SG0029, SG0040, and whatever <paramref name="read"/> throws.</exception>
    public static CatalogReading Run(ICatalogConnection connection, bool stateIsAsked, Func<CatalogTransaction, CatalogReading> read, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            cancellationToken.WaitHandle.WaitOne(Pauses[attempt]);
            cancellationToken.ThrowIfCancellationRequested();
            var isLast = attempt == Pauses.Length - 1;
            try
            {
                var transaction = new CatalogTransaction(connection, stateIsAsked || attempt > 0, cancellationToken);
                var reading = read(transaction);
                if (transaction.State == transaction.StateAfter)
                {
                    return reading;
                }

                if (isLast)
                {
                    var moved = string.Join(", ", CatalogDigest.Differences(transaction.StateAfter, transaction.State));
                    throw Rules.CatalogReadFailed.Error(
                        $"The schema changed each of the {Pauses.Length} times that it was read (in {moved}). Try again when no migration is running.");
                }
            }
            catch (CatalogQueryException e) when (isLast || !e.MayPass)
            {
                throw Explain(e);
            }
#pragma warning disable CA1031 // What a torn read leads to, such as an attribute number without its column, has no type of its own. The last attempt tells.
            catch (Exception e) when (!isLast && e is not (DiagnosticException or OperationCanceledException))
#pragma warning restore CA1031
            {
                Recover(connection, cancellationToken);
            }
        }
    }

    /// <summary>What a failed statement means to whoever pulls.</summary>
    public static DiagnosticException Explain(CatalogQueryException e) => e.IsBrokenConnection
        ? Rules.ConnectionBroken.Error($"The connection broke while the catalog was read: {e.Message}. Try again.")
        : Rules.CatalogReadFailed.Error(Reason(e));

    private static string Reason(CatalogQueryException e) => e.SqlState switch
    {
        "55P03" => $"The catalog could not be read: {e.Message} (SQLSTATE {e.SqlState}). Another session holds a lock, as a migration that is not committed does. Try again when it has ended.",
        "42501" => $"The catalog could not be read: {e.Message} (SQLSTATE {e.SqlState}). GRANT SELECT to the role, or take what needs it out of referenceData in schemagen.json.",
        _ => $"The catalog could not be read: {e.Message} (SQLSTATE {e.SqlState}). Check the role's rights and limits, then try again.",
    };

    /// <summary>Makes the connection fit for another attempt.</summary>
    /// <exception cref="DiagnosticException">SG0029.</exception>
    public static void Recover(ICatalogConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            connection.Recover(cancellationToken);
        }
        catch (CatalogQueryException e)
        {
            throw Explain(e);
        }
    }
}
