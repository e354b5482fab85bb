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
            context.ReportDiagnostic(Microsoft.CodeAnalysis.Diagnostic.Create(DescriptorOf(problem.Rule), LocationOf(problem.Location), problem.Message));
        }
    }

#pragma warning disable RS1032, RS2008 // The registry of rules is SchemaGen.Model's, shared with tasks and tool; messages are whole sentences.
    private static DiagnosticDescriptor DescriptorOf(Rule rule) => new(
        rule.Id, rule.Title, "{0}", "SchemaGen", SeverityOf(rule.DefaultSeverity), isEnabledByDefault: true, helpLinkUri: rule.HelpLink);
#pragma warning restore RS1032, RS2008

    private static DiagnosticSeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

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
