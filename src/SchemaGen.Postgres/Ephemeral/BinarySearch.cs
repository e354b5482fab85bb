using System.Globalization;
using System.Text.RegularExpressions;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Ephemeral;

/// <summary>Finds an installed PostgreSQL: the variable, then <c>PATH</c>, then the folders where installers put it.</summary>
internal static partial class BinarySearch
{
    /// <summary>Environment variable that names the folder of the programs to use.</summary>
    public const string Variable = "SCHEMAGEN_POSTGRES_BIN";

    /// <summary>The folder with <c>postgres</c> and <c>initdb</c>; null when none is installed.</summary>
    /// <exception cref="DiagnosticException">SG0030: the variable is set, and what it names is no such folder.</exception>
    public static string? Find(SearchEnvironment environment)
    {
        if (environment.Variable(Variable) is { Length: > 0 } chosen)
        {
            return IsComplete(environment, chosen)
                ? chosen
                : throw Rules.BinariesMissing.Error(
                    $"{Variable} is '{chosen}', which does not contain {environment.Executable("postgres")} and {environment.Executable("initdb")}. "
                    + "Set it to the bin folder of a PostgreSQL server, or unset it to have one searched for.");
        }

        return environment.PathDirectories().Concat(InstallationDirectories(environment))
            .Where(directory => IsComplete(environment, directory))
            .Select(directory => BehindLinks(environment, directory))
            .FirstOrDefault();
    }

    private static IEnumerable<string> InstallationDirectories(SearchEnvironment environment) =>
        Patterns(environment).SelectMany(pattern => Expand(environment, pattern));

    private static string[] Patterns(SearchEnvironment environment) => environment.System switch
    {
        HostSystem.Windows => [$"{environment.Variable("ProgramFiles") ?? "C:/Program Files"}/PostgreSQL/*/bin"],
        HostSystem.MacOS =>
        [
            "/opt/homebrew/opt/postgresql@*/bin", "/opt/homebrew/opt/postgresql/bin",
            "/usr/local/opt/postgresql@*/bin", "/usr/local/opt/postgresql/bin",
            "/Applications/Postgres.app/Contents/Versions/*/bin",
        ],
        _ =>
        [
            "/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/usr/bin", "/usr/lib/postgresql*/bin",
            "/home/linuxbrew/.linuxbrew/opt/postgresql@*/bin", "/home/linuxbrew/.linuxbrew/opt/postgresql/bin",
        ],
    };

    /// <summary>The folders that match a pattern with one <c>*</c>, newest version first.</summary>
    private static IEnumerable<string> Expand(SearchEnvironment environment, string pattern)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            return [pattern];
        }

        var parentEnd = pattern.LastIndexOf('/', star);
        var (parent, prefix, rest) = (pattern[..parentEnd], pattern[(parentEnd + 1)..star], pattern[(star + 1)..]);
        return environment.Subdirectories(parent)
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .OrderByDescending(name => VersionOf(name[prefix.Length..]))
            .Select(name => $"{parent}/{name}{rest}");
    }

    private static Version VersionOf(string text)
    {
        var match = LeadingVersion().Match(text);
        return match.Success
            ? new Version(Number(match.Groups["major"]), Number(match.Groups["minor"]))
            : new Version(0, 0);

        static int Number(Group group) => int.TryParse(group.Value, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static bool IsComplete(SearchEnvironment environment, string directory) =>
        environment.FileExists($"{directory}/{environment.Executable("postgres")}")
        && environment.FileExists($"{directory}/{environment.Executable("initdb")}");

    /// <summary>PostgreSQL finds its libraries from where it really is, so a folder of links is left for what they lead to.</summary>
    private static string BehindLinks(SearchEnvironment environment, string directory)
    {
        var target = environment.ResolveLink($"{directory}/{environment.Executable("postgres")}");
        var real = target[..Math.Max(target.LastIndexOfAny(['/', '\\']), 0)];
        return IsComplete(environment, real) ? real : directory;
    }

    [GeneratedRegex("^(?<major>[0-9]+)([.](?<minor>[0-9]+))?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadingVersion();
}
