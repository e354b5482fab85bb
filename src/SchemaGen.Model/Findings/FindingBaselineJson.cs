using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;

namespace SchemaGen.Model.Findings;

/// <summary><c>schema.findings.json</c> as text and back: a finding a line, so that branches merge.</summary>
public static class FindingBaselineJson
{
    /// <summary>The version of the format that this SchemaGen writes; raised when an older reader would misread it.</summary>
    public const int CurrentFormat = 1;

    private const string SchemaUri = "https://github.com/schemagen/schemagen/raw/main/docs/schemas/findings-1.json";

    /// <summary>The canonical text: equal baselines give equal bytes.</summary>
    public static string Write(FindingBaseline baseline)
    {
        var writer = new JsonWriter();
        writer.OpenObject(JsonLayout.Block);
        var fields = new JsonFieldWriter(writer);
        fields.Text("$schema", SchemaUri);
        fields.Number("format", CurrentFormat, absent: 0);
        Format(fields, baseline);
        writer.Close();
        return writer.Finish();
    }

    /// <summary>Reads a baseline.</summary>
    /// <param name="text">Content of the file.</param>
    /// <param name="path">Path for messages.</param>
    /// <exception cref="DiagnosticException">SG0007, at the place in the file.</exception>
    public static FindingBaseline Read(string text, string path)
    {
        try
        {
            var root = JsonTree.Parse(text).Root;
            var format = FormatProperty.Of(root);
            return format.GetInteger() > CurrentFormat
                ? throw Unusable("a newer SchemaGen wrote it. Update the package SchemaGen and the tool schemagen.", text, path, format.Offset)
                : JsonFieldReader.Read<FindingBaseline>(root, Format);
        }
        catch (JsonException e)
        {
            throw ConflictMarker.Find(text) is { } marker
                ? Unusable("the file contains merge-conflict markers. Keep the lines of both sides, then run 'schemagen findings --accept-baseline'.", text, path, marker)
                : Unusable($"{e.Message}. Restore the file from version control, or delete it and run 'schemagen findings --accept-baseline'.", text, path, e.Offset);
        }
    }

    private static FindingBaseline Format(JsonFields f, FindingBaseline? b) => new() { Findings = f.Objects("findings", b?.Findings ?? default, Entry) };

    private static BaselineEntry Entry(JsonFields f, BaselineEntry? e) => new(f.Text("rule", e?.Rule), f.Text("object", e?.Object));

    private static DiagnosticException Unusable(string problem, string text, string path, int offset) =>
        Rules.BaselineInvalid.Error($"The baseline of findings cannot be used: {problem}", SnapshotJson.Locate(text, path, offset));
}
