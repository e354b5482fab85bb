using System.Diagnostics;
using SchemaGen.Testing;

namespace SchemaGen.Tool.Tests;

/// <summary>What a run of the tool ended with.</summary>
public sealed record ToolResult(int ExitCode, string Output, string Errors);

/// <summary>The tool as a process of its own.</summary>
public static class ToolProcess
{
    /// <summary>Where it was built: beside the tests, what a newer framework brings itself is left out, and the tool is made for an older one.</summary>
    public static string Path { get; } = Repository.PathOf("src", "SchemaGen.Tool", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net8.0", "schemagen.dll");

    /// <summary>Runs the tool with both outputs redirected, and none of this machine's variables about databases.</summary>
    public static Task<ToolResult> RunAsync(string directory, IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> variables) =>
        RunAsync(directory, "dotnet", ["exec", Path, .. arguments], variables);

    /// <summary>Runs another program in the same way.</summary>
    public static async Task<ToolResult> RunAsync(string directory, string program, IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOurs).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolResult(process.ExitCode, await output, await errors);
    }

    private static bool IsOurs(string name) =>
        name.StartsWith("PG", StringComparison.Ordinal) || name.StartsWith("SCHEMAGEN_", StringComparison.Ordinal) || name.StartsWith("GIT_", StringComparison.Ordinal) || name is "NO_COLOR" or "CI";
}
