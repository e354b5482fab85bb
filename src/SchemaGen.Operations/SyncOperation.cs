using System.Diagnostics;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Sync;
using SchemaGen.Operations.Files;
using SchemaGen.Operations.Sources;
using SchemaGen.Operations.Sync;
using SchemaGen.Postgres.Sync;

namespace SchemaGen.Operations;

/// <summary>Which rows to bring from where to where.</summary>
public sealed record SyncRequest
{
    public required SourceOptions From { get; init; }

    public required SourceOptions To { get; init; }

    /// <summary>Path of the configuration, if there is one.</summary>
    public string? Configuration { get; init; }

    /// <summary>Tables as people name them; empty for all in scope.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    public SyncMode Mode { get; init; }

    /// <summary>Whether <see cref="SyncMode.Merge"/> deletes rows that the source lacks.</summary>
    public bool Delete { get; init; }

    /// <summary>Only the plan is made.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether both sides are compared, row by row, before the commit.</summary>
    public bool Prove { get; init; } = true;

    /// <summary>Asks whether the plan may be carried out; false ends the operation.</summary>
    public required Func<SyncResult, bool> Confirm { get; init; }
}

/// <summary>What a sync did, or would do.</summary>
/// <param name="Source">Name of the source database.</param>
/// <param name="Target">Name of the target database.</param>
/// <param name="Plan">What is to be done.</param>
public sealed record SyncResult(string Source, string Target, SyncPlan Plan)
{
    /// <summary>What both sides hold, after the copy; empty after a dry run, or without proof.</summary>
    public IReadOnlyList<TableParity> Parity { get; init; } = [];

    /// <summary>The new rows are there. False after a dry run, and where the proof failed.</summary>
    public bool Committed { get; init; }

    /// <summary>From the first row to the commit.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>SG0014, SG0080.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; init; } = [];
}

/// <summary>The source's rows into the target, all or none, and the proof that they are there.</summary>
public static class SyncOperation
{
    /// <summary>Plans, asks, copies, compares, commits.</summary>
    /// <exception cref="DiagnosticException">SG0070 to SG0081, and whatever reading a catalog throws; the target is as it was.</exception>
    public static Task<SyncResult> RunAsync(SyncRequest request, IProgress<SyncProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Run(request, progress, cancellationToken), cancellationToken);

    private static SyncResult Run(SyncRequest request, IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        var configuration = ConfigurationFile.Read(request.Configuration);
        var source = SyncDatabase.Read(request.From, "--from", cancellationToken);
        var target = SyncDatabase.Read(request.To, "--to", cancellationToken);
        SyncDatabase.RequireTwo(source, target);
        if (!request.DryRun)
        {
            target.RequireWritable(configuration.Sync);
        }

        var selection = new SyncSelection(configuration, request.Tables);
        var plan = WithNotes(
            request.Mode == SyncMode.Replace ? SyncPlanner.ForReplace(source.Side, target.Side, selection) : SyncPlanner.ForMerge(source.Side, target.Side, selection, request.Mode, request.Delete),
            source.Identity);
        var result = new SyncResult(source.Identity.Name, target.Identity.Name, plan) { Warnings = SyncScope.Warnings(request.Configuration, configuration, source.Side, plan) };
        var key = MaskingKey.Of(plan, configuration.Sync);
        if (request.DryRun)
        {
            return result;
        }

        if (!request.Confirm(result))
        {
            throw Rules.SyncNotConfirmed.Error($"Nothing was done: the rows of {SqlIdentifier.Quote(result.Target)} are changed only when somebody says so. Answer with the database's name, or pass --yes.");
        }

        var clock = Stopwatch.StartNew();
        using var snapshot = SourceSnapshot.Open(source.ConnectionString, "source", cancellationToken);
        snapshot.UseMaskingKey(key);
        using var transaction = TargetTransaction.Open(target.ConnectionString, cancellationToken);
        var (parity, isCommitted) = request.Mode == SyncMode.Replace
            ? new Replacement(plan, snapshot, transaction, progress).Run(request.Prove, cancellationToken)
            : new Merge(plan, snapshot, transaction, progress).Run(request.Delete && request.Mode == SyncMode.Merge, cancellationToken);
        return result with { Parity = parity, Committed = isCommitted, Elapsed = clock.Elapsed };
    }

    private static SyncPlan WithNotes(SyncPlan plan, DatabaseIdentity source) => source.LargeObjects == 0
        ? plan
        : plan with { Notes = [.. plan.Notes.AsSpan(), $"The source has {Wording.Count(source.LargeObjects, "large object")}: they belong to no table and are not copied."] };
}
