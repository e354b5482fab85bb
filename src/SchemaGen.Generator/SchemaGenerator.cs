using Microsoft.CodeAnalysis;
using SchemaGen.Generator.Emit;
using SchemaGen.Generator.Input;
using SchemaGen.Generator.Specs;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Tombstones;

namespace SchemaGen.Generator;

/// <summary>
/// Snapshot to C#. Reads the snapshot and a few options and nothing of the compilation, so that an edit of C# code
/// runs none of it. Two endings: sources, which know no positions, and diagnostics, which are about nothing else.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => InputFile.Classify(pair.Left, pair.Right))
            .Where(static file => file is not null)
            .WithTrackingName(StepNames.Files);

        var snapshot = files
            .Where(static file => file!.Kind == InputKind.Snapshot)
            .Select(static (file, cancellationToken) => SnapshotInput.Read(file!, cancellationToken))
            .WithTrackingName(StepNames.Snapshot)
            .Collect();

        var configuration = files
            .Where(static file => file!.Kind == InputKind.Configuration)
            .Select(static (file, cancellationToken) => ConfigurationInput.Read(file!, cancellationToken))
            .WithTrackingName(StepNames.Configuration)
            .Collect();

        var tombstones = files
            .Where(static file => file!.Kind == InputKind.Tombstones)
            .Select(static (file, cancellationToken) => TombstonesInput.Read(file!, cancellationToken))
            .WithTrackingName(StepNames.Tombstones)
            .Collect();

        var baseline = files
            .Where(static file => file!.Kind == InputKind.Baseline)
            .Select(static (file, cancellationToken) => BaselineInput.Read(file!, cancellationToken))
            .WithTrackingName(StepNames.Baseline)
            .Collect();
        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => GeneratorOptions.Read(provider.GlobalOptions))
            .WithTrackingName(StepNames.Options);

        var references = context.CompilationProvider
            .Select(static (compilation, _) => References.Of(compilation))
            .WithTrackingName(StepNames.References);

        var inputs = snapshot.Combine(configuration).Combine(tombstones)
            .Select(static (input, _) => new Inputs(Single(input.Left.Left), Single(input.Left.Right), Single(input.Right)));
        var plan = inputs.Combine(options).Combine(references)
            .Select(static (input, cancellationToken) => PlanOf(input.Left.Left, input.Left.Right, input.Right, cancellationToken));

        var sources = plan.SelectMany(static (plan, _) => plan.Files).WithTrackingName(StepNames.Sources);
        var findings = plan.Select(static (plan, _) => plan.Findings).Combine(files.Collect())
            .Select(static (input, cancellationToken) => PlaceFinder.Locate(input.Left, input.Right!, cancellationToken).ToEquatableArray())
            .WithTrackingName(StepNames.Findings);

        var schemaFindings = inputs.Combine(baseline)
            .Select(static (input, _) => SchemaFindingInput.Of(input.Left, Single(input.Right)))
            .WithTrackingName(StepNames.SchemaFindings);
        var placedSchemaFindings = schemaFindings.Combine(files.Collect())
            .Select(static (input, cancellationToken) => PlaceFinder.Locate(input.Left.Findings, input.Right!, cancellationToken).Concat(input.Left.Problems).ToEquatableArray());

        context.RegisterSourceOutput(sources, static (output, source) => output.AddSource(source.HintName, SourceEmitter.Emit(source)));
        context.RegisterSourceOutput(inputs, static (output, inputs) => InputDiagnostics.Report(output, inputs.Problems()));
        context.RegisterSourceOutput(placedSchemaFindings, static (output, findings) => InputDiagnostics.Report(output, findings));
        context.RegisterSourceOutput(findings, static (output, findings) => InputDiagnostics.Report(output, findings));
    }

    /// <summary>Nothing comes of half an input: code under other names than usual would only hide the one error that matters.</summary>
    private static Plan PlanOf(Inputs inputs, GeneratorOptions options, References references, CancellationToken cancellationToken) => inputs.AreUsable
        ? SourceFiles.Plan(inputs.Snapshot!.Value!, inputs.Tombstones?.Value ?? TombstoneSet.None, inputs.Configuration?.Value ?? SchemaGenConfiguration.Default, options, references, cancellationToken)
        : new Plan(default, default);

    /// <summary>There is one or none: the package adds one item of each kind.</summary>
    private static T? Single<T>(System.Collections.Immutable.ImmutableArray<T> inputs)
        where T : class => inputs.IsEmpty ? null : inputs[0];
}
