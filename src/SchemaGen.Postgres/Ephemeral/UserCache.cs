namespace SchemaGen.Postgres.Ephemeral;

/// <summary>The folder of what is fetched once and kept between builds.</summary>
internal static class UserCache
{
    private const UnixFileMode OthersMayEnter =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Where the cache of a user is. It need not exist.</summary>
    /// <param name="system">The operating system.</param>
    /// <param name="variable">Reads environment variables.</param>
    /// <param name="isRoot">Whether the user is root; its server runs as another user, who cannot enter root's home.</param>
    public static string Locate(HostSystem system, Func<string, string?> variable, bool isRoot)
    {
        if (system == HostSystem.Windows)
        {
            return Path.Combine(variable("LOCALAPPDATA") ?? Path.GetTempPath(), "schemagen");
        }

        if (isRoot)
        {
            return "/var/cache/schemagen";
        }

        var cache = variable("XDG_CACHE_HOME") is { } path && path.StartsWith('/') ? path : $"{variable("HOME") ?? "/tmp"}/.cache";
        return $"{cache}/schemagen";
    }

    /// <summary>Makes the cache, readable for the user that a server of root runs as.</summary>
    public static void Create(string directory)
    {
        Directory.CreateDirectory(directory);
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            File.SetUnixFileMode(directory, OthersMayEnter);
        }
    }
}
