using SchemaGen.Postgres.Connections;

namespace SchemaGen.Operations.Sources;

/// <summary>Where the schema is to be read from, as properties or options say it.</summary>
public sealed record SourceOptions
{
    /// <summary>Folder of the project: relative patterns and settings files are looked up here.</summary>
    public required string Directory { get; init; }

    /// <summary>Name of the connection; null means the default name, which may be undefined.</summary>
    public string? ConnectionName { get; init; }

    /// <summary>Nobody named a source, and the name stands in for one.</summary>
    public bool IsImplied { get; init; }

    /// <summary>A connection string itself. Whether it may have a password is the face's business.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Patterns of migration files, separated by semicolons.</summary>
    public string? Migrations { get; init; }

    /// <summary>A command that runs psql against the database.</summary>
    public string? PsqlCommand { get; init; }

    /// <summary>The project's <c>UserSecretsId</c>.</summary>
    public string? UserSecretsId { get; init; }

    /// <summary>What a command line says. Without a source the PG* variables serve, as they do for psql.</summary>
    /// <param name="directory">Where it is given.</param>
    /// <param name="connection">The name of a connection, a connection string or a URI; null for none.</param>
    /// <param name="psqlCommand">A command that runs psql; null for none.</param>
    /// <param name="migrations">Patterns of migration files; null for none.</param>
    public static SourceOptions OfCommandLine(string directory, string? connection, string? psqlCommand, string? migrations)
    {
        var isString = connection is not null && IsConnectionString(connection);
        var options = new SourceOptions
        {
            Directory = directory,
            ConnectionName = isString ? null : connection,
            ConnectionString = isString ? connection : null,
            PsqlCommand = psqlCommand,
            Migrations = migrations,
        };
        return connection is null && psqlCommand is null && migrations is null && options.Context.Variable(ConnectionNames.Default) is null
            ? options with { ConnectionName = ConnectionNames.Libpq, IsImplied = true }
            : options;
    }

    /// <summary>Whether what is given as a connection is a string or URI itself, and not a name.</summary>
    public static bool IsConnectionString(string connection) => ConnectionStrings.IsConnectionString(connection);

    internal ConnectionContext Context => ConnectionContext.For(Directory, UserSecretsId);
}
