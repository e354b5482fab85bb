using SchemaGen.Postgres.Ephemeral;

namespace SchemaGen.Testing.Rebuild;

/// <summary>Packages of Debian and its kin, fetched with apt once and unpacked into the user's cache, not installed.</summary>
public static class DebianPackage
{
    private static readonly string[] Programs = ["apt-get", "dpkg-deb"];

    /// <summary>
    /// Why nothing can be fetched on this machine; null when it can. A build server with Linux is expected to be able to: there
    /// the attempt fails, and nobody takes what was skipped for what was tested.
    /// </summary>
    public static string? Missing => Lacking is { } program && !(OperatingSystem.IsLinux() && IsBuildServer) ? Explain(program) : null;

    private static string? Lacking => Array.Find(Programs, static program => SearchEnvironment.Current.FindOnPath(program) is null);

    private static bool IsBuildServer => Environment.GetEnvironmentVariable("CI") is { Length: > 0 } value && value != "false";

    /// <summary>The folder of an unpacked package.</summary>
    /// <exception cref="InvalidOperationException">It cannot be fetched; the message says why.</exception>
    public static async Task<string> GetAsync(string package)
    {
        var cache = Path.Combine(SearchEnvironment.Current.UserCache, "debian");
        var target = Path.Combine(cache, package);
        if (Directory.Exists(target))
        {
            return target;
        }

        if (Lacking is { } program)
        {
            throw new InvalidOperationException(Explain(program));
        }

        UserCache.Create(SearchEnvironment.Current.UserCache);
        var draft = Directory.CreateDirectory(Path.Combine(cache, $".fetch-{Guid.NewGuid():N}")).FullName;
        try
        {
            await RunAsync(draft, "apt-get", "download", package);
            await RunAsync(draft, "dpkg-deb", "--extract", Directory.GetFiles(draft, "*.deb").Single(), "content");
            Publish(Path.Combine(draft, "content"), target);
            return target;
        }
        finally
        {
            Directory.Delete(draft, recursive: true);
        }
    }

    /// <summary>Another process may have been quicker; then its folder serves.</summary>
    private static void Publish(string content, string target)
    {
        try
        {
            Directory.Move(content, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
        }
    }

    private static async Task RunAsync(string directory, params string[] command)
    {
        var result = await Command.RunAsync(command, directory, CancellationToken.None);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"'{string.Join(' ', command)}' failed: {result.Error.Trim()} Lists of packages may be missing or old: apt-get update.");
        }
    }

    private static string Explain(string program) => $"{program}, which would fetch the schemas of Debian's packages, is missing.";
}
