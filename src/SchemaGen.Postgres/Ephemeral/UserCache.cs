namespace SchemaGen.Postgres.Ephemeral;

/// <summary>The folder of what is fetched once and kept between builds.</summary>
internal static class UserCache
{
    private const UnixFileMode OthersMayEnter =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Where the cache of the current user is. It need not exist.</summary>
    public static string Directory(SearchEnvironment environment)
    {
        if (environment.System == HostSystem.Windows)
        {
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "schemagen");
        }

        // The server of root runs as another user, who cannot enter root's home.
        if (Environment.IsPrivilegedProcess)
        {
            return "/var/cache/schemagen";
        }

        var cache = environment.Variable("XDG_CACHE_HOME") is { } path && path.StartsWith('/')
            ? path
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".cache");
        return Path.Combine(cache, "schemagen");
    }

    /// <summary>Makes the cache, readable for the user that a server of root runs as.</summary>
    public static void Create(string directory)
    {
        System.IO.Directory.CreateDirectory(directory);
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            File.SetUnixFileMode(directory, OthersMayEnter);
        }
    }

    /// <summary>Removes a folder of the cache; what cannot be removed now is left to a later build.</summary>
    public static void Remove(string directory)
    {
        try
        {
            System.IO.Directory.Delete(directory, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
