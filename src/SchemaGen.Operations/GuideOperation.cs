using SchemaGen.Documentation.Guide;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Operations.Files;

namespace SchemaGen.Operations;

/// <summary>What to answer questions about.</summary>
/// <param name="Snapshot">Path of the snapshot.</param>
/// <param name="Configuration">Path of the configuration, if there is one.</param>
public sealed record GuideRequest(string Snapshot, string? Configuration);

/// <summary>Answers about a snapshot for as long as somebody asks. Reads two files, and neither writes one nor asks a database.</summary>
/// <param name="request">The files; they are read again when they have changed.</param>
public sealed class GuideOperation(GuideRequest request)
{
    private readonly object _lock = new();
    private SchemaGuide? _guide;
    private (DateTime Snapshot, DateTime Configuration) _read;

    /// <summary>One answer.</summary>
    /// <param name="ask">Asks.</param>
    /// <exception cref="DiagnosticException">SG0001 to SG0013, and what the question throws.</exception>
    public string Answer(Func<SchemaGuide, string> ask)
    {
        lock (_lock)
        {
            var written = (Written(request.Snapshot), Written(request.Configuration));
            if (_guide is null || written != _read)
            {
                _guide = new SchemaGuide(SnapshotFile.Read(request.Snapshot), ConfigurationFile.Read(request.Configuration));
                _read = written;
            }

            return ask(_guide);
        }
    }

    /// <summary>A time long ago for a file that is not there.</summary>
    private static DateTime Written(string? path) => string.IsNullOrEmpty(path) ? default : File.GetLastWriteTimeUtc(path);
}
