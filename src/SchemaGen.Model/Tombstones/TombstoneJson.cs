using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;

namespace SchemaGen.Model.Tombstones;

/// <summary><c>schema.tombstones.json</c> as text and back: what is gone a line each, so that branches merge.</summary>
public static class TombstoneJson
{
    /// <summary>The version of the format that this SchemaGen writes; raised when an older reader would misread it.</summary>
    public const int CurrentFormat = 1;

    private const string SchemaUri = "https://github.com/schemagen/schemagen/raw/main/docs/schemas/tombstones-1.json";
    private const string Remedy = "Restore the file from version control, or delete it and have no reasons given.";

    /// <summary>The canonical text: equal sets give equal bytes.</summary>
    public static string Write(TombstoneSet tombstones)
    {
        var writer = new JsonWriter();
        writer.OpenObject(JsonLayout.Block);
        var fields = new JsonFieldWriter(writer);
        fields.Text("$schema", SchemaUri);
        fields.Number("format", CurrentFormat, absent: 0);
        TombstoneFormat.Set(fields, tombstones);
        writer.Close();
        return writer.Finish();
    }

    /// <summary>Reads tombstones.</summary>
    /// <param name="text">Content of the file.</param>
    /// <param name="path">Path for messages.</param>
    /// <exception cref="DiagnosticException">SG0006, at the place in the file.</exception>
    public static TombstoneSet Read(string text, string path)
    {
        try
        {
            var root = JsonTree.Parse(text).Root;
            CheckFormat(root, text, path);
            return JsonFieldReader.Read<TombstoneSet>(root, TombstoneFormat.Set);
        }
        catch (JsonException e)
        {
            throw ConflictMarker.Find(text) is { } marker
                ? Unusable("the file contains merge-conflict markers. Keep the lines of both sides, or delete the file and have no reasons given.", text, path, marker)
                : Unusable($"{e.Message}. {Remedy}", text, path, e.Offset);
        }
    }

    private static void CheckFormat(JsonValue root, string text, string path)
    {
        var format = FormatProperty.Of(root);
        if (format.GetInteger() > CurrentFormat)
        {
            throw Unusable("a newer SchemaGen wrote them. Update the package SchemaGen and the tool schemagen.", text, path, format.Offset);
        }
    }

    private static DiagnosticException Unusable(string problem, string text, string path, int offset) =>
        Rules.TombstonesInvalid.Error($"The tombstones cannot be used: {problem}", SnapshotJson.Locate(text, path, offset));
}
