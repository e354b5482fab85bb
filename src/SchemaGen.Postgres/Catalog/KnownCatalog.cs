using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog;

/// <summary>A catalog that was read before.</summary>
/// <param name="State">The state that came with it.</param>
/// <param name="Snapshot">Gives what was read then; asked only when rows of tables are to be read too.</param>
public sealed record KnownCatalog(string State, Func<SchemaSnapshot> Snapshot)
{
    /// <summary>What there is now, if the catalog is still the same; null if it has to be read.</summary>
    internal CatalogReading? Read(ICatalogConnection connection, SchemaGenConfiguration configuration, CancellationToken cancellationToken)
    {
        try
        {
            var transaction = new CatalogTransaction(connection, cancellationToken);
            var rights = new ReferenceRights();
            transaction.Run(configuration.ReferenceData.IsEmpty ? [] : [rights.Statement], isLast: false);
            if (transaction.State != State)
            {
                connection.Run([new("COMMIT")], cancellationToken);
                return null;
            }

            // Rows change without the catalog.
            return configuration.ReferenceData.IsEmpty ? new CatalogReading(null, State) : ReferenceDataReader.AddRows(transaction, Snapshot(), configuration, rights);
        }
        catch (CatalogQueryException e) when (e.MayPass)
        {
            // Read anew, as often as it takes.
            SteadyRead.Recover(connection, cancellationToken);
            return null;
        }
        catch (CatalogQueryException e)
        {
            throw SteadyRead.Explain(e);
        }
    }
}
