using System.Globalization;

namespace SchemaGen.Bench;

/// <summary>The tool <c>schemagen</c>, packed and installed as users get it.</summary>
public sealed class InstalledTool
{
    private readonly string _program;

    /// <param name="repository">Root of the repository.</param>
    /// <param name="folder">A folder outside it.</param>
    public InstalledTool(string repository, string folder)
    {
        var version = "0.1.0-bench." + DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var feed = Directory.CreateDirectory(Path.Combine(folder, "tool-feed")).FullName;
        var path = Path.Combine(folder, "tool");
        new Command("dotnet", "pack", "src/SchemaGen.Tool", "--configuration", "Release", "--output", feed, "--verbosity", "quiet", $"-p:Version={version}") { Directory = repository }.Output();
        new Command("dotnet", "tool", "install", "SchemaGen.Tool", "--tool-path", path, "--source", feed, "--version", version)
        {
            Environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = Path.Combine(folder, "tool-packages") },
        }.Output();
        _program = Path.Combine(path, OperatingSystem.IsWindows() ? "schemagen.exe" : "schemagen");
    }

    /// <summary>A pull of a database, from the start of the process to its end.</summary>
    /// <param name="environment">libpq's variables.</param>
    /// <param name="snapshot">Where to; deleted before each run, so that the file is written.</param>
    public Command Pull(IReadOnlyDictionary<string, string?> environment, string snapshot) =>
        new(_program, "pull", "--connection", "libpq", "--snapshot", snapshot) { Environment = environment, Before = () => File.Delete(snapshot) };

    /// <summary>A sync, from the start of the process to its end.</summary>
    public Command Sync(string source, string target, params string[] options) => new(_program, ["sync", "--from", "SOURCE_DB", "--to", "TARGET_DB", "--yes", .. options]) { Environment = Databases(source, target) };

    /// <summary>A comparison of two databases.</summary>
    public Command Parity(string source, string target) => new(_program, "parity", "--from", "SOURCE_DB", "--to", "TARGET_DB") { Environment = Databases(source, target) };

    private static Dictionary<string, string?> Databases(string source, string target) => new(StringComparer.Ordinal) { ["SOURCE_DB"] = source, ["TARGET_DB"] = target };
}
