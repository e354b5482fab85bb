using System.Diagnostics;
using SchemaGen.Postgres.Ephemeral;

namespace SchemaGen.Postgres.Tests.Ephemeral;

public class KilledOwnerTests
{
    [Theory]
    [InlineData("KILL")]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Server_and_folder_go_with_a_killed_owner(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var scratch = new ScratchDirectory();
        using var host = StartHost([], AppContext.BaseDirectory, scratch);
        var (folder, postmaster) = await ServerOf(host);

        // Who starts the tests in the background has Ctrl+C ignored, by all that they start too: then TERM stands for it.
        var sent = signal == "INT" && IsInterruptIgnored() ? "TERM" : signal;
        await Command.RunAsync(["kill", $"-{sent}", $"{host.Id}"], "/", CancellationToken.None);
        await host.WaitForExitAsync();

        await Eventually(() => !Directory.Exists(folder) && !IsAlive(postmaster));
        Assert.True(scratch.IsEmpty);
    }

    [Fact]
    public async Task An_ordinary_user_needs_no_other_user()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            // Then every other test here is this test.
            return;
        }

        using var scratch = new ScratchDirectory();
        using var copy = new ScratchDirectory();
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory).Where(static file => Path.GetExtension(file) is ".dll" or ".json"))
        {
            File.Copy(file, Path.Combine(copy.FullPath, Path.GetFileName(file)));
        }

        var user = await ServerUser.ForAsync(await PostgresBinaries.LocateAsync(), CancellationToken.None);
        using var host = StartHost(user.Prefix, copy.FullPath, scratch);
        var (folder, postmaster) = await ServerOf(host);

        await Command.RunAsync(["kill", "-KILL", $"{host.Id}"], "/", CancellationToken.None);

        await Eventually(() => !Directory.Exists(folder) && !IsAlive(postmaster));
    }

    private static bool IsInterruptIgnored()
    {
        const string Status = "/proc/self/status";
        const string Ignored = "SigIgn:";
        var line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(static line => line.StartsWith(Ignored, StringComparison.Ordinal)) : null;
        return line is not null && (Convert.ToUInt64(line[Ignored.Length..].Trim(), 16) & 0b10) != 0;
    }

    private static Process StartHost(IReadOnlyList<string> prefix, string programs, ScratchDirectory scratch)
    {
        var program = Path.Combine(programs, "SchemaGen.EphemeralHost.dll");
        return Process.Start(Command.Describe([.. prefix, "dotnet", "exec", program, scratch.FullPath], directory: "/"))!;
    }

    private static async Task<(string Folder, int Postmaster)> ServerOf(Process host)
    {
        var folder = await host.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException(await host.StandardError.ReadToEndAsync());
        var postmaster = int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First());
        Assert.True(IsAlive(postmaster));
        return (folder, postmaster);
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static async Task Eventually(Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), "The server or its folder is still there after 10 seconds.");
            await Task.Delay(20);
        }
    }
}
