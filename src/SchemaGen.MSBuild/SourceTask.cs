using Microsoft.Build.Framework;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Operations;
using SchemaGen.Operations.Sources;

namespace SchemaGen.MSBuild;

/// <summary>An operation that asks a source.</summary>
public abstract class SourceTask : OperationTask
{
    /// <summary>Folder that relative patterns and settings files are looked up in.</summary>
    [Required]
    public string Directory { get; set; } = "";

    /// <summary>Name of the connection, never its value.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>A connection string without a password.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>A command that runs psql, without a password.</summary>
    public string? PsqlCommand { get; set; }

    public string? Migrations { get; set; }

    public string? UserSecretsId { get; set; }

    /// <summary>Path of the file that lets a run pass over a catalog that did not change; none to read in any case.</summary>
    public string? Pulled { get; set; }

    /// <summary>A source that can't be reached is a warning, as long as there is a snapshot to live on.</summary>
    public bool Lenient { get; set; }

    /// <summary>The source as the operations take it.</summary>
    /// <exception cref="DiagnosticException">SG0024: what is in a property is in the log.</exception>
    protected SourceOptions Source()
    {
        var options = new SourceOptions
        {
            Directory = Directory,
            ConnectionName = ConnectionName,
            ConnectionString = ConnectionString,
            PsqlCommand = PsqlCommand,
            Migrations = Migrations,
            UserSecretsId = UserSecretsId,
        };
        VisiblePasswords.RefuseInProperties(options);
        return options;
    }

    /// <summary>
    /// What one run found out about a source, others of the same build need not: where it cannot be reached, nobody waits
    /// for it a second time.
    /// </summary>
    protected sealed override async Task RunAsync(CancellationToken cancellationToken)
    {
        var key = $"SchemaGen {Directory} {ConnectionName} {ConnectionString} {PsqlCommand} {Migrations} {UserSecretsId}";
        if (Lenient && BuildEngine4.GetRegisteredTaskObject(key, RegisteredTaskObjectLifetime.Build) is DiagnosticException known)
        {
            throw known;
        }

        try
        {
            await AskAsync(cancellationToken);
        }
        catch (DiagnosticException e) when (Lenient && Unreachable.Includes(e.Diagnostic))
        {
            BuildEngine4.RegisterTaskObject(key, e, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
            throw;
        }
    }

    /// <summary>Runs the operation.</summary>
    protected abstract Task AskAsync(CancellationToken cancellationToken);

    protected override Diagnostic Soften(Diagnostic diagnostic) => Lenient ? Unreachable.Soften(diagnostic, Snapshot) : diagnostic;
}
