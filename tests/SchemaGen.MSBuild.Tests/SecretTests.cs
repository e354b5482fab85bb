using SchemaGen.MSBuild.Tests.Consumers;

namespace SchemaGen.MSBuild.Tests;

/// <summary>A password is in no output and in no binary log, whether the connection works or not.</summary>
public class SecretTests(BuiltLibrary project) : IClassFixture<BuiltLibrary>
{
    private readonly Consumer _consumer = project.Consumer;

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

    /// <summary>Which strings are understood is tested where they are parsed; here, that no layer above says more.</summary>
    public static TheoryData<string, string> UselessStrings => new()
    {
        { "SG0022", $"Host=127.0.0.1;Port=1;Username=reader;Password={Quoted}" },
        { "SG0022", $"postgres://reader:{Uri.EscapeDataString(GuardedServer.Password)}@127.0.0.1:1/library" },
        { "SG0021", $"Host=127.0.0.1;Pasword={Quoted}" },
        { "SG0021", "postgres://reader:12/marmot@127.0.0.1/library" },
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
        var build = await _consumer.BuildAsync("--no-restore", "-t:SchemaGenPull", $"-p:{property}=\"Host=127.0.0.1;Port=1;Password=marmot\"");

        var error = build.FailedWith("SG0024");
        Assert.Contains("environment variable or user secret", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("marmot", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_psql_command_with_a_password_is_refused_and_not_repeated()
    {
        var build = await _consumer.BuildAsync("--no-restore", "-t:SchemaGenPull", "-p:SchemaGenPsqlCommand=psql postgres://me:marmot@127.0.0.1:1/library");

        build.FailedWith("SG0024");
        Assert.DoesNotContain("marmot", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_without_a_password_is_used()
    {
        await using var database = await Library.DatabaseAsync();
        using var consumer = await Consumer.CreateAsync($"<SchemaGenConnectionString>{database.ConnectionString}</SchemaGenConnectionString>");

        var build = (await consumer.BuildAsync("-t:SchemaGenList")).Succeeded();

        Assert.Equal(2, build.Messages.Count());
    }

    private async Task<BuildResult> KeepsAsync(string connectionString, string target = "SchemaGenPull")
    {
        _consumer.Environment["SCHEMAGEN_CONNECTION_STRING"] = connectionString;

        var build = await _consumer.BuildAsync("--no-restore", $"-t:{target}", "-v:diagnostic");

        Assert.True(build.Log.Contains("SCHEMAGEN_CONNECTION_STRING"), "The log is not searched as it should be.");
        foreach (var part in GuardedServer.PasswordParts)
        {
            Assert.DoesNotContain(part, build.Output, StringComparison.Ordinal);
            Assert.False(build.Log.Contains(part), $"'{part}' is in the binary log.");
        }

        return build;
    }
}
