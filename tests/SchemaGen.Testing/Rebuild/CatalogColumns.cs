using Npgsql;

namespace SchemaGen.Testing.Rebuild;

/// <summary>A column of a catalog.</summary>
/// <param name="Catalog">Such as <c>pg_class</c>.</param>
/// <param name="Name">Such as <c>relkind</c>.</param>
/// <param name="IsKey">Part of the catalog's primary key.</param>
/// <param name="Expression">SQL for its value without OIDs, of the row <c>x</c>; null when it is not compared.</param>
internal sealed record CatalogColumn(string Catalog, string Name, bool IsKey, string? Expression);

/// <summary>All columns of all catalogs of a database, as the server itself describes them.</summary>
internal static class CatalogColumns
{
    // A column may refer to one object, to several, or with another column of its catalog to columns of a relation.
    private static readonly string Sql =
        $"""
        SELECT c.relname, a.attname, format_type(a.atttypid, NULL),
          EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey)),
          r.pktable::text, r.fkcols[1], cardinality(r.fkcols) > 1, r.is_array
        FROM pg_class c
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
          LEFT JOIN LATERAL (
            SELECT f.pktable, f.fkcols, f.is_array FROM pg_get_catalog_foreign_keys() f
            WHERE f.fktable = c.oid AND f.fkcols[cardinality(f.fkcols)] = a.attname) r ON true
        WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind = 'r' AND NOT c.relisshared
          AND c.relname NOT IN ('{string.Join("', '", CatalogExceptions.LeftOut)}')
        ORDER BY c.relname, a.attnum
        """;

    public static async Task<List<CatalogColumn>> ReadAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("SET search_path = ''; SET quote_all_identifiers = off; " + Sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new List<CatalogColumn>();
        while (await reader.ReadAsync())
        {
            var (catalog, name, type) = (reader.GetString(0), reader.GetString(1), reader.GetString(2));
            var referenced = await reader.IsDBNullAsync(4) ? null : reader.GetString(4);
            var expression =
                CatalogExceptions.NotCompared(catalog, name, type) ? null
                : CatalogExceptions.Expression(catalog, name) is { } special ? special
                : referenced is not null ? Reference($"x.{name}", referenced, reader.GetBoolean(6) ? $"x.{reader.GetString(5)}" : null, reader.GetBoolean(7))
                : Value(catalog, name, type);
            columns.Add(new CatalogColumn(catalog, name, reader.GetBoolean(3), expression));
        }

        return columns;
    }

    /// <summary>A value that is no reference. What may hide one must be known.</summary>
    private static string Value(string catalog, string name, string type) => type is "pg_node_tree" or "oid" or "oidvector" or "oid[]" or "int2vector"
        ? throw new NotSupportedException($"{catalog}.{name} is a {type}: say in {nameof(CatalogExceptions)} how it is compared.")
        : $"x.{name}";

    private static string Reference(string value, string catalog, string? relation, bool isArray)
    {
        var item = isArray ? "u.v" : value;
        var name = (catalog, relation) switch
        {
            (_, not null) => $"coalesce((SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = {relation} AND a.attnum = {item}), {item}::text)",
            ("pg_authid", _) => $"CASE {item}::oid WHEN 0 THEN '-' ELSE pg_get_userbyid({item}) END",
            _ => $"CASE {item}::oid WHEN 0 THEN '-' ELSE {CatalogNames.Of($"'{catalog}'::regclass", item)} END",
        };
        var type = relation is null ? "oid[]" : "int2[]";
        return isArray ? $"(SELECT string_agg({name}, ', ' ORDER BY u.n) FROM unnest({value}::{type}) WITH ORDINALITY u(v, n))" : name;
    }
}
