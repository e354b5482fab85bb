using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
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

        try
        {
            return ConfigurationJson.Read(File.ReadAllText(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var remedy = e is FileNotFoundException or DirectoryNotFoundException ? "Create it" : "Give yourself the right to read it";
            throw Rules.ConfigurationMissing.Error(
                $"The configuration {path} could not be read: {Wording.Sentence(e.Message)} {remedy}, or correct SchemaGenConfig (--config).", new SourceLocation(path));
        }
    }
}
