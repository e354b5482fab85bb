using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Connections;
using SchemaGen.Postgres.Migrations.Checks;

namespace SchemaGen.Postgres.Migrations.Trials;

/// <summary>What a trial of all migrations found.</summary>
/// <param name="Findings">About statements, by the migration's place.</param>
/// <param name="Downs">SG4131: about the ways down.</param>
public sealed record TrialResult(IReadOnlyList<IReadOnlyList<StatementFinding>> Findings, IReadOnlyList<Diagnostic> Downs);

/// <summary>Applies each migration, then applies it again and takes it back, both on a copy: what a file says of itself is tried.</summary>
/// <param name="database">Where; migrations were applied to it once already, so that it knows whose rights they need.</param>
/// <param name="timeout">How long each may take.</param>
public sealed class MigrationTrial(MigrationDatabase database, TimeSpan timeout)
{
    /// <summary>Tries all migrations.</summary>
    /// <param name="migrations">In their order.</param>
    /// <param name="runsAgain">Whether a migration is to be applied a second time.</param>
    /// <param name="progress">Told when a file begins.</param>
    /// <param name="cancellationToken">Ends the trial.</param>
    /// <exception cref="DiagnosticException">SG4001 and its like: a migration does not apply at all.</exception>
    public async Task<TrialResult> RunAsync(IReadOnlyList<Migration> migrations, Func<Migration, bool> runsAgain, IProgress<MigrationProgress>? progress, CancellationToken cancellationToken)
    {
        var findings = new List<IReadOnlyList<StatementFinding>>();
        var downs = new List<Diagnostic>();
        await database.CreateAsync(cancellationToken);
        for (var i = 0; i < migrations.Count; i++)
        {
            progress?.Report(new MigrationProgress(migrations[i].File.Path, i + 1, migrations.Count));
            var script = MigrationScript.Parse(migrations[i].File);
            var before = migrations[i].Down is null ? null : CopiedSchema.Read(database.ConnectionString, cancellationToken);
            var hidden = await ApplyAsync(migrations[i], script, cancellationToken);
            findings.Add([.. hidden, .. runsAgain(migrations[i]) ? await TryAgainAsync(migrations[i], script, cancellationToken) : []]);
            if (before is not null)
            {
                await database.CopyAsync(cancellationToken);
                downs.AddRange(await new WayDown(database.CopyLoginString, timeout).TryAsync(migrations[i], before, cancellationToken));
            }
        }

        return new TrialResult(findings, downs);
    }

    private async Task<IReadOnlyList<StatementFinding>> TryAgainAsync(Migration migration, MigrationScript script, CancellationToken cancellationToken)
    {
        await database.CopyAsync(cancellationToken);
        return await new SecondRun(database.ConnectionString, database.CopyLoginString, timeout).TryAsync(migration, script, cancellationToken);
    }

    private async Task<IReadOnlyList<StatementFinding>> ApplyAsync(Migration migration, MigrationScript script, CancellationToken cancellationToken)
    {
        await using var session = DatabaseConnector.Open(database.LoginString, cancellationToken);
        var hidden = new HiddenDefinitions(session.Connection, new CheckedFile(migration, script));
        await MigrationRunner.ApplyAsync(session.Connection, script, migration.IsWrapped, timeout, cancellationToken, statement => hidden.LookAsync(statement, cancellationToken));
        return hidden.Findings;
    }
}
