using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Migrations;

namespace SchemaGen.Operations.Files;

/// <summary>The migrations index beside the snapshot. Where no migrations are the source, there is no file.</summary>
internal static class MigrationIndexFile
{
    /// <summary><c>schema.migrations.json</c> for <c>schema.json</c>.</summary>
    public static string PathFor(string snapshot) => Path.ChangeExtension(snapshot, ".migrations.json");

    /// <summary>Reads the index beside a snapshot; null where there is none.</summary>
    /// <exception cref="DiagnosticException">SG4008, SG0050.</exception>
    public static MigrationIndex? Read(string snapshot)
    {
        var path = PathFor(snapshot);
        return AtomicFile.ReadIfExists(path) is { } text ? MigrationIndexJson.Read(text, path) : null;
    }

    /// <summary>Writes the index if it changed.</summary>
    /// <returns>True when it was written.</returns>
    /// <exception cref="DiagnosticException">SG0050.</exception>
    public static bool Write(MigrationIndex index, string snapshot)
    {
        var (path, text) = (PathFor(snapshot), MigrationIndexJson.Write(index));
        if (AtomicFile.ReadIfExists(path) is { } existing && FileText.IsSame(existing, text))
        {
            return false;
        }

        AtomicFile.Write(path, text);
        return true;
    }
}
