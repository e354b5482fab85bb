using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Operations.Sources;

/// <summary>Patterns of migration files as paths.</summary>
internal static class MigrationGlobs
{
    /// <summary>Expands the patterns, in no particular order.</summary>
    /// <exception cref="DiagnosticException">SG0032: nothing matches.</exception>
    public static IReadOnlyList<string> Expand(string directory, string patterns)
    {
        var files = patterns
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(pattern => ExpandOne(directory, pattern.Replace('\\', '/')))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0
            ? files
            : throw Rules.MigrationsMissing.Error($"No file matches '{patterns}', the pattern of --migrations (SchemaGenMigrations), in {directory}. Correct the pattern: db/migrations/*.sql, or db/**/*.sql.");
    }

    private static IEnumerable<string> ExpandOne(string directory, string pattern)
    {
        // The matcher wants patterns below one folder: what comes before the first wildcard is part of the folder.
        var wildcard = pattern.IndexOf('*', StringComparison.Ordinal);
        var fixedPart = pattern[..(pattern.LastIndexOf('/', wildcard < 0 ? pattern.Length - 1 : wildcard) + 1)];
        var root = Path.GetFullPath(Path.Combine(directory, fixedPart));
        if (!System.IO.Directory.Exists(root))
        {
            return [];
        }

        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(pattern[fixedPart.Length..]);
        try
        {
            return [.. matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(root))).Files.Select(file => Path.GetFullPath(Path.Combine(root, file.Path)))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Rules.MigrationsMissing.Error($"The folder {root} of '{pattern}', a pattern of --migrations (SchemaGenMigrations), cannot be read: {Wording.Sentence(e.Message)} Give yourself the right to read it.", new SourceLocation(root));
        }
    }
}
