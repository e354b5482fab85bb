namespace SchemaGen.Postgres.Ephemeral;

/// <summary>The operating systems that keep PostgreSQL in different places.</summary>
internal enum HostSystem
{
    Linux,
    MacOS,
    Windows,
}

/// <summary>All that the search for programs asks of the machine, so that a test can answer instead.</summary>
internal sealed record SearchEnvironment
{
    /// <summary>What this process really sees.</summary>
    public static SearchEnvironment Current { get; } = new()
    {
        System = CurrentSystem,
        Variable = Environment.GetEnvironmentVariable,
        FileExists = File.Exists,
        Subdirectories = static directory => Directory.Exists(directory)
            ? [.. Directory.EnumerateDirectories(directory).Select(static path => Path.GetFileName(path)!)]
            : [],
        UserCache = Ephemeral.UserCache.Locate(CurrentSystem, Environment.GetEnvironmentVariable, Environment.IsPrivilegedProcess),
        ResolveLink = static path => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path,
    };

    public required HostSystem System { get; init; }

    /// <summary>Value of an environment variable.</summary>
    public required Func<string, string?> Variable { get; init; }

    public required Func<string, bool> FileExists { get; init; }

    /// <summary>Names of the folders in a folder; none when it does not exist.</summary>
    public required Func<string, IReadOnlyList<string>> Subdirectories { get; init; }

    /// <summary>The file that a path finally leads to; the path itself when it is no symbolic link.</summary>
    public required Func<string, string> ResolveLink { get; init; }

    /// <summary>The folder of what is fetched once and kept between builds. It need not exist.</summary>
    public required string UserCache { get; init; }

    private static HostSystem CurrentSystem =>
        OperatingSystem.IsWindows() ? HostSystem.Windows : OperatingSystem.IsMacOS() ? HostSystem.MacOS : HostSystem.Linux;

    /// <summary>The file name of a program.</summary>
    public string Executable(string program) => System == HostSystem.Windows ? program + ".exe" : program;

    /// <summary>The folders of <c>PATH</c>, in order. Relative ones would depend on where a build was started and are left out.</summary>
    public IEnumerable<string> PathDirectories() =>
        (Variable("PATH") ?? "").Split(System == HostSystem.Windows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(directory => System == HostSystem.Windows || directory.StartsWith('/'))
        .Select(static directory => directory.TrimEnd('/', '\\'));

    /// <summary>The full path of a program on <c>PATH</c>; null when there is none.</summary>
    public string? FindOnPath(string fileName) =>
        PathDirectories().Select(directory => $"{directory}/{fileName}").FirstOrDefault(FileExists);
}
