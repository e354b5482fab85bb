using System.Reflection;
using SchemaGen.Postgres.Ephemeral;
using SchemaGen.Testing;

namespace SchemaGen.MSBuild.Tests.Consumers;

/// <summary>The package as users get it, packed once a test run, and the folder that everything of the run is in.</summary>
internal sealed class PackedPackage
{
    private static readonly Lazy<Task<PackedPackage>> Packed = new(PackAsync);

    private PackedPackage(string root, string version, Dictionary<string, string> environment)
    {
        Root = root;
        Version = version;
        Environment = environment;
    }

    /// <summary>A temporary folder; consumers are below it, so that they all find its <c>nuget.config</c>.</summary>
    public string Root { get; }

    /// <summary>A version that no other run has, so that no cache can answer with another run's package.</summary>
    public string Version { get; }

    /// <summary>The home folder of whoever builds: empty.</summary>
    public string Home => Environment["DOTNET_CLI_HOME"];

    /// <summary>Variables that every build of a consumer gets.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    public string FileName => Path.Combine(Root, "feed", $"SchemaGen.{Version}.nupkg");

    public static Task<PackedPackage> GetAsync() => Packed.Value;

    /// <summary>Removes everything of the run, if there was one.</summary>
    public static void Delete()
    {
        if (Packed is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            Directory.Delete(Packed.Value.Result.Root, recursive: true);
        }
    }

    private static async Task<PackedPackage> PackAsync()
    {
        var root = Directory.CreateTempSubdirectory("schemagen-package-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            // A server of root runs as somebody else, and reads a file here.
            File.SetUnixFileMode(root, File.GetUnixFileMode(root) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        var package = new PackedPackage(root, $"0.0.0-test.{Guid.NewGuid():N}", await EnvironmentIn(root));
        File.WriteAllText(Path.Combine(root, "nuget.config"), NuGetConfig());
        string[] arguments =
        [
            "pack", Repository.PathOf("src", "SchemaGen.MSBuild"), "--no-build", "-c", Metadata("Configuration"),
            "-o", Path.Combine(root, "feed"), $"-p:Version={package.Version}",
        ];
        var result = await CommandLine.RunAsync(CommandLine.Dotnet, arguments, Repository.Root, package.Environment);
        Assert.True(result.ExitCode == 0, result.Output);
        return package;
    }

    private static async Task<Dictionary<string, string>> EnvironmentIn(string root)
    {
        // User secrets, ~/.pgpass and the NuGet settings of whoever runs the tests are none of theirs.
        var home = Directory.CreateDirectory(Path.Combine(root, "home")).FullName;
        string[] names = OperatingSystem.IsWindows() ? ["USERPROFILE", "APPDATA", "LOCALAPPDATA"] : ["HOME"];
        return new Dictionary<string, string>(names.Select(name => KeyValuePair.Create(name, home)), StringComparer.Ordinal)
        {
            ["DOTNET_CLI_HOME"] = home,
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE"] = "true",
            ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
            ["DOTNET_NOLOGO"] = "1",
            // A process that outlives its build would hold files and, worse, old code.
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["UseSharedCompilation"] = "false",
            ["SCHEMAGEN_POSTGRES_BIN"] = (await PostgresBinaries.LocateAsync()).BinDirectory,
        };
    }

    /// <summary>No network: the feed, and what the restore of this repository fetched (the reference assemblies of .NET 8).</summary>
    private static string NuGetConfig() =>
        $"""
         <configuration>
           <config>
             <add key="globalPackagesFolder" value="packages" />
           </config>
           <fallbackPackageFolders>
             <clear />
             <add key="repository" value="{Metadata("PackageFolder")}" />
           </fallbackPackageFolders>
           <packageSources>
             <clear />
             <add key="feed" value="feed" />
           </packageSources>
         </configuration>
         """;

    public static string Metadata(string key) =>
        typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
