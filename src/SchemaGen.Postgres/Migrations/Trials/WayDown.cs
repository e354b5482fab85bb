using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Json;
using SchemaGen.Model.Naming;
using SchemaGen.Postgres.Connections;

namespace SchemaGen.Postgres.Migrations.Trials;

/// <summary>Takes a migration back, on a copy, and compares with what was before it.</summary>
/// <param name="copy">The copy, which has the migration.</param>
/// <param name="timeout">How long it may take.</param>
internal sealed class WayDown(string copy, TimeSpan timeout)
{
    public async Task<IEnumerable<Diagnostic>> TryAsync(Migration migration, JsonTree before, CancellationToken cancellationToken)
    {
        var script = MigrationScript.Parse(migration.Down!);
        var place = script.Statements.Count == 0 ? new SourceLocation(migration.Down!.Path, 1) : script.Locate(script.Statements[0]);
        try
        {
            await using var session = DatabaseConnector.Open(copy, cancellationToken);
            await MigrationRunner.ApplyAsync(session.Connection, script, migration.IsWrapped, timeout, cancellationToken);
        }
        catch (DiagnosticException e)
        {
            return [Rules.MigrationDownIncomplete.At(e.Diagnostic.Location, $"taking {migration.Name} back fails here: {e.Diagnostic.Message}; correct it, or delete it if nobody will use it")];
        }

        return SnapshotDiff.Compare(before, CopiedSchema.Read(copy, cancellationToken)).Select(drift => Rules.MigrationDownIncomplete.At(place, $"taking {migration.Name} back {Describe(drift)}; complete the way down"));
    }

    private static string Describe(Drift drift) => drift.Change switch
    {
        DriftChange.Added => $"leaves {drift.Subject} behind",
        DriftChange.Missing => $"takes {drift.Subject} away, which was there before",
        _ => $"does not restore what was: {Wording.Capitalized(drift.Subject.ToString())} {drift.Message.Replace("the snapshot", "what was before", StringComparison.Ordinal).Replace("the database", "what is after", StringComparison.Ordinal)}",
    };
}
