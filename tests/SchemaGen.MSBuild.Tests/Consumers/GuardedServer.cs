using System.Globalization;
using Npgsql;
using SchemaGen.Postgres.Ephemeral;

namespace SchemaGen.MSBuild.Tests.Consumers;

/// <summary>A server that wants passwords of everybody but its superuser, and logs who connects.</summary>
internal sealed class GuardedServer
{
    /// <summary>Special in connection strings, URIs, MSBuild properties and shells; each word of it is found nowhere else.</summary>
    public const string Password = "vulture%41;marmot=\"ocelot' $(wombat)";

    /// <summary>What must not be seen anywhere.</summary>
    public static readonly string[] PasswordParts = ["vulture", "marmot", "ocelot", "wombat"];

    private static readonly Lazy<Task<GuardedServer>> Started = new(StartAsync);
    private static int DatabaseCount;
    private readonly EphemeralServer _server;

    private GuardedServer(EphemeralServer server) => _server = server;

    public static Task<GuardedServer> GetAsync() => Started.Value;

    /// <summary>A database with the library's schema, that the role <c>reader</c> can read with the password.</summary>
    public async Task<string> CreateLibraryAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"library_{Interlocked.Increment(ref DatabaseCount)}");
        await ExecuteAsync("postgres", $"CREATE DATABASE {name}");
        await ExecuteAsync(name, Library.Sql);
        return name;
    }

    /// <summary>Runs statements as the superuser.</summary>
    public async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(_server.ConnectionString(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The connection string of the role that needs a password.</summary>
    public string ReaderConnectionString(string database, string password = Password)
    {
        var superuser = new NpgsqlConnectionStringBuilder(_server.ConnectionString(database));
        return new NpgsqlConnectionStringBuilder { Host = superuser.Host, Port = superuser.Port, Database = database, Username = "reader", Password = password }.ConnectionString;
    }

    /// <summary>How often SchemaGen has connected to a database so far.</summary>
    public int ConnectionsTo(string database) =>
        File.ReadLines(Path.Combine(_server.FullPath, "log"))
            .Count(line => line.Contains("connection authorized:", StringComparison.Ordinal)
                && line.Contains($" database={database} ", StringComparison.Ordinal)
                && line.Contains("application_name=schemagen", StringComparison.Ordinal));

    private static async Task<GuardedServer> StartAsync()
    {
        var package = await PackedPackage.GetAsync();

        var rules = Path.Combine(package.Root, "pg_hba.conf");
        var kinds = OperatingSystem.IsWindows() ? new[] { "host", "127.0.0.1/32" } : ["local", ""];
        await File.WriteAllTextAsync(rules, $"{kinds[0]} all postgres {kinds[1]} trust\n{kinds[0]} all all {kinds[1]} scram-sha-256\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(rules, File.GetUnixFileMode(rules) | UnixFileMode.OtherRead);
        }

        var options = new EphemeralServerOptions
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["hba_file"] = rules, ["log_connections"] = "on" },
        };
        var binaries = new PostgresBinaries(package.Environment["SCHEMAGEN_POSTGRES_BIN"]);
        var server = new GuardedServer(await EphemeralServer.StartAsync(binaries, options));
        await server.ExecuteAsync("postgres", $"CREATE ROLE reader LOGIN PASSWORD '{Password.Replace("'", "''", StringComparison.Ordinal)}'");
        return server;
    }
}
