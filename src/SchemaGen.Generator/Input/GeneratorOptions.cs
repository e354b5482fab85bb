using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaGen.Generator.Input;

/// <summary>What the project's properties say.</summary>
/// <param name="Namespace">Namespace of the generated code.</param>
internal sealed record GeneratorOptions(string Namespace)
{
    public static GeneratorOptions Read(AnalyzerConfigOptions options) =>
        new(options.TryGetValue("build_property.SchemaGenNamespace", out var name) && name.Length > 0 ? name : "Schema");
}
