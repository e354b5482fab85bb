using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Diff.Impacts;
using SchemaGen.Model.Json;

namespace SchemaGen.Model.Diff;

/// <summary>Compares the recorded rows of a relation; a row whose primary key is recorded is the same row when its key is.</summary>
internal static class ReferenceDataDiff
{
    private static readonly DriftKind Row = new("row", Rules.ReferenceRowMissing, Rules.ReferenceRowAdded, Rules.ReferenceRowChanged, RelationImpacts.ReferenceRow)
    {
        PropertyRules = new Dictionary<string, Rule>(StringComparer.Ordinal) { ["columns"] = Rules.RelationChanged },
    };

    /// <param name="log">Takes the differences.</param>
    /// <param name="subject">The relation.</param>
    /// <param name="snapshot">The rows in the snapshot.</param>
    /// <param name="database">The rows in the database.</param>
    /// <param name="relation">The relation in the snapshot.</param>
    public static void Compare(DriftLog log, DriftSubject subject, JsonValue snapshot, JsonValue database, JsonValue relation)
    {
        // Rows of other columns are other rows, all of them: that is one difference.
        var (columns, otherColumns) = (snapshot.Property("columns"), database.Property("columns"));
        if (!JsonComparison.AreEqual(columns, otherColumns))
        {
            log.AddChange(Row, subject, "columns", new PropertyChange(columns, otherColumns, database), (columns ?? snapshot).Offset);
            return;
        }

        // Without a key the same row can be there twice, so each counterpart counts once.
        var added = database.Property("rows").Items();
        var missing = snapshot.Property("rows").Items().FindAll(row => Take(added, other => JsonComparison.AreEqual(row, other)) is null);
        var key = KeyPlaces(relation, columns.Items());
        foreach (var row in missing)
        {
            if (KeyOf(row, key) is { } value && Take(added, other => KeyOf(other, key) == value) is { } changed)
            {
                log.AddChangedRow(Row, subject, row, changed);
            }
            else
            {
                log.AddMissing(Row, subject, row, $"the row {row.Raw.ToString()} ");
            }
        }

        var place = (snapshot.Property("rows") ?? snapshot).Offset;
        added.ForEach(row => log.AddAdded(Row, subject, row, place, $"the row {row.Raw.ToString()} "));
    }

    /// <summary>Takes the first row that fits out of the list.</summary>
    private static JsonValue? Take(List<JsonValue> rows, Predicate<JsonValue> fits)
    {
        var index = rows.FindIndex(fits);
        if (index < 0)
        {
            return null;
        }

        var row = rows[index];
        rows.RemoveAt(index);
        return row;
    }

    /// <summary>Where the columns of the primary key are; empty when not all of them are recorded.</summary>
    private static List<int> KeyPlaces(JsonValue relation, List<JsonValue> columns)
    {
        var names = columns.ConvertAll(static column => column.GetString());
        var places = (relation.Property("primaryKey")?.Property("columns")).Items().ConvertAll(column => names.IndexOf(column.GetString()));
        return places.Contains(-1) ? [] : places;
    }

    private static string? KeyOf(JsonValue row, List<int> places)
    {
        var values = row.Elements().ToList();
        return places.Count == 0 || places.Exists(place => place >= values.Count) ? null : string.Join(", ", places.Select(place => values[place].Raw.ToString()));
    }
}
