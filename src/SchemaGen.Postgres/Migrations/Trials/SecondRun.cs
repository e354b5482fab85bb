using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Migrations;
using SchemaGen.Postgres.Connections;
using SchemaGen.Postgres.Migrations.Checks;
using SchemaGen.Postgres.Migrations.Effects;

namespace SchemaGen.Postgres.Migrations.Trials;

/// <summary>Applies a migration a second time, on a copy, and says whether it fails or changes anything.</summary>
/// <param name="original">The database that has it once.</param>
/// <param name="copy">Its copy.</param>
/// <param name="timeout">How long it may take.</param>
internal sealed class SecondRun(string original, string copy, TimeSpan timeout)
{
    public async Task<IReadOnlyList<StatementFinding>> TryAsync(Migration migration, MigrationScript script, CancellationToken cancellationToken)
    {
        await using var watching = new NpgsqlConnection(copy);
        await watching.OpenAsync(cancellationToken);
        await using var objects = new ObjectTracker(watching);
        var rows = new RowTracker(watching);
        await objects.LookAsync(cancellationToken);
        await rows.LookAsync(cancellationToken);
        var at = 0;
        try
        {
            await using var session = DatabaseConnector.Open(copy, cancellationToken);
            await MigrationRunner.ApplyAsync(session.Connection, script, migration.IsWrapped, timeout, cancellationToken, statement => Task.FromResult(at = statement));
        }
        catch (DiagnosticException e)
        {
            return [new StatementFinding(Rules.MigrationNotIdempotent, at, 0, $"a second run fails here: {e.Diagnostic.Message}; look first whether it is done (IF NOT EXISTS, IF EXISTS, OR REPLACE)")];
        }

        // The catalog's rows change with every CREATE OR REPLACE; whether the schema does, says the snapshot.
        var findings = new List<StatementFinding>();
        if ((await objects.LookAsync(cancellationToken)).Count > 0)
        {
            findings.AddRange(SnapshotDiff.Compare(CopiedSchema.Read(original, cancellationToken), CopiedSchema.Read(copy, cancellationToken))
                .Select(drift => Finding(script, drift.Subject.Owner?.Name ?? drift.Subject.Name, drift.Subject.Member, $"a second run changes the schema: {drift.Subject} {drift.Message.Replace("the snapshot", "the first run", StringComparison.Ordinal).Replace("the database", "the second", StringComparison.Ordinal)}; look first whether it is done")));
        }

        findings.AddRange((await rows.LookAsync(cancellationToken)).Where(static change => change.Added != 0)
            .Select(change => Finding(script, NameOf(change), null, FormattableString.Invariant($"a second run changes rows of {change.Relation} ({change.Added:+0;-0}); write ON CONFLICT DO NOTHING, or look first"))));
        return findings;
    }

    private static StatementFinding Finding(MigrationScript script, string name, string? member, string message) =>
        new(Rules.MigrationNotIdempotent, StatementFinder.LastAbout(script, name, member), 0, message);

    private static string NameOf(MigrationRows rows) => Model.Naming.SqlIdentifier.Parse(rows.Relation, "public").Name;
}
