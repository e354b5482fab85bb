using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Generator.Input;

/// <summary>Our diagnostics as the compiler's, at their place in an additional file.</summary>
internal static class InputDiagnostics
{
    public static void Report(SourceProductionContext context, IEnumerable<Model.Diagnostics.Diagnostic> problems)
    {
        foreach (var problem in problems)
        {
            context.ReportDiagnostic(Microsoft.CodeAnalysis.Diagnostic.Create(Descriptors.Of(problem.Rule, problem.Severity), LocationOf(problem.Location), problem.Message));
        }
    }

    private static Location LocationOf(SourceLocation? location)
    {
        if (location is null)
        {
            return Location.None;
        }

        var position = new LinePosition(Math.Max(location.Line, 1) - 1, Math.Max(location.Column, 1) - 1);
        return Location.Create(location.File, default, new LinePositionSpan(position, position));
    }
}
