using System.Text.Json;
using Microsoft.Build.Framework;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.MSBuild;

/// <summary>Reports the warnings of a run that several projects may share.</summary>
public sealed class ReportWarnings : Microsoft.Build.Utilities.Task
{
    /// <summary>Warnings, as <see cref="OperationTask.Warnings"/> has them.</summary>
    [Required]
    public string Warnings { get; set; } = "";

    /// <summary>Warnings as a text that passes through properties unharmed. Equal warnings are equal texts, and MSBuild does once what it is asked twice.</summary>
    internal static string Encode(IEnumerable<Diagnostic> warnings) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(warnings.Select(static warning =>
        new Warning(warning.Id, warning.Message, warning.Location?.File, warning.Location?.Line ?? 0, warning.Location?.Column ?? 0))));

    public override bool Execute()
    {
        foreach (var warning in JsonSerializer.Deserialize<Warning[]>(Convert.FromBase64String(Warnings))!)
        {
            var location = warning.File is null ? null : new SourceLocation(warning.File, warning.Line, warning.Column);
            DiagnosticLog.Report(Log, new Diagnostic(Rules.Find(warning.Id)!, Severity.Warning, warning.Message, location));
        }

        return !Log.HasLoggedErrors;
    }

    private sealed record Warning(string Id, string Message, string? File, int Line, int Column);
}
