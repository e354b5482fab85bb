using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Sql;

namespace SchemaGen.Model.Json;

/// <summary>The snapshot as text and back.</summary>
public static class SnapshotJson
{
    /// <summary>The version of the format that this SchemaGen writes; raised when an older reader would misread it.</summary>
    public const int CurrentFormat = 1;

    private const string SchemaUri = "https://github.com/schemagen/schemagen/raw/main/docs/schemas/snapshot-1.json";

    /// <summary>The canonical text: equal snapshots give equal bytes.</summary>
    public static string Write(SchemaSnapshot snapshot)
    {
        var writer = new JsonWriter(snapshot.Relations.Count * JsonFieldWriter.CharactersAnElement);
        writer.OpenObject(JsonLayout.Block);
        var fields = new JsonFieldWriter(writer);
        fields.Text("$schema", SchemaUri);
        fields.Number("format", CurrentFormat, absent: 0);
        SnapshotFormat.Snapshot(fields, snapshot);
        writer.Close();
        return writer.Finish();
    }

    /// <summary>Reads a snapshot.</summary>
    /// <param name="text">Content of the file.</param>
    /// <param name="path">Path for messages.</param>
    /// <exception cref="DiagnosticException">SG0002 to SG0005, at the place in the file.</exception>
    public static SchemaSnapshot Read(string text, string path) => Read(Parse(text, path), path);

    /// <inheritdoc cref="Read(string, string)"/>
    public static SchemaSnapshot Read(JsonTree tree, string path)
    {
        try
        {
            var snapshot = JsonFieldReader.Read<SchemaSnapshot>(tree.Root, SnapshotFormat.Snapshot);
            DuplicateNames.Refuse(snapshot, tree.Root);
            return snapshot;
        }
        catch (JsonException e)
        {
            throw Rules.SnapshotInvalid.Error(
                $"This is not a snapshot that SchemaGen wrote: {e.Message}. Restore the file from version control, or run 'schemagen pull'.",
                Locate(tree.Text, path, e.Offset));
        }
    }

    /// <summary>Parses the text and checks that it is a snapshot of a format that can be read.</summary>
    /// <exception cref="DiagnosticException">SG0002 to SG0005, at the place in the file.</exception>
    public static JsonTree Parse(string text, string path)
    {
        JsonTree tree;
        try
        {
            tree = JsonTree.Parse(text);
        }
        catch (JsonException e)
        {
            throw Malformed(text, path, e);
        }

        CheckFormat(tree, path);
        return tree;
    }

    /// <summary>An offset in the text as a place in the file.</summary>
    public static SourceLocation Locate(string text, string path, int offset)
    {
        var position = new LineMap(text).Locate(offset);
        return new SourceLocation(path, position.Line, position.Column);
    }

    private static void CheckFormat(JsonTree tree, string path)
    {
        var format = tree.Root.Kind == JsonKind.Object ? tree.Root.Property("format") : null;
        if (format?.Kind != JsonKind.Number || format.Value.GetInteger() is not (>= 1 and var number))
        {
            throw Rules.SnapshotInvalid.Error(
                "This is not a snapshot that SchemaGen wrote: it has no 'format'. Restore the file from version control, or delete it and run 'schemagen pull'.",
                Locate(tree.Text, path, (format ?? tree.Root).Offset));
        }

        if (number > CurrentFormat)
        {
            throw Rules.SnapshotNewer.Error(
                $"The snapshot has format {number}; this SchemaGen reads up to {CurrentFormat}. Update the package SchemaGen and the tool schemagen.",
                Locate(tree.Text, path, format.Value.Offset));
        }
    }

    private static DiagnosticException Malformed(string text, string path, JsonException e)
    {
        if (ConflictMarker.Find(text) is { } marker)
        {
            return Rules.SnapshotConflict.Error(
                "The snapshot contains merge-conflict markers. Take either side (git checkout --ours or --theirs), apply both branches' migrations and pull again.",
                Locate(text, path, marker));
        }

        return Rules.SnapshotMalformed.Error(
            $"The snapshot is not well-formed JSON: {e.Message}. Restore the file from version control, or delete it and run 'schemagen pull'.",
            Locate(text, path, e.Offset));
    }
}
