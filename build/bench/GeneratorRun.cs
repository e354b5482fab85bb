using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Generator;

namespace SchemaGen.Bench;

/// <summary>The generator in Roslyn's driver, as an editor runs it.</summary>
public sealed class GeneratorRun
{
    private Compilation _compilation = CSharpCompilation.Create(
        "App", [CSharpSyntaxTree.ParseText("class Program;")], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);

    private GeneratorDriver _driver;
    private AdditionalText _snapshot;

    public GeneratorRun(string snapshot)
    {
        _snapshot = new Snapshot(snapshot);
        _driver = CSharpGeneratorDriver.Create([new SchemaGenerator().AsSourceGenerator()], [_snapshot], optionsProvider: new Options());
    }

    /// <summary>Runs what has to run.</summary>
    public void Run() => _driver = _driver.RunGenerators(_compilation);

    public void EditCode() => _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Edited;"));

    public void EditSnapshot(string text)
    {
        var edited = new Snapshot(text);
        _driver = _driver.ReplaceAdditionalText(_snapshot, edited);
        _snapshot = edited;
    }

    public ImmutableArray<GeneratedSourceResult> Sources() => _driver.GetRunResult().Results.Single().GeneratedSources;

    private sealed class Snapshot(string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

        public override string Path => "schema.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values("build_property.SchemaGenNamespace", "App.Schema");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values("build_metadata.AdditionalFiles.SchemaGenKind", "Snapshot");
    }

    private sealed class Values(string name, string value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? found)
        {
            found = key == name ? value : null;
            return found is not null;
        }
    }
}
