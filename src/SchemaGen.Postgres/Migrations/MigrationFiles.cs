using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations;

/// <summary>Reads migrations from disk.</summary>
public static class MigrationFiles
{
    /// <summary>Reads these files, each once, in the order in which they apply (<see cref="MigrationOrder"/>).</summary>
    /// <exception cref="DiagnosticException">SG4004: a file cannot be read or is not UTF-8.</exception>
    public static IReadOnlyList<MigrationFile> Read(IEnumerable<string> paths) =>
        [.. paths.Distinct(StringComparer.Ordinal).Order(MigrationOrder.Instance).Select(Read)];

    private static MigrationFile Read(string path)
    {
        try
        {
            return new MigrationFile(path, MigrationText.Decode(File.ReadAllBytes(path), path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Rules.MigrationUnreadable.Error(
                $"the migration cannot be read ({exception.Message}); check the path and its permissions", new SourceLocation(path));
        }
    }
}
