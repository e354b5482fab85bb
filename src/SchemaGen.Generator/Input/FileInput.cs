using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Input;

/// <summary>A file's content, or what is wrong with it.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="Value">The content; null when it could not be read.</param>
/// <param name="Problem">What is wrong, at its place; null when nothing is.</param>
internal sealed record FileInput<T>(T? Value, Diagnostic? Problem)
    where T : class, IEquatable<T>
{
    public static FileInput<T> Read(InputFile file, Func<string, string, T> read, CancellationToken cancellationToken)
    {
        // A file that is missing is the build's business: the compiler reports it as well.
        if (file.Text.GetText(cancellationToken)?.ToString() is not { } text)
        {
            return new FileInput<T>(null, null);
        }

        try
        {
            return new FileInput<T>(read(text, file.Text.Path), null);
        }
        catch (DiagnosticException e)
        {
            return new FileInput<T>(null, e.Diagnostic);
        }
    }
}

internal static class SnapshotInput
{
    public static FileInput<SchemaSnapshot> Read(InputFile file, CancellationToken cancellationToken) =>
        FileInput<SchemaSnapshot>.Read(file, SnapshotJson.Read, cancellationToken);
}

internal static class ConfigurationInput
{
    public static FileInput<SchemaGenConfiguration> Read(InputFile file, CancellationToken cancellationToken) =>
        FileInput<SchemaGenConfiguration>.Read(file, ConfigurationJson.Read, cancellationToken);
}
