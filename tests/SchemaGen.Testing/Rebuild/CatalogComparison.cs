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

    /// <summary>Lines that only one of the databases has: <c>- pg_class table app.a | relkind = r</c>; empty when they are alike.</summary>
    public static async Task<IReadOnlyList<string>> DifferencesAsync(string original, string rebuilt)
    {
        var before = await LinesAsync(original);
        var after = await LinesAsync(rebuilt);
        return [.. Surplus(before, after).Select(static line => "- " + line).Concat(Surplus(after, before).Select(static line => "+ " + line)).OrderBy(static line => line[2..], StringComparer.Ordinal)];
    }

    /// <summary>Every value of every row of user objects, a line each, names in place of OIDs.</summary>
    public static async Task<List<string>> LinesAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var columns = await CatalogColumns.ReadAsync(connection);
        var lines = new List<string>();
        foreach (var catalog in columns.GroupBy(static column => column.Catalog, StringComparer.Ordinal))
        {
            await AddLinesAsync(connection, [.. catalog], lines);
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static async Task AddLinesAsync(NpgsqlConnection connection, List<CatalogColumn> columns, List<string> lines)
    {
        var catalog = columns[0].Catalog;
        var shown = columns.Where(static column => column.Expression is not null).ToList();
        var sql = $"SELECT {(catalog == "pg_depend" ? "DISTINCT " : "")}{LabelOf(catalog, columns)}, {string.Join(", ", shown.Select(static column => $"({column.Expression})::text"))} FROM pg_catalog.{catalog} x WHERE {FilterOf(catalog, columns)}";
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var label = reader.GetString(0);
            for (var i = 0; i < shown.Count; i++)
            {
                var value = await reader.IsDBNullAsync(i + 1) ? "NULL" : reader.GetString(i + 1);
                var line = $"{catalog} {label} | {shown[i].Name} = {value}".Replace("\n", "⏎", StringComparison.Ordinal);
                if (!CatalogNames.IsOfToastTable(line))
                {
                    lines.Add(CatalogNames.WithoutOids(line));
                }
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

    private static IEnumerable<string> Surplus(List<string> lines, List<string> others)
    {
        var counts = others.CountBy(static line => line, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (!counts.TryGetValue(line, out var count) || count == 0)
            {
                yield return line;
            }
            else
            {
                counts[line] = count - 1;
            }
        }
    }
}
