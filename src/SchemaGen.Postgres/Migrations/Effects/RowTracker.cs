using System.Globalization;
using Npgsql;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Migrations;

namespace SchemaGen.Postgres.Migrations.Effects;

/// <summary>Looks at the rows of all tables that have any, and says which came, went or changed.</summary>
internal sealed class RowTracker(NpgsqlConnection connection)
{
    /// <summary>A partition's rows are its root's. What is empty and was never filled has no storage.</summary>
    private const string Filled = """
        SELECT x.oid::bigint, COALESCE(pg_partition_root(x.oid), x.oid::regclass)::text, quote_ident(n.nspname) || '.' || quote_ident(x.relname)
        FROM pg_catalog.pg_class x JOIN pg_catalog.pg_namespace n ON n.oid = x.relnamespace
        WHERE x.oid >= 16384 AND x.relkind = 'r' AND x.relpersistence <> 't' AND pg_relation_size(x.oid) > 0
        ORDER BY x.oid
        """;

    private Dictionary<long, Content> _known = [];

    /// <summary>Rows of a table: how many, and a sum over where they are and who wrote them.</summary>
    private sealed record Content(string Relation, long Count, string Sum);

    /// <summary>What changed since the last look, by name.</summary>
    public async Task<EquatableArray<MigrationRows>> LookAsync(CancellationToken cancellationToken)
    {
        var now = await ReadAsync(cancellationToken);
        var changed = now.Keys.Union(_known.Keys)
            .Select(table => (Before: _known.GetValueOrDefault(table), After: now.GetValueOrDefault(table)))
            .Where(static pair => pair.Before?.Count != pair.After?.Count || pair.Before?.Sum != pair.After?.Sum)
            .Select(static pair => (Relation: (pair.After ?? pair.Before!).Relation, Added: (pair.After?.Count ?? 0) - (pair.Before?.Count ?? 0)))
            .GroupBy(static row => row.Relation, StringComparer.Ordinal)
            .Select(static rows => new MigrationRows { Relation = rows.Key, Added = rows.Sum(static row => row.Added) })
            .OrderBy(static rows => rows.Relation, StringComparer.Ordinal)
            .ToEquatableArray();
        _known = now;
        return changed;
    }

    private async Task<Dictionary<long, Content>> ReadAsync(CancellationToken cancellationToken)
    {
        var tables = new List<(long Oid, string Root, string Name)>();
        await using (var command = new NpgsqlCommand(Filled, connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                tables.Add((reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
            }
        }

        var contents = new Dictionary<long, Content>();
        if (tables.Count == 0)
        {
            return contents;
        }

        var counts = tables.Select(static table => string.Create(
            CultureInfo.InvariantCulture, $"SELECT {table.Oid}::bigint, count(*), COALESCE(sum(hashtext(x.xmin::text || x.ctid::text)), 0)::text FROM ONLY {table.Name} x"));
        var roots = tables.ToDictionary(static table => table.Oid, static table => table.Root);
        await using var counting = new NpgsqlCommand(string.Join("\nUNION ALL ", counts), connection) { CommandTimeout = 0 };
        await using var rows = await counting.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var oid = rows.GetInt64(0);
            contents.Add(oid, new Content(roots[oid], rows.GetInt64(1), rows.GetString(2)));
        }

        return contents;
    }
}
