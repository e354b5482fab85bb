using SchemaGen.Postgres.Connections;

namespace SchemaGen.Operations.Sources;

/// <summary>Where the schema is to be read from, as properties or options say it.</summary>
public sealed record SourceOptions
{
    /// <summary>Folder of the project: relative patterns and settings files are looked up here.</summary>
    public required string Directory { get; init; }

    /// <summary>Name of the connection; null means the default name, which may be undefined.</summary>
    public string? ConnectionName { get; init; }

    /// <summary>A connection string itself. Whether it may have a password is the face's business.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Patterns of migration files, separated by semicolons.</summary>
    public string? Migrations { get; init; }

    /// <summary>A command that runs psql against the database.</summary>
    public string? PsqlCommand { get; init; }

    /// <summary>The project's <c>UserSecretsId</c>.</summary>
    public string? UserSecretsId { get; init; }

    internal ConnectionContext Context => ConnectionContext.For(Directory, UserSecretsId);
}
