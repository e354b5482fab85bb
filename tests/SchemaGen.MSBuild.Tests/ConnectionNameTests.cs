using System.Text.Json;
using Npgsql;
using SchemaGen.MSBuild.Tests.Consumers;
using SchemaGen.Testing;

namespace SchemaGen.MSBuild.Tests;

/// <summary>What <c>SchemaGenConnection</c> may name.</summary>
public sealed class ConnectionNameTests : IAsyncLifetime, IDisposable
{
    private TestDatabase _database = null!;
    private Consumer _consumer = null!;

    public async Task InitializeAsync()
    {
        _database = await Library.DatabaseAsync();
        _consumer = await Consumer.CreateAsync("<UserSecretsId>schemagen-tests</UserSecretsId>");
    }

    [Fact]
    public async Task An_environment_variable()
    {
        _consumer.Environment["LIBRARY"] = _database.ConnectionString;

        await ListsAsync("LIBRARY");
    }

    [Fact]
    public async Task A_user_secret()
    {
        var settings = Setting("Library");
        var secrets = OperatingSystem.IsWindows()
            ? Path.Combine(_consumer.Home, "Microsoft", "UserSecrets", "schemagen-tests", "secrets.json")
            : Path.Combine(_consumer.Home, ".microsoft", "usersecrets", "schemagen-tests", "secrets.json");
        Directory.CreateDirectory(Path.GetDirectoryName(secrets)!);
        await File.WriteAllTextAsync(secrets, settings);

        await ListsAsync("ConnectionStrings:Library");
    }

    [Fact]
    public async Task A_setting_for_development()
    {
        _consumer.Write("appsettings.Development.json", Setting("Shelves"));

        await ListsAsync("ConnectionStrings:Shelves");
    }

    [Fact]
    public async Task The_variables_of_libpq()
    {
        var connection = new NpgsqlConnectionStringBuilder(_database.ConnectionString);
        _consumer.Environment["PGHOST"] = connection.Host!;
        _consumer.Environment["PGPORT"] = FormattableString.Invariant($"{connection.Port}");
        _consumer.Environment["PGUSER"] = connection.Username!;
        _consumer.Environment["PGDATABASE"] = connection.Database!;

        await ListsAsync("libpq");
    }

    [Fact]
    public async Task A_name_that_nothing_defines_is_an_error_that_says_where_to_define_it()
    {
        var error = (await _consumer.BuildAsync("-t:SchemaGenList", "-p:SchemaGenConnection=LIBRARY")).FailedWith("SG0020");

        Assert.Contains("environment variable LIBRARY", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_is_not_there_is_an_error_that_says_where_to_put_it()
    {
        var error = (await _consumer.BuildAsync("-t:SchemaGenList", "-p:SchemaGenConnection=ConnectionStrings:Nothing")).FailedWith("SG0020");

        Assert.Contains("dotnet user-secrets", error.Message, StringComparison.Ordinal);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    public void Dispose() => _consumer.Dispose();

    private string Setting(string name) =>
        JsonSerializer.Serialize(new { ConnectionStrings = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = _database.ConnectionString } });

    private async Task ListsAsync(string connection)
    {
        var build = (await _consumer.BuildAsync("-t:SchemaGenList", $"-p:SchemaGenConnection={connection}")).Succeeded();

        // What follows the name is what the table is and how large.
        Assert.Equal(["SchemaGen: public.authors", "SchemaGen: public.books"], build.Messages.Select(static message => message.Split(" (")[0]));
    }
}
