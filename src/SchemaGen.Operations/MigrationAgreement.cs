using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Json;
using SchemaGen.Model.Migrations;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Postgres.Migrations;

namespace SchemaGen.Operations;

/// <summary>Whether migrations make what somebody else says the schema is: drift, at the statement that made the object.</summary>
/// <param name="outcomes">What each migration did.</param>
/// <param name="made">What they made, all of them.</param>
internal sealed class MigrationAgreement(IReadOnlyList<MigrationOutcome> outcomes, SchemaSnapshot made)
{
    private readonly JsonTree _made = JsonTree.Parse(SnapshotJson.Write(made));

    /// <summary>Against the snapshot that is checked in.</summary>
    public IEnumerable<Diagnostic> WithSnapshot(JsonTree snapshot) => SnapshotDiff.Compare(snapshot, _made)
        .Select(drift => Report(drift, "the snapshot", "what the migrations make", "write the migration that is missing, or pull what they make into the snapshot"));

    /// <summary>Against a database that was made by them, and may have been changed by hand since.</summary>
    public IEnumerable<Diagnostic> WithDatabase(SchemaSnapshot database) => SnapshotDiff.Compare(_made, JsonTree.Parse(SnapshotJson.Write(database)))
        .Select(drift => Report(drift, "what the migrations make", "the database", "write a migration for what was changed by hand, or apply what is missing"));

    private Diagnostic Report(Drift drift, string first, string second, string remedy)
    {
        // One pass for both: what stands for one of them may have the other's name in it.
        var said = string.Join(second, drift.Sentence.Split("the database").Select(part => part.Replace("the snapshot", first, StringComparison.Ordinal)));
        return drift.Rule.At(PlaceOf(drift.Subject), $"{Wording.Sentence(said)} {Wording.Capitalized(remedy)}.");
    }

    /// <summary>The last migration that did something to the object; null where none did.</summary>
    private SourceLocation? PlaceOf(DriftSubject subject)
    {
        var owner = subject.Owner is { } name ? SqlIdentifier.Quote(name) : SqlIdentifier.Quote(subject.Name);
        var outcome = outcomes.LastOrDefault(outcome => outcome.Effects.Any(effect => effect.Change != EffectChange.Drops && (Names(effect.Name, owner) || effect.On == owner) && Concerns(effect, subject)))
            ?? outcomes.LastOrDefault(outcome => outcome.Effects.Any(effect => effect.Change == EffectChange.Creates && Names(effect.Name, owner)));
        return outcome is null ? null : MigrationPlaces.Of(outcome.Migration, subject.Owner?.Name ?? subject.Name, subject.Member);
    }

    /// <summary>A routine's name goes on with its parameters.</summary>
    private static bool Names(string effect, string name) => effect == name || effect.StartsWith(name + "(", StringComparison.Ordinal);

    /// <summary>Of a part that the creation did not make, the change that did.</summary>
    private static bool Concerns(MigrationEffect effect, DriftSubject subject) =>
        subject.Member is null || effect.Details.Any(detail => detail.Contains(SqlIdentifier.Quote(subject.Member), StringComparison.Ordinal)) || effect.Name.EndsWith(SqlIdentifier.Quote(subject.Member), StringComparison.Ordinal);
}
