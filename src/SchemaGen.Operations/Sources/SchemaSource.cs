using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;
using SchemaGen.Operations.Files;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Connections;
using SchemaGen.Postgres.Psql;

namespace SchemaGen.Operations.Sources;

/// <summary>Something that a snapshot can be read from.</summary>
internal abstract class SchemaSource
{
    /// <summary>Reads what is in scope.</summary>
    /// <param name="configuration">Decides the scope.</param>
    /// <param name="known">What an earlier run read with the same configuration; null to read in any case.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public abstract Task<CatalogReading> ReadAsync(
        SchemaGenConfiguration configuration, KnownCatalog? known, IProgress<string>? progress, CancellationToken cancellationToken);

    /// <summary>Reads which relations are in scope, and how much they hold where that means something.</summary>
    /// <param name="configuration">Decides the scope.</param>
    /// <param name="asked">Says which relation's size is asked for; null for all.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public virtual async Task<SizedRelations> ListAsync(
        SchemaGenConfiguration configuration, Func<IEnumerable<RelationHead>, QualifiedName?> asked, IProgress<string>? progress, CancellationToken cancellationToken) =>
        SizedRelations.Of((await ReadAsync(configuration, known: null, progress, cancellationToken)).Snapshot!);

    /// <summary>Reads what is in scope from the source that the options name, unless it is known already.</summary>
    /// <param name="options">Where to read from.</param>
    /// <param name="configuration">Path of the configuration, if there is one.</param>
    /// <param name="known">What an earlier run read with the same configuration; null to read in any case.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="DiagnosticException">Any SG0xxx or SG4xxx.</exception>
    public static Task<CatalogReading> ReadAsync(
        SourceOptions options, string? configuration, KnownCatalog? known, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var scope = ConfigurationFile.Read(configuration);
        return Choose(options).ReadAsync(scope, known, progress, cancellationToken);
    }

    /// <summary>Reads which relations are in scope, with sizes, from the source that the options name.</summary>
    /// <param name="options">Where to read from.</param>
    /// <param name="configuration">Path of the configuration, if there is one.</param>
    /// <param name="asked">Says which relation's size is asked for; null for all.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="DiagnosticException">Any SG0xxx or SG4xxx.</exception>
    public static Task<SizedRelations> ListAsync(
        SourceOptions options, string? configuration, Func<IEnumerable<RelationHead>, QualifiedName?> asked, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var scope = ConfigurationFile.Read(configuration) with { ReferenceData = default, Checks = default };
        return Choose(options).ListAsync(scope, asked, progress, cancellationToken);
    }

    /// <summary>
    /// Chooses the source. A live database goes before migrations: somebody named it, for this run or this machine.
    /// </summary>
    /// <exception cref="DiagnosticException">SG0013, SG0020, SG0021, SG0025, SG0026.</exception>
    public static SchemaSource Choose(SourceOptions options)
    {
        if (Has(options.PsqlCommand) && (Has(options.ConnectionString) || Has(options.ConnectionName)))
        {
            throw Rules.SourceAmbiguous.Error("Both a psql command (--psql, SchemaGenPsqlCommand) and a connection (--connection, SchemaGenConnection, SchemaGenConnectionString) are given. Keep the one that is to be used.");
        }

        if (Has(options.PsqlCommand))
        {
            return LiveDatabase.Behind(PsqlCommand.Parse(options.PsqlCommand!), options.Directory);
        }

        var hasMigrations = Has(options.Migrations);
        if (ConnectionStringOf(options, optional: hasMigrations) is { } connectionString)
        {
            return LiveDatabase.At(connectionString, OriginOf(options));
        }

        return hasMigrations
            ? new MigratedDatabase(options.Directory, options.Migrations!)
            : throw Rules.SourceMissing.Error(
                "No source is configured. Set SchemaGenConnection (--connection) to the name of a connection, SchemaGenMigrations (--migrations) to your .sql files, or SchemaGenPsqlCommand (--psql) to a command that runs psql.");
    }

    private static string OriginOf(SourceOptions options) =>
        Has(options.ConnectionString) ? "the one that was given as a string"
        : options.ConnectionName == ConnectionNames.Libpq ? "that of the PG* variables" + (options.IsImplied ? "; name another source with --connection, --migrations or --psql" : "")
        : $"'{(Has(options.ConnectionName) ? options.ConnectionName : ConnectionNames.Default)}'";

    /// <summary>The connection string that the options lead to; null where they name none.</summary>
    /// <exception cref="DiagnosticException">SG0020, SG0021.</exception>
    internal static string? ConnectionStringOf(SourceOptions options, bool optional)
    {
        if (Has(options.ConnectionString))
        {
            return options.ConnectionString;
        }

        var name = Has(options.ConnectionName) ? options.ConnectionName! : ConnectionNames.Default;
        if (name.Contains("://", StringComparison.Ordinal))
        {
            // It may have a password, so that it is not repeated.
            throw Rules.ConnectionNameUnknown.Error("The connection is a URI, and none of PostgreSQL's: only postgres:// and postgresql:// are understood. Give one of these, or the name of a connection.");
        }

        var resolved = ConnectionNames.Resolve(name, options.Context);

        // What CI systems make of a secret that a build may not see.
        if (resolved is null && !optional && options.Context.Variable(name) is "")
        {
            throw Rules.ConnectionNameUnknown.Error($"The environment variable {name} is empty. Set it to a connection string, or unset it.");
        }

        if (resolved is null && Has(options.ConnectionName) && name != ConnectionNames.Default && !optional)
        {
            throw Rules.ConnectionNameUnknown.Error(ConnectionNames.IsSetting(name)
                ? $"The connection '{name}' is not defined. Put it into the project's user secrets (dotnet user-secrets init, then set \"{name}\" \"Host=…\") or into appsettings.Development.json."
                : $"The connection '{name}' is not defined. Set the environment variable {name}, or name a user secret as ConnectionStrings:Name, or 'libpq' for the PG* variables.");
        }

        return resolved;
    }

    private static bool Has(string? value) => !string.IsNullOrWhiteSpace(value);
}

/// <summary>Relations, and how much they hold.</summary>
/// <param name="Relations">By name.</param>
/// <param name="Sizes">Of relations with storage; null where there is no live database.</param>
internal sealed record SizedRelations(IReadOnlyList<RelationHead> Relations, IReadOnlyDictionary<QualifiedName, RelationSize>? Sizes)
{
    /// <summary>Those of a snapshot, of which nothing else is known.</summary>
    public static SizedRelations Of(SchemaSnapshot snapshot) => new([.. snapshot.Relations.Select(RelationHead.Of)], Sizes: null);
}
