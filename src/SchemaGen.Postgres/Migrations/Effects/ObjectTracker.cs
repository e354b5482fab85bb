using Npgsql;

namespace SchemaGen.Postgres.Migrations.Effects;

/// <summary>What became of something between two looks at the catalog.</summary>
/// <param name="Before">As it was; null for what was made.</param>
/// <param name="After">As it is; null for what is gone.</param>
internal sealed record ObjectChange(CatalogObject? Before, CatalogObject? After)
{
    public CatalogObject Object => After ?? Before!;
}

/// <summary>
/// Looks at the catalog again and again, on a connection of its own that stays out of the way, and says what changed. Each
/// look reads only what was written since the last; what is gone is found by counting.
/// </summary>
internal sealed class ObjectTracker(NpgsqlConnection connection) : IAsyncDisposable
{
    private readonly Dictionary<string, CatalogObject> _objects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private NpgsqlCommand? _changes;
    private NpgsqlCommand? _counting;
    private long _next;

    /// <summary>Number of looks that had to read anything, because a transaction had begun since the last.</summary>
    public int Reads { get; private set; }

    /// <summary>All that is known, by key.</summary>
    public IReadOnlyDictionary<string, CatalogObject> Objects => _objects;

    /// <summary>What changed since the last look; all that there is, at the first.</summary>
    public async Task<IReadOnlyList<ObjectChange>> LookAsync(CancellationToken cancellationToken)
    {
        var next = await NextTransactionAsync(cancellationToken);
        if (next == _next)
        {
            return [];
        }

        Reads++;
        var changes = new List<ObjectChange>();
        foreach (var after in await ChangedAsync(cancellationToken))
        {
            var before = _objects.GetValueOrDefault(after.Key);
            _objects[after.Key] = after;
            Count(after.Key, before is null ? 1 : 0);
            if (before != after)
            {
                changes.Add(new ObjectChange(before, after));
            }
        }

        foreach (var gone in await GoneAsync(cancellationToken))
        {
            changes.Add(new ObjectChange(gone, null));
            _objects.Remove(gone.Key);
            Count(gone.Key, -1);
        }

        _next = next;
        return changes;
    }

    public async ValueTask DisposeAsync()
    {
        await (_changes?.DisposeAsync() ?? default);
        await (_counting?.DisposeAsync() ?? default);
    }

    private static string CatalogOf(string key) => key[..key.IndexOf('/', StringComparison.Ordinal)];

    private void Count(string key, int difference)
    {
        var catalog = CatalogOf(key);
        _counts[catalog] = _counts.GetValueOrDefault(catalog) + difference;
    }

    private async Task<long> NextTransactionAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(ObjectQuery.NextTransaction, connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private async Task<List<CatalogObject>> ChangedAsync(CancellationToken cancellationToken)
    {
        if (_changes is null)
        {
            // Planning so many catalogs takes longer than reading them: once is enough.
            await using var settings = new NpgsqlCommand("SET search_path = ''; SET plan_cache_mode = force_generic_plan; SET jit = off", connection);
            await settings.ExecuteNonQueryAsync(cancellationToken);
            _changes = new NpgsqlCommand(ObjectQuery.Changes, connection);
            _changes.Parameters.Add(new NpgsqlParameter<long> { TypedValue = 0 });
            await _changes.PrepareAsync(cancellationToken);
            _counting = new NpgsqlCommand(ObjectQuery.Counts, connection);
            await _counting.PrepareAsync(cancellationToken);
        }

        ((NpgsqlParameter<long>)_changes.Parameters[0]).TypedValue = _next;
        var objects = new List<CatalogObject>();
        await using var reader = await _changes.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            string Text(int column) => reader.IsDBNull(column) ? "" : reader.GetString(column);
            objects.Add(new CatalogObject(Text(0), reader.IsDBNull(1) ? null : Text(1), Text(2), Text(3), Text(4), Text(5), reader.GetBoolean(6)));
        }

        return objects;
    }

    private async Task<List<CatalogObject>> GoneAsync(CancellationToken cancellationToken)
    {
        var catalogs = new List<string>();
        await using (var reader = await _counting!.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                if (reader.GetInt64(1) != _counts.GetValueOrDefault(reader.GetString(0)))
                {
                    catalogs.Add(reader.GetString(0));
                }
            }
        }

        var gone = new List<CatalogObject>();
        foreach (var catalog in catalogs)
        {
            var keys = new HashSet<string>(StringComparer.Ordinal);
            await using var command = new NpgsqlCommand(ObjectQuery.Keys(catalog), connection);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                keys.Add(reader.GetString(0));
            }

            gone.AddRange(_objects.Values.Where(known => CatalogOf(known.Key) == catalog && !keys.Contains(known.Key)));
        }

        return gone;
    }
}
