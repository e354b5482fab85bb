using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Findings;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Tombstones;
using SchemaGen.Operations.Files;
using SchemaGen.Operations.Sources;

namespace SchemaGen.Operations;

/// <summary>What to pull, and where to.</summary>
public sealed record PullRequest
{
    public required SourceOptions Source { get; init; }

    /// <summary>Path of the snapshot to write.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Path of the configuration, if there is one.</summary>
    public string? Configuration { get; init; }

    /// <summary>A relation, as people name it: only its part of the snapshot is refreshed. Null for everything.</summary>
    public string? Table { get; init; }

    /// <summary>Path of a file in which the pull notes what it found, so that the next one need not read a catalog that did not change; null to read in any case.</summary>
    public string? Pulled { get; init; }
}

/// <summary>What a pull did.</summary>
public sealed class PullResult
{
    private readonly Lazy<SchemaSnapshot> _snapshot;

    private readonly Lazy<IReadOnlyList<Diagnostic>> _warnings;

    internal PullResult(
        bool changed, string path, EquatableArray<RuleSeverity> rules, Func<SchemaSnapshot> snapshot, SchemaSnapshot? previous = null, IReadOnlyList<Diagnostic>? scopeWarnings = null)
    {
        ScopeWarnings = [.. rules.Apply(scopeWarnings ?? [])];
        Changed = changed;
        _warnings = new(() => [.. ScopeWarnings, .. rules.Apply(Snapshot.Unmodelled.IsEmpty ? [] : UnmodelledWarnings.Of(JsonTree.Parse(SnapshotJson.Write(Snapshot)), path))]);
        _snapshot = new Lazy<SchemaSnapshot>(snapshot);
        Changes = previous is null ? RelationChanges.None : RelationChanges.Between(previous, snapshot());
    }

    /// <summary>True when the file was written.</summary>
    public bool Changed { get; }

    /// <summary>The schema as it is now. Where nothing had to be read, the file is read when this is first asked for.</summary>
    public SchemaSnapshot Snapshot => _snapshot.Value;

    /// <summary>SG0014 to SG0016, for what the configuration asks for and the snapshot does not have; none where nothing had to be read.</summary>
    public IReadOnlyList<Diagnostic> ScopeWarnings { get; }

    /// <summary><see cref="ScopeWarnings"/>, and SG0042 for what the database has and the snapshot cannot say.</summary>
    public IReadOnlyList<Diagnostic> Warnings => _warnings.Value;

    /// <summary>The relations that differ from the snapshot that was there; none when there was none.</summary>
    public RelationChanges Changes { get; }

    /// <summary>The data checks that failed.</summary>
    public IReadOnlyList<DataCheckResult> FailedChecks =>
        Configuration.Checks.IsEmpty ? [] : [.. DataCheckResult.Of(Snapshot, Configuration).Where(static result => result.Failed)];

    internal SchemaGenConfiguration Configuration { private get; init; } = SchemaGenConfiguration.Default;

    /// <summary>What is gone and not yet accepted, after a pull that wrote the snapshot; none after one that did not.</summary>
    public TombstoneSet Tombstones { get; init; } = TombstoneSet.None;
}

/// <summary>Catalog to <c>schema.json</c>.</summary>
public static class PullOperation
{
    /// <summary>Reads the source and replaces the snapshot if it changed.</summary>
    /// <exception cref="DiagnosticException">Any SG0xxx or SG4xxx; the snapshot is as it was.</exception>
    public static async Task<PullResult> RunAsync(PullRequest request, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        var configuration = ConfigurationFile.Read(request.Configuration);
        var old = request.Table is null ? null : SnapshotFile.ReadForRefresh(request.Snapshot);

        // One relation is not the whole catalog: what is noted is about that.
        var pulled = new PulledFile(request.Table is null ? request.Pulled : null, request.Snapshot, request.Configuration);
        var reading = await SchemaSource.ReadAsync(request.Source, request.Configuration, pulled.Recall(), progress, cancellationToken);
        if (reading.Snapshot is not { } snapshot)
        {
            return new PullResult(changed: false, request.Snapshot, configuration.Diagnostics, () => SnapshotFile.Read(request.Snapshot)) { Configuration = configuration };
        }

        IReadOnlyList<Diagnostic> scopeWarnings = [.. reading.Warnings, .. ScopeCheck.Of(request.Configuration, reading, request.Snapshot)];
        if (request.Table is { } table)
        {
            snapshot = OneRelation.Refresh(old!, snapshot, table);
        }

        var text = SnapshotJson.Write(snapshot);
        var replaced = SnapshotFile.Replaced(request.Snapshot, text);
        var gone = replaced is null ? TombstoneSet.None : Replace(request.Snapshot, configuration, replaced, snapshot, text);
        if (reading.Migrations is { } migrations)
        {
            MigrationIndexFile.Write(migrations, request.Snapshot);
        }

        pulled.Remember(text, reading.State);
        return new PullResult(replaced is not null, request.Snapshot, configuration.Diagnostics, () => snapshot, replaced?.Snapshot, scopeWarnings) { Tombstones = gone, Configuration = configuration };
    }

    /// <summary>
    /// Writes the snapshot, and what it no longer has. The tombstones come first: those of what is still in a snapshot say
    /// nothing, and the next pull finds the same ones.
    /// </summary>
    private static TombstoneSet Replace(string path, SchemaGenConfiguration scope, ReplacedSnapshot replaced, SchemaSnapshot snapshot, string text)
    {
        var old = TombstoneFile.Read(path);
        var tombstones = replaced.Snapshot is null
            ? old
            : TombstoneUpdate.Of(old, replaced.Snapshot, snapshot, SnapshotDiff.Compare(replaced.Tree!, JsonTree.Parse(text)), name => scope.IncludesSchema(name.Schema) && scope.Relations.Includes(name));
        FileSet.Replace(tombstones == old ? [(path, text)] : [TombstoneFile.With(tombstones, path), (path, text)]);
        return tombstones;
    }
}
