using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.MSBuild;

/// <summary>Diagnostics in a build's log.</summary>
internal static class DiagnosticLog
{
    /// <summary>What a diagnostic without a file is said to come from: MSBuild would name the package's own project.</summary>
    private const string Origin = "SchemaGen";

    /// <summary>Logs one diagnostic: no subcategory and no end position, which CI systems would not recognise.</summary>
    public static void Report(TaskLoggingHelper log, Diagnostic diagnostic)
    {
        var location = diagnostic.Location ?? new SourceLocation(Origin);
        switch (diagnostic.Severity)
        {
            case Severity.Error:
                log.LogError(null, diagnostic.Id, null, diagnostic.Rule.HelpLink, location.File, location.Line, location.Column, 0, 0, diagnostic.Message);
                break;
            case Severity.Warning:
                log.LogWarning(null, diagnostic.Id, null, diagnostic.Rule.HelpLink, location.File, location.Line, location.Column, 0, 0, diagnostic.Message);
                break;
            default:
                log.LogMessage(null, diagnostic.Id, null, location.File, location.Line, location.Column, 0, 0, MessageImportance.Normal, diagnostic.Message);
                break;
        }
    }
}
