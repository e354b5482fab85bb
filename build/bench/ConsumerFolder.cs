using System.Globalization;

namespace SchemaGen.Bench;

/// <summary>The package, packed as it is shipped, and projects that a user would write, outside the repository.</summary>
public sealed class ConsumerFolder
{
    private readonly string _folder;
    private readonly string _feed;
    private readonly string _version = "0.1.0-bench." + DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    /// <param name="repository">Root of the repository.</param>
    /// <param name="folder">An empty folder outside it.</param>
    public ConsumerFolder(string repository, string folder)
    {
        _folder = folder;
        var feed = Directory.CreateDirectory(Path.Combine(folder, "feed")).FullName;
        Dotnet(repository, "pack", "src/SchemaGen.MSBuild", "--configuration", "Release", "--output", feed, "--verbosity", "quiet", $"-p:Version={_version}").Output();
        _feed = feed;
    }

    /// <summary>Every build pays for its own node and compiler, as on a build server: no run warms the next.</summary>
    public IReadOnlyDictionary<string, string?> Environment => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages"),
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",

        // What is set for this process by the SDK that runs it, or by a build server, is not for the consumer.
        ["MSBUILD_EXE_PATH"] = null,
        ["MSBuildExtensionsPath"] = null,
        ["MSBuildSDKsPath"] = null,
        ["CI"] = null,
        ["ContinuousIntegrationBuild"] = null,
        ["SCHEMAGEN_CONNECTION_STRING"] = null,
    };

    /// <summary>Writes a console project with the snapshot beside it, restores it and builds it once.</summary>
    /// <param name="name">Name of its folder.</param>
    /// <param name="snapshot">Content of <c>schema.json</c>.</param>
    /// <param name="withPackage">Whether it refers to the package.</param>
    /// <param name="properties">More properties, as XML.</param>
    /// <param name="packages">References to public packages, as XML; without any, no public source is asked.</param>
    /// <param name="files">More files, or other ones than an empty program, by name.</param>
    public Consumer Create(
        string name, string snapshot, bool withPackage, string properties = "", string packages = "", IReadOnlyDictionary<string, string>? files = null)
    {
        var directory = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        var reference = withPackage ? $"""<PackageReference Include="SchemaGen" Version="{_version}" />""" : "";
        File.WriteAllText(Path.Combine(directory, "App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>{reference}{packages}</ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(directory, "nuget.config"), $"""
            <configuration>
              <packageSources>
                {(packages.Length == 0 ? "<clear />" : "")}
                <add key="feed" value="{_feed}" />
              </packageSources>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(directory, "schema.json"), snapshot);
        File.WriteAllText(Path.Combine(directory, "Program.cs"), "Console.WriteLine();\n");
        foreach (var (file, content) in files ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            File.WriteAllText(Path.Combine(directory, file), content);
        }

        var consumer = new Consumer(this, directory);
        Dotnet(directory, "build", "--verbosity", "quiet").Output();
        return consumer;
    }

    internal Command Dotnet(string directory, params string[] arguments) =>
        new("dotnet", arguments) { Directory = directory, Environment = Environment };
}

/// <summary>A project to build again and again.</summary>
public sealed class Consumer(ConsumerFolder folder, string directory)
{
    private int _edits;

    public string Directory => directory;

    /// <summary>A build of what is restored, with a connection or without.</summary>
    public Command Build(string? connectionString = null, params string[] arguments) =>
        folder.Dotnet(directory, ["build", "--no-restore", "-v", "q", .. arguments]) with
        {
            Environment = new Dictionary<string, string?>(folder.Environment, StringComparer.Ordinal) { ["SCHEMAGEN_CONNECTION_STRING"] = connectionString },
        };

    /// <summary>Builds it as it would be shipped and runs it; what it wrote.</summary>
    public string Execute(params string[] arguments) =>
        folder.Dotnet(directory, ["run", "--configuration", "Release", "-p:SchemaGenMode=Offline", "--", .. arguments]).Output();

    /// <summary>Changes one C# file, so that the compiler has to run.</summary>
    public void Edit() => File.WriteAllText(
        Path.Combine(directory, "Edited.cs"), string.Create(CultureInfo.InvariantCulture, $"static class Edited {{ public const int Number = {++_edits}; }}\n"));
}
