using System.Globalization;
using System.Text.RegularExpressions;

namespace SchemaGen.MSBuild.Tests.Consumers;

/// <summary>
/// A throw-away folder with projects as users write them, outside this repository, built by the real SDK in an
/// environment of its own.
/// </summary>
internal sealed partial class Consumer : IDisposable
{
    private static int ConsumerCount;
    private readonly PackedPackage _package;
    private readonly string _logs;
    private int _builds;

    private Consumer(PackedPackage package)
    {
        _package = package;
        var number = Interlocked.Increment(ref ConsumerCount).ToString(CultureInfo.InvariantCulture);
        Folder = Directory.CreateDirectory(Path.Combine(package.Root, "consumers", number)).FullName;
        _logs = Directory.CreateDirectory(Path.Combine(package.Root, "logs", number)).FullName;
    }

    public string Folder { get; }

    /// <summary>Variables that the next builds see.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>The home folder of whoever builds.</summary>
    public string Home => _package.Home;

    public string Snapshot => PathOf("schema.json");

    /// <summary>A folder without a project.</summary>
    public static async Task<Consumer> EmptyAsync() => new(await PackedPackage.GetAsync());

    /// <summary>A folder with one project that references the package, and nothing else.</summary>
    /// <param name="properties">Elements for its property group; one that is given replaces the default.</param>
    /// <param name="sdk">The SDK.</param>
    public static async Task<Consumer> CreateAsync(string properties = "", string sdk = "Microsoft.NET.Sdk")
    {
        var consumer = await EmptyAsync();
        consumer.WriteProject("App.csproj", properties, sdk: sdk);
        consumer.Write("Program.cs", "System.Console.WriteLine(\"done\");");
        return consumer;
    }

    public string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    public void WriteProject(string path, string properties = "", string items = "", string sdk = "Microsoft.NET.Sdk") => Write(
        path,
        $"""
         <Project Sdk="{sdk}">
           <PropertyGroup>
             <TargetFramework>net10.0</TargetFramework>
             <OutputType>Exe</OutputType>
             <Nullable>enable</Nullable>
             <ImplicitUsings>enable</ImplicitUsings>
             {properties}
           </PropertyGroup>
           <ItemGroup>
             <PackageReference Include="SchemaGen" Version="{_package.Version}" />
             {items}
           </ItemGroup>
         </Project>
         """);

    /// <summary>Runs <c>dotnet build</c>, with a binary log.</summary>
    public Task<BuildResult> BuildAsync(params string[] arguments) => RunAsync("build", arguments);

    /// <summary>Runs a command of the SDK that builds.</summary>
    public async Task<BuildResult> RunAsync(string command, params string[] arguments)
    {
        var log = Path.Combine(_logs, $"{++_builds}.binlog");
        var result = await ExecuteAsync(CommandLine.Dotnet, [command, "-tl:off", "-v:minimal", "-clp:NoSummary", $"-bl:{log}", .. arguments]);

        // Of no build that ever runs here.
        Assert.DoesNotContain("CS8785", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MSB4018", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SG0099", result.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(StackFrame(), result.Output);
        return new BuildResult(result, log);
    }

    /// <summary>Runs the program that was built.</summary>
    public Task<string> StartAsync(string program = "bin/Debug/net10.0/App.dll") => StartProgramAsync(CommandLine.Dotnet, PathOf(program));

    /// <summary>Runs a program, by its path from the consumer's folder.</summary>
    public async Task<string> StartProgramAsync(string program, params string[] arguments)
    {
        var result = await ExecuteAsync(File.Exists(PathOf(program)) ? PathOf(program) : program, arguments);
        Assert.True(result.ExitCode == 0, result.Output);
        return result.Output.ReplaceLineEndings("\n").TrimEnd();
    }

    /// <summary>When each file was last written.</summary>
    public SortedDictionary<string, DateTime> Times()
    {
        var files = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories);
        return new(files.ToDictionary(file => Path.GetRelativePath(Folder, file), File.GetLastWriteTimeUtc), StringComparer.Ordinal);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Task<CommandResult> ExecuteAsync(string program, IEnumerable<string> arguments)
    {
        var environment = new Dictionary<string, string>(_package.Environment, StringComparer.Ordinal);
        foreach (var (name, value) in Environment)
        {
            environment[name] = value;
        }

        return CommandLine.RunAsync(program, arguments, Folder, environment);
    }

    [GeneratedRegex(@"^\s+at \S+\(", RegexOptions.Multiline)]
    private static partial Regex StackFrame();
}
