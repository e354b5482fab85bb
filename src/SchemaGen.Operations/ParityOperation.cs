using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Sync;
using SchemaGen.Operations.Files;
using SchemaGen.Operations.Sources;
using SchemaGen.Operations.Sync;
using SchemaGen.Postgres.Sync;

namespace SchemaGen.Operations;

/// <summary>Which two databases to compare.</summary>
public sealed record ParityRequest
{
    public required SourceOptions From { get; init; }

    public required SourceOptions To { get; init; }

    /// <summary>Path of the configuration, if there is one.</summary>
    public string? Configuration { get; init; }

    /// <summary>Tables as people name them; empty for all in scope.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];
}

/// <summary>What two databases hold.</summary>
/// <param name="Source">Name of the source database.</param>
/// <param name="Target">Name of the target database.</param>
/// <param name="Tables">Each table on both sides.</param>
/// <param name="Warnings">SG0014.</param>
public sealed record ParityResult(string Source, string Target, IReadOnlyList<TableParity> Tables, IReadOnlyList<Diagnostic> Warnings)
{
    /// <summary>The same rows in all tables.</summary>
    public bool IsEqual => Tables.All(static table => table.IsEqual);
}

/// <summary>Whether two databases hold the same rows. Writes nothing anywhere.</summary>
public static class ParityOperation
{
    /// <summary>Compares.</summary>
    /// <exception cref="DiagnosticException">SG0070, SG0073, SG0075, SG0077, and whatever reading a catalog throws.</exception>
    public static Task<ParityResult> RunAsync(ParityRequest request, IProgress<SyncProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Run(request, progress, cancellationToken), cancellationToken);

    private static ParityResult Run(ParityRequest request, IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        var configuration = ConfigurationFile.Read(request.Configuration);
        var source = SyncDatabase.Read(request.From, "--from", cancellationToken);
        var target = SyncDatabase.Read(request.To, "--to", cancellationToken);
        SyncDatabase.RequireTwo(source, target);
        var plan = SyncPlanner.ForParity(source.Side, target.Side, new SyncSelection(configuration, request.Tables));
        using var ours = SourceSnapshot.Open(source.ConnectionString, "source", cancellationToken);
        ours.UseMaskingKey(MaskingKey.Of(plan, configuration.Sync));
        using var theirs = SourceSnapshot.Open(target.ConnectionString, "target", cancellationToken);
        var tables = new Comparison(plan, ours, theirs, progress).Run(cancellationToken);
        return new ParityResult(source.Identity.Name, target.Identity.Name, tables, SyncScope.Warnings(request.Configuration, configuration, source.Side, plan: null));
    }
}
