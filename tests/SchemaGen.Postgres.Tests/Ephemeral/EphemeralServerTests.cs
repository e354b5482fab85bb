using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Ephemeral;

namespace SchemaGen.Postgres.Tests.Ephemeral;

public class EphemeralServerTests
{
    [Fact]
    public async Task Two_servers_answer_at_once_and_leave_nothing()
    {
        using var scratch = new ScratchDirectory();
        var binaries = await PostgresBinaries.LocateAsync();
        var options = new EphemeralServerOptions { TemporaryDirectory = scratch.FullPath };

        var servers = await Task.WhenAll(EphemeralServer.StartAsync(binaries, options), EphemeralServer.StartAsync(binaries, options));

        Assert.NotEqual(servers[0].FullPath, servers[1].FullPath);
        foreach (var server in servers)
        {
            Assert.StartsWith("PostgreSQL ", await server.VersionAsync(), StringComparison.Ordinal);
            await server.DisposeAsync();
            Assert.False(Directory.Exists(server.FullPath));
        }

        Assert.True(scratch.IsEmpty);
    }

    [Fact]
    public async Task It_speaks_UTF8_in_the_C_locale_and_takes_settings()
    {
        var options = new EphemeralServerOptions { Settings = new Dictionary<string, string> { ["work_mem"] = "12345kB", ["max_connections"] = "7" } };
        await using var server = await EphemeralServer.StartAsync(await PostgresBinaries.LocateAsync(), options);

        var facts = await server.ScalarAsync(
            """
            SELECT concat_ws(' ', pg_encoding_to_char(encoding), datcollate, current_user, current_setting('timezone'),
                current_setting('work_mem'), current_setting('max_connections'))
            FROM pg_database WHERE datname = current_database()
            """);

        Assert.Equal("UTF8 C postgres UTC 12345kB 7", facts);
    }

    [Fact]
    public async Task Spaces_and_quotes_in_paths_are_nothing_special()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var scratch = new ScratchDirectory(" a'b \"c\" $d");
        var bin = Path.Combine(scratch.FullPath, "the bin");
        Directory.CreateSymbolicLink(bin, (await PostgresBinaries.LocateAsync()).BinDirectory);
        var options = new EphemeralServerOptions { TemporaryDirectory = scratch.FullPath };

        await using (var server = await EphemeralServer.StartAsync(new PostgresBinaries(bin), options))
        {
            Assert.StartsWith(scratch.FullPath, server.FullPath, StringComparison.Ordinal);
            Assert.StartsWith("PostgreSQL ", await server.VersionAsync(), StringComparison.Ordinal);
        }

        Assert.Equal([bin], Directory.GetFileSystemEntries(scratch.FullPath));
    }

    [Fact]
    public async Task A_temporary_folder_too_long_for_a_socket_is_avoided()
    {
        using var scratch = new ScratchDirectory(new string('x', 80));
        var options = new EphemeralServerOptions { TemporaryDirectory = scratch.FullPath };

        await using var server = await EphemeralServer.StartAsync(await PostgresBinaries.LocateAsync(), options);

        Assert.Equal(OperatingSystem.IsWindows(), server.FullPath.StartsWith(scratch.FullPath, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(600)]
    public async Task A_cancelled_start_leaves_nothing(int milliseconds)
    {
        using var scratch = new ScratchDirectory();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(milliseconds));
        var binaries = await PostgresBinaries.LocateAsync();
        var options = new EphemeralServerOptions { TemporaryDirectory = scratch.FullPath };

        try
        {
            await using var server = await EphemeralServer.StartAsync(binaries, options, cancellation.Token);
        }
        catch (OperationCanceledException)
        {
        }

        Assert.True(scratch.IsEmpty);
    }

    [Fact]
    public async Task A_server_that_gives_up_says_why()
    {
        using var scratch = new ScratchDirectory();
        var options = new EphemeralServerOptions
        {
            TemporaryDirectory = scratch.FullPath,
            Settings = new Dictionary<string, string> { ["no_such_setting"] = "1" },
        };
        var binaries = await PostgresBinaries.LocateAsync();

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => EphemeralServer.StartAsync(binaries, options));

        Assert.Equal("SG0031", error.Diagnostic.Id);
        Assert.Contains("no_such_setting", error.Message, StringComparison.Ordinal);
        Assert.True(scratch.IsEmpty);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        var options = new EphemeralServerOptions { TemporaryDirectory = "/no/such/folder" };
        var binaries = await PostgresBinaries.LocateAsync();

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => EphemeralServer.StartAsync(binaries, options));

        Assert.Equal("SG0031", error.Diagnostic.Id);
        Assert.Contains("/no/such/folder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_takes_too_long_is_given_up()
    {
        using var scratch = new ScratchDirectory();
        var options = new EphemeralServerOptions { TemporaryDirectory = scratch.FullPath, StartTimeout = TimeSpan.FromMilliseconds(100) };
        var binaries = await PostgresBinaries.LocateAsync();

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => EphemeralServer.StartAsync(binaries, options));

        Assert.Equal("SG0031", error.Diagnostic.Id);
        Assert.True(scratch.IsEmpty);
    }
}
