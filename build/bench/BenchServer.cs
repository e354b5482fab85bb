using System.Globalization;
using Npgsql;
using SchemaGen.Postgres.Ephemeral;

namespace SchemaGen.Bench;

/// <summary>An ephemeral PostgreSQL and the client programs that came with it.</summary>
public sealed class BenchServer : IAsyncDisposable
{
    private readonly EphemeralServer _server;
    private readonly HashSet<string> _databases = new(StringComparer.Ordinal);

    private BenchServer(PostgresBinaries binaries, EphemeralServer server)
    {
        _server = server;
        Version = Query("postgres", "SHOW server_version_num");
        PgDump = Find("pg_dump", binaries.BinDirectory);
        Psql = Find("psql", binaries.BinDirectory);
    }

    /// <summary>As <c>server_version_num</c>.</summary>
    public int Version { get; }

    /// <summary>Path of pg_dump; null when there is none that reads this server.</summary>
    public string? PgDump { get; }

    /// <summary>Path of psql; null when there is none.</summary>
    public string? Psql { get; }

    public static async Task<BenchServer> StartAsync()
    {
        var binaries = await PostgresBinaries.LocateAsync();
        return new BenchServer(binaries, await EphemeralServer.StartAsync(binaries));
    }

    public string ConnectionString(string database) => _server.ConnectionString(database);

    /// <summary>A database with as many tables, made when it is first asked for, and vacuumed as a server does that has run for a while.</summary>
    public string Database(int tables) =>
        Database(FormattableString.Invariant($"tables_{tables}"), Enumerable.Range(0, tables).Select(SyntheticSchema.Table).Append("VACUUM (ANALYZE)"));

    /// <summary>A database that scripts fill, made when it is first asked for.</summary>
    public string Database(string name, IEnumerable<string> scripts)
    {
        if (_databases.Add(name))
        {
            Execute("postgres", [$"CREATE DATABASE {name}"]);
            Execute(name, scripts);
        }

        return name;
    }

    /// <summary>libpq's variables for a database of this server.</summary>
    public IReadOnlyDictionary<string, string?> Environment(string database)
    {
        var builder = new NpgsqlConnectionStringBuilder(ConnectionString(database));
        return new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["PGHOST"] = builder.Host,
            ["PGPORT"] = FormattableString.Invariant($"{builder.Port}"),
            ["PGUSER"] = builder.Username,
            ["PGDATABASE"] = database,
        };
    }

    /// <summary>Runs statements in a database.</summary>
    public void Run(string database, string sql) => Execute(database, [sql]);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private void Execute(string database, IEnumerable<string> scripts)
    {
        using var connection = new NpgsqlConnection(ConnectionString(database));
        connection.Open();
        foreach (var script in scripts)
        {
            using var command = new NpgsqlCommand(script, connection) { CommandTimeout = 0 };
            command.ExecuteNonQuery();
        }
    }

    private int Query(string database, string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString(database));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return int.Parse((string)command.ExecuteScalar()!, CultureInfo.InvariantCulture);
    }

    /// <summary>The server's own program if it came with one, else one from PATH that is not older than the server.</summary>
    private string? Find(string program, string binDirectory)
    {
        var beside = Path.Combine(binDirectory, program + (OperatingSystem.IsWindows() ? ".exe" : ""));
        if (File.Exists(beside))
        {
            return beside;
        }

        try
        {
            var words = new Command(program, "--version").Output().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var major = words.Select(static word => word.Split('.')[0]).FirstOrDefault(static word => int.TryParse(word, CultureInfo.InvariantCulture, out _));
            return int.Parse(major ?? "0", CultureInfo.InvariantCulture) >= Version / 10000 ? program : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
