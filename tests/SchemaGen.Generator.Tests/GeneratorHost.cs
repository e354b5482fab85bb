using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SchemaGen.Generator.Tests;

/// <summary>Runs the generator as the compiler does, on files that are only texts.</summary>
internal sealed class GeneratorHost
{
    public const string Namespace = "App.Schema";

    private static readonly MetadataReference RunTimeLibrary = MetadataReference.CreateFromFile(typeof(Relation).Assembly.Location);

    private readonly Dictionary<string, MemoryText> _texts = new(StringComparer.Ordinal);
    private readonly Framework _framework;
    private GeneratorDriver _driver;

    /// <param name="snapshot">Content of schema.json; null for a file that can't be read.</param>
    /// <param name="configuration">Content of schemagen.json; null for none.</param>
    /// <param name="rootNamespace">The property SchemaGenNamespace.</param>
    /// <param name="userCode">The project's own code.</param>
    /// <param name="npgsql">Whether the project refers to Npgsql.</param>
    /// <param name="dapper">Whether the project refers to Dapper.</param>
    /// <param name="libraries">Names of empty libraries that it refers to.</param>
    /// <param name="isStrict">Whether warnings are errors.</param>
    /// <param name="tombstones">Content of schema.tombstones.json; null for none.</param>
    /// <param name="baseline">Content of schema.findings.json; null for none.</param>
    /// <param name="framework">What is compiled against; null for what can be run here.</param>
    public GeneratorHost(
        string? snapshot,
        string? configuration = null,
        string rootNamespace = Namespace,
        string userCode = "",
        bool npgsql = true,
        bool dapper = false,
        IEnumerable<string>? libraries = null,
        bool isStrict = true,
        string? tombstones = null,
        string? baseline = null,
        Framework? framework = null)
    {
        _framework = framework ?? Framework.Lowest;
        _texts["schema.json"] = new MemoryText("schema.json", snapshot);
        if (configuration is not null)
        {
            _texts["schemagen.json"] = new MemoryText("schemagen.json", configuration);
        }

        if (tombstones is not null)
        {
            _texts["schema.tombstones.json"] = new MemoryText("schema.tombstones.json", tombstones);
        }

        if (baseline is not null)
        {
            _texts["schema.findings.json"] = new MemoryText("schema.findings.json", baseline);
        }

        Compilation = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText(userCode, _framework.ParseOptions)],
            [.. _framework.Assemblies, RunTimeLibrary, .. npgsql ? [_framework.Npgsql] : Array.Empty<MetadataReference>(), .. dapper ? [_framework.Dapper] : Array.Empty<MetadataReference>(), .. (libraries ?? []).Select(EmptyLibrary)],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                generalDiagnosticOption: isStrict ? ReportDiagnostic.Error : ReportDiagnostic.Default,
                warningLevel: 9999,
                nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create(
            [new SchemaGenerator().AsSourceGenerator()],
            _texts.Values,
            _framework.ParseOptions,
            new Options(rootNamespace),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    public Compilation Compilation { get; private set; }

    /// <summary>What analyzers are given beside the compilation.</summary>
    public AnalyzerOptions AnalyzerOptions => new([.. _texts.Values], new Options(Namespace));

    public GeneratorRunResult Run()
    {
        _driver = _driver.RunGenerators(Compilation);
        return _driver.GetRunResult().Results[0];
    }

    public void EditCode(string code) => Compilation = Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, _framework.ParseOptions));

    public void EditSnapshot(string snapshot) => Replace("schema.json", snapshot);

    public void EditTombstones(string tombstones) => Replace("schema.tombstones.json", tombstones);

    public void EditConfiguration(string configuration) => Replace("schemagen.json", configuration);

    /// <summary>The generated files, by name.</summary>
    public IReadOnlyDictionary<string, string> Sources() =>
        Run().GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>Everything compiled, warnings being errors.</summary>
    public (ImmutableArray<Diagnostic> Diagnostics, byte[] Assembly) Compile()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(Compilation, out var output, out var diagnostics);
        using var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        var result = output.Emit(assembly, xmlDocumentationStream: documentation);
        return ([.. diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning), .. result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)], assembly.ToArray());
    }

    /// <summary>Compiles, and fails with what the compiler said and where.</summary>
    public byte[] CompileCleanly()
    {
        var (diagnostics, assembly) = Compile();
        if (!diagnostics.IsEmpty)
        {
            Assert.Fail(string.Join("\n", diagnostics.Take(10).Select(Describe)));
        }

        return assembly;
    }

    private MetadataReference EmptyLibrary(string name) => CSharpCompilation.Create(name, [], _framework.Assemblies, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();

    private static string Describe(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree ? $"{diagnostic}\n    {tree.GetText().Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start)}" : diagnostic.ToString();

    private void Replace(string path, string content)
    {
        var text = new MemoryText(path, content);
        _driver = _driver.ReplaceAdditionalText(_texts[path], text);
        _texts[path] = text;
    }

    private sealed class MemoryText(string path, string? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text is null ? null : SourceText.From(text, Encoding.UTF8);
    }

    private sealed class Options(string rootNamespace) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values("build_property.SchemaGenNamespace", rootNamespace);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Values("build_metadata.AdditionalFiles.SchemaGenKind", textFile.Path switch
            {
                "schema.json" => "Snapshot",
                "schemagen.json" => "Configuration",
                "schema.findings.json" => "Baseline",
                _ => "Tombstones",
            });
    }

    private sealed class Values(string? key, string text) : AnalyzerConfigOptions
    {
        public static readonly Values None = new(null, "");

        public override bool TryGetValue(string key1, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = key1 == key ? text : null;
            return value is not null;
        }
    }
}
