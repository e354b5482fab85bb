using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SchemaGen.Generator.Tests;

/// <summary>Runs the generator as the compiler does, on files that are only texts.</summary>
internal sealed class GeneratorHost
{
    public const string Namespace = "App.Schema";

    /// <summary>The framework that runs the tests, and the run-time library.</summary>
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(Relation).Assembly.Location),
    ];

    private readonly Dictionary<string, string> _kinds;
    private GeneratorDriver _driver;

    public GeneratorHost(string snapshot, string? configuration = null, string userCode = "")
    {
        _kinds = new Dictionary<string, string>(StringComparer.Ordinal) { ["schema.json"] = "Snapshot", ["schemagen.json"] = "Configuration" };
        var texts = new List<AdditionalText> { new MemoryText("schema.json", snapshot) };
        if (configuration is not null)
        {
            texts.Add(new MemoryText("schemagen.json", configuration));
        }

        Compilation = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText(userCode)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Error, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create(
            [new SchemaGenerator().AsSourceGenerator()],
            texts,
            new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose),
            new Options(_kinds),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    public Compilation Compilation { get; private set; }

    public GeneratorDriverRunResult Run()
    {
        _driver = _driver.RunGenerators(Compilation);
        return _driver.GetRunResult();
    }

    public void EditCode(string code) => Compilation = Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code));

    public void EditSnapshot(string snapshot) => _driver = _driver.ReplaceAdditionalTexts([new MemoryText("schema.json", snapshot)]);

    /// <summary>The generated files, by name.</summary>
    public IReadOnlyDictionary<string, string> Sources() =>
        Run().Results[0].GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>Everything compiled, warnings being errors.</summary>
    public (ImmutableArray<Diagnostic> Diagnostics, byte[] Assembly) Compile()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(Compilation, out var output, out var diagnostics);
        using var stream = new MemoryStream();
        var result = output.Emit(stream);
        return ([.. diagnostics, .. result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)], stream.ToArray());
    }

    private sealed class MemoryText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, System.Text.Encoding.UTF8);
    }

    private sealed class Options(Dictionary<string, string> kinds) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new Values(new Dictionary<string, string>(StringComparer.Ordinal) { ["build_property.SchemaGenNamespace"] = Namespace });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => kinds.TryGetValue(textFile.Path, out var kind)
            ? new Values(new Dictionary<string, string>(StringComparer.Ordinal) { ["build_metadata.AdditionalFiles.SchemaGenKind"] = kind })
            : Values.None;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static readonly Values None = new([]);

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
