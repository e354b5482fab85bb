using SchemaGen.MSBuild.Tests.Consumers;

namespace SchemaGen.MSBuild.Tests;

/// <summary>A password is in no output and in no binary log, whether the connection works or not.</summary>
public sealed class SecretTests : IAsyncLifetime, IDisposable
{
    private static readonly string UriPassword = Uri.EscapeDataString(GuardedServer.Password);

    private Consumer _consumer = null!;

    public async Task InitializeAsync() => _consumer = await Library.ConsumerAsync();

    [Fact]
    public async Task A_build_that_connects()
    {
        var server = await GuardedServer.GetAsync();
        var database = await server.CreateLibraryAsync();

        (await KeepsAsync(server.ReaderConnectionString(database), "Build")).Succeeded();

        Assert.Equal(1, server.ConnectionsTo(database));
    }

    [Fact]
    public async Task A_build_that_is_refused()
    {
        var server = await GuardedServer.GetAsync();

        (await KeepsAsync(server.ReaderConnectionString("postgres", GuardedServer.Password + "!"))).FailedWith("SG0023");
    }

    public static TheoryData<string, string> UselessStrings => new()
    {
        { "SG0022", "Host=127.0.0.1;Port=1;Username=reader;Password=" + Quoted },
        { "SG0022", $"postgres://reader:{UriPassword}@127.0.0.1:1/library" },
        { "SG0021", "Host=127.0.0.1;Pasword=" + Quoted },
        { "SG0021", "Host=127.0.0.1;Timeout=vulture" },
        { "SG0021", $"postgres://reader:{UriPassword}@127.0.0.1:1/library?password=ocelot&who=vulture" },
        { "SG0021", $"postgres://reader:{UriPassword}@127.0.0.1:1/library?sslmode=vulture" },
        // Passwords that somebody forgot to encode.
        { "SG0021", "postgres://reader:vulture/marmot@127.0.0.1/library" },
        { "SG0021", "postgres://reader:12?marmot@127.0.0.1/library" },
        { "SG0021", "postgres://reader:12/marmot@127.0.0.1/library" },
        { "SG0021", "postgres://reader:12#marmot@127.0.0.1/library" },
        { "SG0021", "postgres://reader:vulture@marmot/ocelot@127.0.0.1/library" },
        { "SG0021", "vulture" },
    };

    private static string Quoted => "\"" + GuardedServer.Password.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    [Theory]
    [MemberData(nameof(UselessStrings))]
    public async Task A_build_with_a_string_that_leads_nowhere(string code, string connectionString) =>
        (await KeepsAsync(connectionString)).FailedWith(code);

    [Theory]
    [InlineData("SchemaGenConnectionString")]
    [InlineData("SchemaGenConnection")]
    public async Task A_property_with_a_password_is_refused_and_not_repeated(string property)
    {
        var build = await _consumer.BuildAsync("-t:SchemaGenPull", $"-p:{property}=\"Host=127.0.0.1;Port=1;Password=marmot\"");

        var error = build.FailedWith("SG0024");
        Assert.Contains("environment variable or user secret", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("marmot", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_without_a_password_is_used()
    {
        await using var database = await Library.DatabaseAsync();
        _consumer.WriteProject("App.csproj", $"<SchemaGenConnectionString>{database.ConnectionString}</SchemaGenConnectionString>");

        var build = (await _consumer.BuildAsync("-t:SchemaGenList")).Succeeded();

        Assert.Equal(2, build.Messages.Count());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _consumer.Dispose();

    private async Task<BuildResult> KeepsAsync(string connectionString, string target = "SchemaGenPull")
    {
        _consumer.Environment["SCHEMAGEN_CONNECTION_STRING"] = connectionString;

        var build = await _consumer.BuildAsync($"-t:{target}", "-v:diagnostic");

        foreach (var part in GuardedServer.PasswordParts)
        {
            Assert.DoesNotContain(part, build.Output, StringComparison.Ordinal);
            Assert.False(build.Log.Contains(part), $"'{part}' is in the binary log.");
        }

        return build;
    }
}
