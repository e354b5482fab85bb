using System.Diagnostics;
using System.Globalization;
using SchemaGen.Testing;

namespace SchemaGen.Tool.Tests;

/// <summary>Ctrl+C, SIGTERM, and both signals that timeout sends: the tool ends in order, and so does what it started.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("INT", "INT")]
    [InlineData("TERM")]
    [InlineData("TERM", "INT")]
    public async Task A_signal_ends_the_tool_and_its_command(params string[] signals)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", ToolProcess.Path, "pull", "--psql", "sh -c 'sleep 300 & echo $! > child; wait' psql"])
        {
            WorkingDirectory = _folder.FullPath,
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        using var tool = Process.Start(start)!;
        var errors = tool.StandardError.ReadToEndAsync();
        using var child = await ChildAsync();

        foreach (var signal in signals)
        {
            using var kill = Process.Start("kill", [$"-{signal}", tool.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        }

        await tool.WaitForExitAsync();
        Assert.Equal(2, tool.ExitCode);
        Assert.Equal("Cancelled. What was written until then is whole; the next run does the rest.\n", await errors);
        await child.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(File.Exists(_folder.PathOf("schema.json")));
    }

    private async Task<Process> ChildAsync()
    {
        var path = _folder.PathOf("child");
        while (!File.Exists(path) || !File.ReadAllText(path).EndsWith('\n'))
        {
            await Task.Delay(50);
        }

        return Process.GetProcessById(int.Parse(File.ReadAllText(path), CultureInfo.InvariantCulture));
    }
}
