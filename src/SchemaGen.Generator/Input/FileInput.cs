using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Findings;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Tombstones;

namespace SchemaGen.Generator.Input;

/// <summary>A file's content, and what there is to say about it.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="Value">The content; null when it could not be read.</param>
/// <param name="Problems">What is wrong, at its place; warnings where the content could be read.</param>
internal sealed record FileInput<T>(T? Value, EquatableArray<Diagnostic> Problems)
    where T : class, IEquatable<T>
{
    public static FileInput<T> Read(InputFile file, Func<string, string, FileInput<T>> read, CancellationToken cancellationToken)
    {
        // A file that is missing is the build's business: the compiler reports it as well.
        if (file.Text.GetText(cancellationToken)?.ToString() is not { } text)
        {
            return new FileInput<T>(null, default);
        }

        try
        {
            return read(text, file.Text.Path);
        }
        catch (DiagnosticException e)
        {
            return new FileInput<T>(null, [e.Diagnostic]);
        }
    }
}

internal static class SnapshotInput
{
    public static FileInput<SchemaSnapshot> Read(InputFile file, CancellationToken cancellationToken) =>
        FileInput<SchemaSnapshot>.Read(file, Read, cancellationToken);

    private static FileInput<SchemaSnapshot> Read(string text, string path)
    {
        var tree = SnapshotJson.Parse(text, path);
        return new FileInput<SchemaSnapshot>(SnapshotJson.Read(tree, path), UnmodelledWarnings.Of(tree, path).ToEquatableArray());
    }
}

internal static class ConfigurationInput
{
    public static FileInput<SchemaGenConfiguration> Read(InputFile file, CancellationToken cancellationToken) =>
        FileInput<SchemaGenConfiguration>.Read(file, static (text, path) => new FileInput<SchemaGenConfiguration>(ConfigurationJson.Read(text, path), default), cancellationToken);
}

internal static class BaselineInput
{
    public static FileInput<FindingBaseline> Read(InputFile file, CancellationToken cancellationToken) =>
        FileInput<FindingBaseline>.Read(file, static (text, path) => new FileInput<FindingBaseline>(FindingBaselineJson.Read(text, path), default), cancellationToken);
}

internal static class TombstonesInput
{
    public static FileInput<TombstoneSet> Read(InputFile file, CancellationToken cancellationToken) =>
        FileInput<TombstoneSet>.Read(file, static (text, path) => new FileInput<TombstoneSet>(TombstoneJson.Read(text, path), default), cancellationToken);
}
