using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;
using SchemaGen.Model.Naming;

namespace SchemaGen.Operations.Files;

/// <summary><c>schemagen.json</c> on disk.</summary>
internal static class ConfigurationFile
{
    /// <summary>Reads the configuration; without a path there is none, and the defaults hold.</summary>
    /// <exception cref="DiagnosticException">SG0010 to SG0013.</exception>
    public static SchemaGenConfiguration Read(string? path)
    {
        if (string.IsNullOrEmpty(path))
        {
            return SchemaGenConfiguration.Default;
        }

        return ConfigurationJson.Read(ReadText(path), path);
    }

    /// <summary>The place of a part of the configuration.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="part">The part, as a <see cref="JsonPath"/>.</param>
    /// <exception cref="DiagnosticException">SG0010.</exception>
    public static SourceLocation Locate(string path, IEnumerable<string> part)
    {
        var tree = JsonTree.Parse(ReadText(path), allowComments: true);
        return SnapshotJson.Locate(tree.Text, path, JsonPath.Find(tree.Root, part).Offset);
    }

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var remedy = e is FileNotFoundException or DirectoryNotFoundException ? "Create it" : "Give yourself the right to read it";
            throw Rules.ConfigurationMissing.Error(
                $"The configuration {path} could not be read: {Wording.Sentence(e.Message)} {remedy}, or correct SchemaGenConfig (--config).", new SourceLocation(path));
        }
    }
}
