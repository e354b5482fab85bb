using System.Globalization;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog;

/// <summary>Reads the rows of the tables that configuration names as reference data, in the same transaction.</summary>
internal static class ReferenceDataReader
{
    public static SchemaSnapshot AddRows(CatalogTransaction transaction, SchemaSnapshot snapshot, SchemaGenConfiguration configuration)
    {
        var tables = configuration.ReferenceData.Select(table => Plan(snapshot, table)).ToList();
        var rows = tables.ConvertAll(static _ => new List<KeyedRow>());
        transaction.Run(tables.Select((table, i) => new CatalogStatement(table.Sql, row => rows[i].Add(ReadRow(row, table)))), isLast: true);

        var data = new Dictionary<QualifiedName, ReferenceData>();
        for (var i = 0; i < tables.Count; i++)
        {
            data[tables[i].Relation.Name] = Complete(tables[i], rows[i]);
        }

        return snapshot with
        {
            Relations = snapshot.Relations
                .Select(relation => data.TryGetValue(relation.Name, out var found) ? relation with { ReferenceData = found } : relation)
                .ToEquatableArray(),
        };
    }

    private static TablePlan Plan(SchemaSnapshot snapshot, ReferenceTable table)
    {
        var name = SqlIdentifier.Parse(table.Relation, "public");
        var relation = snapshot.Relations.FirstOrDefault(candidate => candidate.Name == name)
            ?? throw Rules.ConfigurationInvalid.Error($"referenceData names {table.Relation}, which is no relation in scope. Correct the name or the scope in schemagen.json.");
        if (table.Columns.FirstOrDefault(column => relation.FindColumn(column) is null) is { } missing)
        {
            throw Rules.ConfigurationInvalid.Error($"referenceData names the column {missing}, which {relation.Name} does not have. Correct it in schemagen.json.");
        }

        var columns = table.Columns.IsEmpty ? relation.Columns.Select(static column => column.Name).ToEquatableArray() : table.Columns;

        // The key orders the rows, whether or not it is shown.
        var key = relation.PrimaryKey?.Columns ?? columns;
        var selected = ((IEnumerable<string>)columns).Concat(key).Select(static column => SqlIdentifier.Quote(column) + "::text");
        var sql = FormattableString.Invariant($"SELECT {string.Join(", ", selected)} FROM {SqlIdentifier.Quote(name)} LIMIT {table.Limit + 1}");
        return new TablePlan(relation, columns, key.Count, table.Limit, sql);
    }

    private static KeyedRow ReadRow(ICatalogRow row, TablePlan table)
    {
        string?[] Read(int start, int count) => Enumerable.Range(start, count).Select(row.OptionalText).ToArray();

        var values = Read(0, table.Columns.Count);
        return new KeyedRow(
            Read(table.Columns.Count, table.KeyCount),
            new ReferenceRow(values.Select(static value => new ReferenceValue(value)).ToEquatableArray()));
    }

    private static ReferenceData Complete(TablePlan table, List<KeyedRow> rows)
    {
        if (rows.Count > table.Limit)
        {
            throw Rules.ConfigurationInvalid.Error(
                $"{table.Relation.Name} has more than {table.Limit} rows: that is no reference data. Raise 'limit' in schemagen.json, or take the table out of referenceData.");
        }

        rows.Sort(CompareKeys);
        return new ReferenceData { Columns = table.Columns, Rows = rows.Select(static row => row.Row).ToEquatableArray() };
    }

    private static int CompareKeys(KeyedRow left, KeyedRow right)
    {
        for (var i = 0; i < left.Key.Length; i++)
        {
            var order = CompareValues(left.Key[i], right.Key[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    /// <summary>Numbers first, as numbers; all else ordinally: the database's collation must not show.</summary>
    private static int CompareValues(string? left, string? right)
    {
        var order = (TryNumber(left, out var a), TryNumber(right, out var b)) switch
        {
            (true, true) => a.CompareTo(b),
            (true, false) => -1,
            (false, true) => 1,
            _ => 0,
        };
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    private static bool TryNumber(string? text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private sealed record TablePlan(Relation Relation, EquatableArray<string> Columns, int KeyCount, long Limit, string Sql);

    private sealed record KeyedRow(string?[] Key, ReferenceRow Row);
}
