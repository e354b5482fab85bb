using System.Text.Json;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Operations.Sources;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests;

public sealed class SourceTests : IDisposable
{
    private const string Secret = "Pa55-w0rd";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("nonsense " + Secret, "SG0021")]
    [InlineData("Hots=127.0.0.1;Password=" + Secret, "SG0021")]
    [InlineData("postgres://user:" + Secret + "@127.0.0.1:99999/db", "SG0021")]
    [InlineData("postgres://user:" + Secret + "@127.0.0.1/db?colour=red", "SG0021")]
    [InlineData("Host=127.0.0.1;Port=1;Database=app;Username=me;Password=" + Secret, "SG0022")]
    [InlineData("Host=no.such.host.invalid;Database=app;Username=me;Password=" + Secret, "SG0022")]
    public async Task A_connection_that_leads_nowhere_is_one_error_without_its_password(string connectionString, string id)
    {
        var error = await FailAsync(new SourceOptions { Directory = _folder.FullPath, ConnectionString = connectionString });

        Assert.Equal(id, error.Id);
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_told_from_a_server_that_is_not()
    {
        var error = await FailAsync(new SourceOptions { Directory = _folder.FullPath, ConnectionString = await PostgresServer.ConnectionStringAsync("no_such_database") });

        Assert.Equal("SG0023", error.Id);
        Assert.Contains("no_such_database", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_without_the_right_to_connect_is_told_so()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync($"CREATE ROLE stranger_{database.Name} LOGIN; REVOKE CONNECT ON DATABASE {database.Name} FROM PUBLIC");
        var stranger = new Npgsql.NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = $"stranger_{database.Name}" };

        var error = await FailAsync(new SourceOptions { Directory = _folder.FullPath, ConnectionString = stranger.ConnectionString });

        Assert.Equal("SG0023", error.Id);
        Assert.Contains("GRANT CONNECT", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_nobody_defined_is_an_error_that_says_how_to_define_it()
    {
        var error = await FailAsync(new SourceOptions { Directory = _folder.FullPath, ConnectionName = "SCHEMAGEN_TEST_UNDEFINED" });

        Assert.Equal("SG0020", error.Id);
        Assert.Contains("environment variable SCHEMAGEN_TEST_UNDEFINED", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_source_the_error_names_them() =>
        Assert.Equal("SG0026", (await FailAsync(new SourceOptions { Directory = _folder.FullPath })).Id);

    [Theory]
    [InlineData("""{"ConnectionStrings": {"App": "@"}}""")]
    [InlineData("""{"ConnectionStrings:App": "@"} // as dotnet user-secrets writes it""")]
    public async Task A_name_is_found_in_the_settings_of_the_project(string settings)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE found (id int)");
        _folder.Write("appsettings.Development.json", settings.Replace("@", JsonEncodedText.Encode(database.ConnectionString).ToString(), StringComparison.Ordinal));

        var result = await ListOperation.RunAsync(new ListRequest { Source = new SourceOptions { Directory = _folder.FullPath, ConnectionName = "ConnectionStrings:App" } });

        Assert.Equal("found", Assert.Single(result.Relations).Relation.Name.Name);
    }

    [Theory]
    [InlineData("db/*.sql", "db/1.sql,db/2.sql")]
    [InlineData("db/**/*.sql", "db/1.sql,db/2.sql,db/more/3.sql")]
    [InlineData("db/1.sql;db/more/*.sql", "db/1.sql,db/more/3.sql")]
    [InlineData("../*/db/2.sql", "db/2.sql")]
    public void Patterns_find_migrations(string patterns, string expected)
    {
        // In a folder of its own: what is beside it is ours too.
        foreach (var file in new[] { "db/1.sql", "db/2.sql", "db/more/3.sql", "db/readme.md" })
        {
            _folder.Write($"project/{file}", "");
        }

        var project = _folder.PathOf("project");
        var found = MigrationGlobs.Expand(project, patterns).Select(path => Path.GetRelativePath(project, path).Replace('\\', '/'));

        Assert.Equal(expected.Split(','), found.Order(StringComparer.Ordinal));
    }

    private async Task<Diagnostic> FailAsync(SourceOptions source) =>
        (await Assert.ThrowsAsync<DiagnosticException>(() => ListOperation.RunAsync(new ListRequest { Source = source }))).Diagnostic;
}
