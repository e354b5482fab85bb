using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;

namespace SchemaGen.Model.Migrations;

/// <summary><c>schema.migrations.json</c> as text and back: an effect a line, so that a diff reads like one.</summary>
public static class MigrationIndexJson
{
    /// <summary>The version of the format that this SchemaGen writes; raised when an older reader would misread it.</summary>
    public const int CurrentFormat = 1;

    private const string SchemaUri = "https://github.com/schemagen/schemagen/raw/main/docs/schemas/migrations-1.json";
    private const string Remedy = "Make it anew with 'schemagen migrations index', or pull.";

    /// <summary>The canonical text: equal indexes give equal bytes.</summary>
    public static string Write(MigrationIndex index)
    {
        var writer = new JsonWriter();
        writer.OpenObject(JsonLayout.Block);
        var fields = new JsonFieldWriter(writer);
        fields.Text("$schema", SchemaUri);
        fields.Number("format", CurrentFormat, absent: 0);
        Index(fields, index);
        writer.Close();
        return writer.Finish();
    }

    /// <summary>Reads an index.</summary>
    /// <param name="text">Content of the file.</param>
    /// <param name="path">Path for messages.</param>
    /// <exception cref="DiagnosticException">SG4008, at the place in the file.</exception>
    public static MigrationIndex Read(string text, string path)
    {
        try
        {
            var root = JsonTree.Parse(text).Root;
            var format = FormatProperty.Of(root);
            return format.GetInteger() > CurrentFormat
                ? throw Unusable("a newer SchemaGen wrote it. Update the package SchemaGen and the tool schemagen.", text, path, format.Offset)
                : JsonFieldReader.Read<MigrationIndex>(root, Index);
        }
        catch (JsonException e)
        {
            var (problem, offset) = ConflictMarker.Find(text) is { } marker ? ("it contains merge-conflict markers", marker) : (e.Message, e.Offset);
            throw Unusable($"{problem}. {Remedy}", text, path, offset);
        }
    }

    private static DiagnosticException Unusable(string problem, string text, string path, int offset) =>
        Rules.MigrationIndexInvalid.Error($"The migrations index cannot be used: {problem}", SnapshotJson.Locate(text, path, offset));

    private static MigrationIndex Index(JsonFields f, MigrationIndex? i) => new()
    {
        Convention = f.RequiredChoice<MigrationConvention>("convention", i?.Convention),
        Pattern = f.Text("pattern", i?.Pattern),
        Migrations = f.Objects("migrations", i?.Migrations ?? default, Migration, JsonLayout.Block),
    };

    private static IndexedMigration Migration(JsonFields f, IndexedMigration? m) => new()
    {
        File = f.Text("file", m?.File),
        Number = f.OptionalText("number", m?.Number),
        Title = f.OptionalText("title", m is { Title.Length: > 0 } ? m.Title : null) ?? "",
        Checksum = f.Text("checksum", m?.Checksum),
        Effects = f.Objects("effects", m?.Effects ?? default, Effect),
        Rows = f.Objects("rows", m?.Rows ?? default, Rows),
    };

    private static MigrationEffect Effect(JsonFields f, MigrationEffect? e) => new()
    {
        Change = f.RequiredChoice<EffectChange>("change", e?.Change),
        Kind = f.Text("kind", e?.Kind),
        Name = f.Text("name", e?.Name),
        On = f.OptionalText("on", e?.On),
        Details = f.Texts("details", e?.Details ?? default),
    };

    private static MigrationRows Rows(JsonFields f, MigrationRows? r) => new()
    {
        Relation = f.Text("relation", r?.Relation),
        Added = f.Number("added", r?.Added ?? 0, absent: 0),
    };
}
