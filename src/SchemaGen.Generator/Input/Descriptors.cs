using Microsoft.CodeAnalysis;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Generator.Input;

/// <summary>Our rules as the compiler's.</summary>
internal static class Descriptors
{
#pragma warning disable RS1032, RS2008 // The registry of rules is SchemaGen.Model's, shared with tasks and tool; messages are whole sentences.
    public static DiagnosticDescriptor Of(Rule rule) => Of(rule, rule.DefaultSeverity);

    /// <summary>The rule, as loud as schemagen.json has it unless the compiler's own configuration says more.</summary>
    public static DiagnosticDescriptor Of(Rule rule, Severity severity) => new(
        rule.Id, rule.Title, "{0}", "SchemaGen", SeverityOf(severity), isEnabledByDefault: true, helpLinkUri: rule.HelpLink);
#pragma warning restore RS1032, RS2008

    public static DiagnosticSeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
