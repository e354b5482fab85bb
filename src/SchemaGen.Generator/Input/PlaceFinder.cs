using Microsoft.CodeAnalysis;
using SchemaGen.Generator.Specs;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;

namespace SchemaGen.Generator.Input;

/// <summary>Finds the line of what a finding is about. Only where there are findings is a file taken apart again.</summary>
internal static class PlaceFinder
{
    /// <summary>The findings as diagnostics at their places.</summary>
    public static IEnumerable<Model.Diagnostics.Diagnostic> Locate(IReadOnlyCollection<Finding> findings, IEnumerable<InputFile> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            var own = findings.Where(finding => file.Kind == (finding.Place.IsConfiguration ? InputKind.Configuration : InputKind.Snapshot)).ToList();
            if (own.Count > 0 && file.Text.GetText(cancellationToken)?.ToString() is { } text)
            {
                var tree = JsonTree.Parse(text, allowComments: true);
                foreach (var finding in own)
                {
                    var place = SnapshotJson.Locate(text, file.Text.Path, JsonPath.Find(tree.Root, finding.Place.Path, Child).Offset);
                    yield return new Model.Diagnostics.Diagnostic(finding.Rule, finding.Severity, finding.Message, place);
                }
            }
        }
    }

    private static JsonValue? Child(JsonValue value, string step) => step[0] == '='
        ? value.Elements().Where(element => Place.ElementName(element.Property("schema")?.GetString(), element.Property("name")?.GetString()) == step).Select(static element => (JsonValue?)element).FirstOrDefault()
        : JsonPath.Child(value, step);
}
