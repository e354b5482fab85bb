using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Migrations.Effects;

namespace SchemaGen.Postgres.Migrations;

/// <summary>Applies migrations one by one and looks at the database after each: what a file did is what the catalog shows.</summary>
public sealed class MigrationObserver : IAsyncDisposable
{
    private readonly NpgsqlConnection _watching;
    private readonly ObjectTracker _objects;
    private readonly RowTracker _rows;

    private MigrationObserver(NpgsqlConnection watching)
    {
        _watching = watching;
        _objects = new ObjectTracker(watching);
        _rows = new RowTracker(watching);
    }

    /// <summary>Looks at a database as it is before the first migration.</summary>
    /// <param name="connectionString">The database that they will apply to.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<MigrationObserver> StartAsync(string connectionString, CancellationToken cancellationToken)
    {
        var watching = new NpgsqlConnection(connectionString);
        await watching.OpenAsync(cancellationToken);
        var observer = new MigrationObserver(watching);
        await observer._objects.LookAsync(cancellationToken);
        await observer._rows.LookAsync(cancellationToken);
        return observer;
    }

    /// <summary>Applies migrations in the order given.</summary>
    /// <param name="connection">A connection to the same database that nobody else uses meanwhile.</param>
    /// <param name="migrations">The migrations.</param>
    /// <param name="timeout">How long each may take.</param>
    /// <param name="progress">Told when a file begins.</param>
    /// <param name="cancellationToken">Cancels the statement that is running, on the server too.</param>
    /// <exception cref="DiagnosticException">SG4001, SG4002, SG4003, SG4006 or SG4007, at the statement.</exception>
    public async Task<IReadOnlyList<MigrationOutcome>> ApplyAsync(
        NpgsqlConnection connection, IReadOnlyList<Migration> migrations, TimeSpan timeout, IProgress<MigrationProgress>? progress, CancellationToken cancellationToken)
    {
        var scripts = migrations.Select(static migration => MigrationScript.Parse(migration.File)).ToList();
        var outcomes = new List<MigrationOutcome>();
        for (var i = 0; i < scripts.Count; i++)
        {
            progress?.Report(new MigrationProgress(migrations[i].File.Path, i + 1, migrations.Count));
            await MigrationRunner.ApplyAsync(connection, scripts[i], migrations[i].IsWrapped, timeout, cancellationToken);
            outcomes.Add(await LookAsync(migrations[i], scripts[i], cancellationToken));
        }

        return outcomes;
    }

    public async ValueTask DisposeAsync()
    {
        await _objects.DisposeAsync();
        await _watching.DisposeAsync();
    }

    private async Task<MigrationOutcome> LookAsync(Migration migration, MigrationScript script, CancellationToken cancellationToken)
    {
        var changes = await _objects.LookAsync(cancellationToken);
        var rows = script.Statements.Any(RowStatements.MayChangeRows) ? await _rows.LookAsync(cancellationToken) : default;
        return new MigrationOutcome(migration, new EffectBuilder(_objects.Objects).Build(changes), rows);
    }
}
