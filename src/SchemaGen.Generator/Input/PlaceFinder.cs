using Microsoft.CodeAnalysis;
using SchemaGen.Generator.Specs;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;
using SchemaGen.Model.Sql;

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
                var places = new JsonPlaces(JsonTree.Parse(text, allowComments: true));
                var lines = new LineMap(text);
                foreach (var finding in own)
                {
                    var position = lines.Locate(places.Find(finding.Place.Path).Offset);
                    yield return new Model.Diagnostics.Diagnostic(finding.Rule, finding.Severity, finding.Message, new SourceLocation(file.Text.Path, position.Line, position.Column));
                }
            }
        }
    }
}
