using Npgsql;

namespace SchemaGen.Testing.Rebuild;

/// <summary>
/// Compares the catalogs of two databases of PostgreSQL 14 or later, column by column and without the product's own
/// readers: what these overlook, both would overlook in two snapshots.
/// </summary>
public static class CatalogComparison
{
    /// <summary>OIDs below are of objects that come with PostgreSQL.</summary>
    private const string FirstUserOid = "16384";

    /// <summary>What only one of the databases has, a line each: <c>- pg_class table app.a | relkind = r</c>; empty when they are alike.</summary>
    public static async Task<IReadOnlyList<string>> DifferencesAsync(string original, string rebuilt)
    {
        var before = await ValuesAsync(original);
        var after = await ValuesAsync(rebuilt);
        return [.. Surplus("- ", before, after).Concat(Surplus("+ ", after, before)).OrderBy(static line => line[2..], StringComparer.Ordinal)];
    }

    /// <summary>Every value of every row of user objects, names in place of OIDs.</summary>
    private static async Task<List<(string Row, string Value)>> ValuesAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var columns = await CatalogColumns.ReadAsync(connection);
        var values = new List<(string Row, string Value)>();
        foreach (var catalog in columns.GroupBy(static column => column.Catalog, StringComparer.Ordinal))
        {
            await AddValuesAsync(connection, [.. catalog], values);
        }

        return values;
    }

    private static async Task AddValuesAsync(NpgsqlConnection connection, List<CatalogColumn> columns, List<(string Row, string Value)> values)
    {
        var catalog = columns[0].Catalog;
        var shown = columns.Where(static column => column.Expression is not null).ToList();
        var sql = $"SELECT {(catalog == "pg_depend" ? "DISTINCT " : "")}{LabelOf(catalog, columns)}, {string.Join(", ", shown.Select(static column => $"({column.Expression})::text"))} FROM pg_catalog.{catalog} x WHERE {FilterOf(catalog, columns)}";
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var row = CatalogNames.WithoutOids($"{catalog} {reader.GetString(0)}");
            for (var i = 0; i < shown.Count && !CatalogNames.IsTransient(row); i++)
            {
                var value = await reader.IsDBNullAsync(i + 1) ? "NULL" : CatalogNames.WithoutOids(reader.GetString(i + 1));
                values.Add((row, $"{shown[i].Name} = {value.Replace("\n", "⏎", StringComparison.Ordinal)}"));
            }
        }
    }

    /// <summary>What a row is called: its object, else the values of its primary key.</summary>
    private static string LabelOf(string catalog, List<CatalogColumn> columns) => catalog switch
    {
        "pg_attribute" => CatalogNames.Of("'pg_class'::regclass", "x.attrelid", "x.attnum"),
        "pg_description" => CatalogNames.Of("x.classoid", "x.objoid", "x.objsubid"),
        "pg_depend" => $"{CatalogNames.Of("x.classid", "x.objid", "x.objsubid")} || ' needs ' || {CatalogNames.Of("x.refclassid", "x.refobjid", "x.refobjsubid")}",
        "pg_enum" => $"{CatalogNames.Of("'pg_type'::regclass", "x.enumtypid")} || ' ' || x.enumlabel",
        _ when columns.Exists(static column => column.Name == "oid") => CatalogNames.Of($"'{catalog}'::regclass", "x.oid"),
        _ => $"concat_ws(' ', {string.Join(", ", columns.Where(static column => column.IsKey).Select(static column => column.Expression))})",
    };

    private static string FilterOf(string catalog, List<CatalogColumn> columns) => catalog switch
    {
        "pg_attribute" => $"x.attrelid >= {FirstUserOid} AND x.attnum > 0 AND NOT x.attisdropped",
        "pg_depend" => $"x.objid >= {FirstUserOid}",

        // OID 2200 is the schema public.
        "pg_description" => $"x.objoid >= {FirstUserOid} OR x.objoid = 2200",
        _ when columns.Exists(static column => column.Name == "oid") => $"x.oid >= {FirstUserOid}",
        _ => $"x.{columns.First(static column => column.IsKey).Name}::oid >= {FirstUserOid}",
    };

    /// <summary>Values that the other lacks, as often as it lacks them; of a row that it lacks, the row.</summary>
    private static IEnumerable<string> Surplus(string sign, List<(string Row, string Value)> values, List<(string Row, string Value)> others)
    {
        var rows = others.Select(static value => value.Row).ToHashSet(StringComparer.Ordinal);
        var counts = others.CountBy(static value => value).ToDictionary();
        foreach (var value in values.Where(value => rows.Contains(value.Row)))
        {
            var count = counts.GetValueOrDefault(value);
            counts[value] = count - 1;
            if (count <= 0)
            {
                yield return $"{sign}{value.Row} | {value.Value}";
            }
        }

        foreach (var row in values.Select(static value => value.Row).Distinct(StringComparer.Ordinal).Where(row => !rows.Contains(row)))
        {
            yield return sign + row;
        }
    }
}
