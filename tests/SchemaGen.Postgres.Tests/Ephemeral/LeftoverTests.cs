using SchemaGen.Postgres.Ephemeral;

namespace SchemaGen.Postgres.Tests.Ephemeral;

public class LeftoverTests
{
    private static readonly DateTime LongAgo = DateTime.UtcNow.AddHours(-1);

    [Fact]
    public async Task A_start_removes_what_dead_owners_left_and_nothing_else()
    {
        using var scratch = new ScratchDirectory();
        var binaries = await PostgresBinaries.LocateAsync();
        var options = new EphemeralServerOptions { TemporaryDirectory = scratch.FullPath };
        await using var living = await EphemeralServer.StartAsync(binaries, options);
        Directory.SetLastWriteTimeUtc(living.FullPath, LongAgo);
        var dead = Make(scratch, PrivateDirectory.Prefix + "dead", LongAgo);
        var unmarked = Make(scratch, PrivateDirectory.Prefix + "unmarked", LongAgo, marked: false);
        var young = Make(scratch, PrivateDirectory.Prefix + "young", DateTime.UtcNow);
        var foreign = Make(scratch, "somebody-else", LongAgo);

        await using var server = await EphemeralServer.StartAsync(binaries, options);

        Assert.False(Directory.Exists(dead));
        Assert.False(Directory.Exists(unmarked));
        Assert.True(Directory.Exists(young));
        Assert.True(Directory.Exists(foreign));
        Assert.StartsWith("PostgreSQL ", await living.VersionAsync(), StringComparison.Ordinal);
    }

    private static string Make(ScratchDirectory scratch, string name, DateTime time, bool marked = true)
    {
        var directory = Path.Combine(scratch.FullPath, name);
        Directory.CreateDirectory(Path.Combine(directory, "data"));
        if (marked)
        {
            File.WriteAllText(Path.Combine(directory, PrivateDirectory.OwnerFile), "");
        }

        Open(Path.Combine(directory, "data"));
        Open(directory);
        Directory.SetLastWriteTimeUtc(directory, time);
        return directory;
    }

    private static void Open(string directory)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(directory, (UnixFileMode)0b111_111_111);
        }
    }
}
