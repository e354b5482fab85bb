using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog;

/// <summary>Reads the rows of the relations that configuration names as reference data, in the same transaction: a statement each, one round trip.</summary>
internal static class ReferenceDataReader
{
    /// <summary>Adds the rows to a snapshot that has none, or replaces those that it has. Closes the transaction.</summary>
    public static CatalogReading AddRows(CatalogTransaction transaction, SchemaSnapshot snapshot, SchemaGenConfiguration configuration, ReferenceRights rights)
    {
        var selection = ReferenceSelection.Of(configuration, snapshot);
        var findings = selection.Findings.ToList();
        var tables = new List<ReferenceRows>();
        foreach (var selected in selection.Relations)
        {
            var rows = new ReferenceRows(selected);
            if (rights.Obstacle(selected.Relation, rows.Read) is { } obstacle)
            {
                findings.Add(new ConfigurationFinding(Rules.ReferenceRowsUnreadable, selected.Place, $"{obstacle}, or take the relation out of referenceData."));
            }
            else
            {
                tables.Add(rows);
            }
        }

        transaction.Run(tables.SelectMany(static table => new[] { table.Statement, table.Digest }), isLast: true);

        var data = new Dictionary<QualifiedName, ReferenceData>();
        foreach (var table in tables)
        {
            if (table.IsTooLarge)
            {
                findings.Add(new ConfigurationFinding(Rules.ReferenceTableTooLarge, table.Selected.Place, TooLarge(table.Selected)));
            }
            else
            {
                data[table.Selected.Relation.Name] = table.Data();
            }
        }

        var relations = snapshot.Relations.Select(relation => relation with { ReferenceData = data.TryGetValue(relation.Name, out var found) ? found : null });
        var state = new ReadState(transaction.State, [.. tables.Select(static table => table.Answer)]);
        return new CatalogReading(snapshot with { Relations = relations.ToEquatableArray() }, state.ToString()) { Findings = findings };
    }

    private static string TooLarge(SelectedRelation selected) => FormattableString.Invariant(
        $"{SqlIdentifier.Quote(selected.Relation.Name)} has more than {selected.Rule.Limit} rows, of which none is recorded. Raise 'limit' if code knows them by heart, or take the relation out of referenceData.");
}
