namespace SchemaGen.Model.Diagnostics;

/// <summary>How loudly a diagnostic is reported; only errors fail a build or a command.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>A place in a file.</summary>
/// <param name="File">Path as the user gave it, or absolute.</param>
/// <param name="Line">Line, from 1; 0 when the file as a whole is meant.</param>
/// <param name="Column">Column, from 1; 0 when the line as a whole is meant.</param>
public sealed record SourceLocation(string File, int Line = 0, int Column = 0)
{
    public override string ToString() => Line == 0 ? File : FormattableString.Invariant($"{File}({Line},{Math.Max(Column, 1)})");
}

/// <summary>One thing that is wrong: what, where, and what to do about it.</summary>
public sealed record Diagnostic(Rule Rule, Severity Severity, string Message, SourceLocation? Location = null)
{
    public string Id => Rule.Id;

    /// <summary>The form that compilers print and that terminals, editors and CI systems recognise.</summary>
    public override string ToString()
    {
        var word = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        return Location is null ? $"{word} {Id}: {Message}" : $"{Location}: {word} {Id}: {Message}";
    }
}

/// <summary>A kind of diagnostic: the identity that users configure, and its help page.</summary>
/// <param name="Id">Stable id, such as <c>SG1011</c>; never reused.</param>
/// <param name="DefaultSeverity">Severity unless the user configures another.</param>
/// <param name="Title">One short sentence that says what the rule is about.</param>
public sealed record Rule(string Id, Severity DefaultSeverity, string Title)
{
    /// <summary>Address of the page that explains the rule.</summary>
    public string HelpLink => $"https://github.com/schemagen/schemagen/blob/main/docs/diagnostics/{Id}.md";

    /// <summary>Whether it can be made louder or quieter. What stops an operation stops it, however loudly it is said.</summary>
    public bool IsConfigurable => DefaultSeverity != Severity.Error || Id.StartsWith("SG1", StringComparison.Ordinal) || Id.StartsWith("SG3", StringComparison.Ordinal) || Id.StartsWith("SG41", StringComparison.Ordinal);

    public Diagnostic At(SourceLocation? location, string message) => new(this, DefaultSeverity, message, location);

    public DiagnosticException Error(string message, SourceLocation? location = null) => new(At(location, message));
}

/// <summary>
/// Carries one diagnostic from where bad input was met to the face (task or command) that reports it.
/// Anything else that escapes an operation is a bug.
/// </summary>
public sealed class DiagnosticException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
