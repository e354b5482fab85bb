using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Ephemeral;

public class PostgresServerTests
{
    [Fact]
    public async Task Each_test_has_a_database_of_its_own_which_goes_with_it()
    {
        string name;
        await using var other = await PostgresServer.CreateDatabaseAsync(locale: "C.UTF-8");
        await using (var database = await PostgresServer.CreateDatabaseAsync())
        {
            name = database.Name;
            await database.ExecuteAsync("CREATE TABLE one (id int); INSERT INTO one VALUES (7)");
            await using var copy = await PostgresServer.CreateDatabaseAsync(template: database.Name);
            Assert.Equal("7", await copy.ScalarAsync("SELECT id FROM one"));
        }

        Assert.Null(await other.ScalarAsync($"SELECT 1 FROM pg_database WHERE datname = '{name}'"));
        Assert.Equal("C.UTF-8", await other.ScalarAsync("SELECT datcollate FROM pg_database WHERE datname = current_database()"));
    }
}
