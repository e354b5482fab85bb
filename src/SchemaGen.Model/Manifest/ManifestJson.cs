using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;

namespace SchemaGen.Model.Manifest;

/// <summary><c>_manifest.json</c> as text and back: a line a file, so that branches which document different tables merge.</summary>
public static class ManifestJson
{
    /// <summary>The version of the format that this SchemaGen writes; raised when an older reader would misread it.</summary>
    public const int CurrentFormat = 1;

    private const string Remedy = "Restore it from version control, or run 'schemagen docs --force' to write it anew.";

    /// <summary>The canonical text: equal manifests give equal bytes.</summary>
    public static string Write(DirectoryManifest manifest)
    {
        var writer = new JsonWriter();
        writer.OpenObject(JsonLayout.Block);
        Format(new JsonFieldWriter(writer), manifest);
        writer.Close();
        return writer.Finish();
    }

    /// <summary>Reads a manifest.</summary>
    /// <param name="text">Content of the file.</param>
    /// <param name="path">Path for messages.</param>
    /// <exception cref="DiagnosticException">SG0051, at the place in the file.</exception>
    public static DirectoryManifest Read(string text, string path)
    {
        try
        {
            var root = JsonTree.Parse(text).Root;
            CheckFormat(root, text, path);
            var manifest = JsonFieldReader.Read<DirectoryManifest>(root, Format);
            CheckPaths(root, manifest);
            return manifest;
        }
        catch (JsonException e)
        {
            var (problem, offset) = ConflictMarker.Find(text) is { } marker ? ("it contains merge-conflict markers", marker) : (e.Message, e.Offset);
            throw Rules.ManifestInvalid.Error($"The manifest of the documentation directory cannot be used: {problem}. {Remedy}", SnapshotJson.Locate(text, path, offset));
        }
    }

    private static void CheckFormat(JsonValue root, string text, string path)
    {
        var format = FormatProperty.Of(root);
        if (format.GetInteger() > CurrentFormat)
        {
            throw Rules.ManifestInvalid.Error(
                "The manifest of the documentation directory was written by a newer SchemaGen. Update the package SchemaGen and the tool schemagen.", SnapshotJson.Locate(text, path, format.Offset));
        }
    }

    /// <summary>A path that leads out of the directory would have us remove somebody's file.</summary>
    private static void CheckPaths(JsonValue root, DirectoryManifest manifest)
    {
        for (var i = 0; i < manifest.Files.Count; i++)
        {
            if (!IsInside(manifest.Files[i].Path))
            {
                throw new JsonException($"'{manifest.Files[i].Path}' is no path inside the directory", root.Property("files")!.Value.Elements().ElementAt(i).Offset);
            }
        }
    }

    private static bool IsInside(string path) =>
        path.IndexOfAny(['\\', ':', '\0']) < 0 && path.Split('/').All(static part => part is not ("" or "." or ".."));

    private static DirectoryManifest Format(JsonFields f, DirectoryManifest? m)
    {
        f.Number("format", CurrentFormat, absent: 0);
        return new DirectoryManifest { IsPartial = f.Flag("partial", m?.IsPartial ?? false), Files = f.Objects("files", m?.Files ?? default, Entry) };
    }

    private static ManifestEntry Entry(JsonFields f, ManifestEntry? e) => new()
    {
        Path = f.Text("path", e?.Path),
        Relation = f.OptionalReference("relation", e?.Relation),
        Hash = f.OptionalText("hash", e?.Hash),
        Status = f.Choice("status", e?.Status ?? default),
    };
}
