using Microsoft.CodeAnalysis;
using SchemaGen.Generator.Emit;
using SchemaGen.Generator.Input;
using SchemaGen.Generator.Specs;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;

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

        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => GeneratorOptions.Read(provider.GlobalOptions))
            .WithTrackingName(StepNames.Options);

        var sources = snapshot.Combine(configuration).Combine(options)
            .SelectMany(static (input, cancellationToken) => Plan(Single(input.Left.Left), Single(input.Left.Right), input.Right, cancellationToken))
            .WithTrackingName(StepNames.Sources);

        context.RegisterSourceOutput(sources, static (output, source) => output.AddSource(source.HintName, SourceEmitter.Emit(source)));
        context.RegisterSourceOutput(snapshot, static (output, inputs) => InputDiagnostics.Report(output, inputs));
        context.RegisterSourceOutput(configuration, static (output, inputs) => InputDiagnostics.Report(output, inputs));
    }

    /// <summary>Nothing comes of half an input: code under other names than usual would only hide the one error that matters.</summary>
    private static IEnumerable<SourceFileSpec> Plan(
        FileInput<SchemaSnapshot>? snapshot, FileInput<SchemaGenConfiguration>? configuration, GeneratorOptions options, CancellationToken cancellationToken) =>
        snapshot?.Value is { } model && configuration is null or { Problems.IsEmpty: true }
            ? SourceFiles.Plan(model, configuration?.Value ?? SchemaGenConfiguration.Default, options, cancellationToken)
            : [];

    /// <summary>There is one or none: the package adds one item of each kind.</summary>
    private static T? Single<T>(System.Collections.Immutable.ImmutableArray<T> inputs)
        where T : class => inputs.IsEmpty ? null : inputs[0];
}
