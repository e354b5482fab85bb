using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog;

/// <summary>A catalog that was read before.</summary>
/// <param name="State">The state that came with it.</param>
/// <param name="Snapshot">Gives what was read then; asked only when rows of tables have changed.</param>
public sealed record KnownCatalog(string State, Func<SchemaSnapshot> Snapshot)
{
    /// <summary>Nothing yet; but what is read now is to be known later.</summary>
    public static readonly KnownCatalog Nothing = new("", static () => throw new InvalidOperationException("Nothing is known."));

    /// <summary>True for <see cref="Nothing"/>.</summary>
    public bool IsNothing => ReferenceEquals(this, Nothing);

    /// <summary>What there is now, if the catalog is still the same; null if it has to be read.</summary>
    internal CatalogReading? Read(ICatalogConnection connection, SchemaGenConfiguration configuration, CancellationToken cancellationToken)
    {
        if (IsNothing)
        {
            return null;
        }

        var state = ReadState.Parse(State);
        try
        {
            var transaction = new CatalogTransaction(connection, stateIsAsked: true, cancellationToken);
            var rights = new ReferenceRights();
            var isSame = true;
            var questions = state.Rows.Select(rows => new CatalogStatement(rows.Sql, row => isSame &= row.Text(0) == rows.Answer));
            transaction.Run(configuration.ReferenceData.IsEmpty ? [] : [rights.Statement, .. questions], isLast: false);
            if (transaction.State != state.Catalog)
            {
                connection.Run([new("COMMIT")], cancellationToken);
                return null;
            }

            // Rows change without the catalog.
            return isSame ? new CatalogReading(null, State) : ReferenceDataReader.AddRows(transaction, Snapshot(), configuration, rights);
        }
        catch (CatalogQueryException e) when (e.MayPass || e.IsForbidden)
        {
            // Read anew, as often as it takes; of a right that is no longer there, that says which.
            SteadyRead.Recover(connection, cancellationToken);
            return null;
        }
        catch (CatalogQueryException e)
        {
            throw SteadyRead.Explain(e);
        }
    }
}
