using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaGen.Generator.Input;

internal enum InputKind
{
    Snapshot,
    Configuration,
    Tombstones,
    Baseline,
}

/// <summary>An additional file that is ours, by the metadata that the package gives it and not by its name.</summary>
internal sealed record InputFile(InputKind Kind, AdditionalText Text)
{
    private const string Metadata = "build_metadata.AdditionalFiles.SchemaGenKind";

    public static InputFile? Classify(AdditionalText text, AnalyzerConfigOptionsProvider options)
    {
        if (options.GlobalOptions.TryGetValue("build_property.SchemaGenEnabled", out var enabled) && string.Equals(enabled, "false", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        options.GetOptions(text).TryGetValue(Metadata, out var kind);
        return kind switch
        {
            nameof(InputKind.Snapshot) => new InputFile(InputKind.Snapshot, text),
            nameof(InputKind.Configuration) => new InputFile(InputKind.Configuration, text),
            nameof(InputKind.Tombstones) => new InputFile(InputKind.Tombstones, text),
            nameof(InputKind.Baseline) => new InputFile(InputKind.Baseline, text),
            _ => null,
        };
    }
}
