using SchemaGen.MSBuild.Tests.Consumers;

namespace SchemaGen.MSBuild.Tests;

/// <summary>A database that is named and cannot be used. The snapshot stays as it is, whatever happens.</summary>
public class UnavailableDatabaseTests(BuiltLibrary project) : IClassFixture<BuiltLibrary>
{
    private const string Variable = "SCHEMAGEN_CONNECTION_STRING";
    private const string Nowhere = "Host=127.0.0.1;Port=1;Database=library;Username=reader";

    private readonly Consumer _consumer = project.Consumer;

    [Fact]
    public async Task In_mode_Auto_an_unreachable_database_is_a_warning_and_the_snapshot_serves()
    {
        var build = (await BuildAsync(Nowhere, "Auto")).Succeeded();

        var warning = Assert.Single(build.Reported);
        Assert.Equal(("warning", "SG0022", "SchemaGen"), (warning.Severity, warning.Code, warning.File));
        Assert.Contains("goes on with the snapshot", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_mode_Auto_a_name_that_this_machine_does_not_define_is_a_warning_and_the_snapshot_serves()
    {
        var build = (await _consumer.BuildAsync("--no-restore", "-p:SchemaGenConnection=LIBRARY")).Succeeded();

        Assert.Equal("SG0020", Assert.Single(build.Warnings).Code);
    }

    /// <summary>It is no fault of the code. Who asks for it by its number gets it.</summary>
    [Theory]
    [InlineData("-p:TreatWarningsAsErrors=true", "warning SG0022")]
    [InlineData("-p:WarningsAsErrors=SG0022", "error SG0022")]
    [InlineData("-p:NoWarn=SG0022")]
    public async Task In_mode_Auto_the_project_says_what_an_unreachable_database_is(string property, params string[] expected)
    {
        _consumer.Environment[Variable] = Nowhere;
        var build = await _consumer.BuildAsync("--no-restore", property);
        Assert.Equal(expected, build.Reported.Select(static reported => $"{reported.Severity} {reported.Code}"));
        Assert.Equal(expected.Any(static text => text.StartsWith("error", StringComparison.Ordinal)), build.ExitCode != 0);
    }

    [Theory]
    [InlineData("Auto")]
    [InlineData("Update")]
    public async Task A_psql_command_that_fails_is_as_serious_as_a_database_that_cannot_be_reached(string mode)
    {
        var build = await _consumer.BuildAsync("--no-restore", $"-p:SchemaGenMode={mode}", "-p:SchemaGenPsqlCommand=no-such-psql -d app");

        Assert.Equal((mode == "Auto" ? "warning" : "error", "SG0027"), Assert.Single(build.Reported) is var reported ? (reported.Severity, reported.Code) : default);
    }

    [Fact]
    public async Task In_mode_Auto_an_unreachable_database_is_an_error_where_there_is_no_snapshot()
    {
        using var consumer = await Consumer.CreateAsync();
        consumer.Environment[Variable] = Nowhere;

        (await consumer.BuildAsync()).FailedWith("SG0022");

        Assert.False(File.Exists(consumer.Snapshot));
    }

    [Theory]
    [InlineData("Update")]
    [InlineData("Verify")]
    public async Task An_unreachable_database_is_an_error_where_a_mode_asks_for_it(string mode)
    {
        var error = (await BuildAsync(Nowhere, mode)).FailedWith("SG0022");

        Assert.Contains("'library' at 127.0.0.1:1 as 'reader'", error.Message, StringComparison.Ordinal);
        Assert.Contains("Check that the server runs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password()
    {
        var server = await GuardedServer.GetAsync();

        var error = (await BuildAsync(server.ReaderConnectionString("postgres", "wrong"), "Update")).FailedWith("SG0023");

        Assert.Contains("password authentication failed for user \"reader\". Check user, password", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_password_where_one_is_wanted()
    {
        var server = await GuardedServer.GetAsync();

        var error = (await BuildAsync(server.ReaderConnectionString("postgres", ""), "Update")).FailedWith("SG0023");

        Assert.Contains("wants a password", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_exist()
    {
        var server = await GuardedServer.GetAsync();

        var error = (await BuildAsync(server.ReaderConnectionString("nothing"), "Update")).FailedWith("SG0023");

        Assert.Contains("\"nothing\" does not exist. Check the database's name", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_may_not_connect()
    {
        var server = await GuardedServer.GetAsync();
        var database = await server.CreateLibraryAsync();
        await server.ExecuteAsync("postgres", $"REVOKE CONNECT ON DATABASE {database} FROM PUBLIC");

        var error = (await BuildAsync(server.ReaderConnectionString(database), "Update")).FailedWith("SG0023");

        Assert.Contains("GRANT CONNECT ON DATABASE", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Auto")]
    [InlineData("Update")]
    [InlineData("Verify")]
    public async Task A_connection_string_that_is_none_is_an_error_in_every_mode(string mode)
    {
        var error = (await BuildAsync("what is this", mode)).FailedWith("SG0021");

        Assert.Contains("Write Host=", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_mode()
    {
        var error = (await BuildAsync(Nowhere, "Sometimes")).FailedWith("SG0013");

        Assert.Contains("Auto, Update, Verify or Offline", error.Message, StringComparison.Ordinal);
    }

    private async Task<BuildResult> BuildAsync(string connectionString, string mode)
    {
        _consumer.Environment[Variable] = connectionString;

        var build = await _consumer.BuildAsync("--no-restore", $"-p:SchemaGenMode={mode}");

        Assert.Equal(await Library.SnapshotAsync(), _consumer.Read("schema.json"));
        return build;
    }
}
