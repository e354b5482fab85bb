using SchemaGen.Model.Diagnostics;
using SchemaGen.Testing;
using static SchemaGen.Postgres.Tests.Migrations.MigrationSession;

namespace SchemaGen.Postgres.Tests.Migrations;

/// <summary>Function bodies in standard SQL, which PostgreSQL knows since 14: the statements in them are not the file's.</summary>
public sealed class MigrationAtomicBodyTests
{
    [Fact]
    public async Task A_body_of_several_statements_is_one_statement()
    {
        if (await IsKnownAsync())
        {
            const string Function = "CREATE FUNCTION f(a int) RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN $1 = 2 THEN 3 END; END;";
            Assert.Equal("3", await QueryAfterAsync("SELECT f(2)", Function + "\nSELECT f(1);"));
        }
    }

    [Fact]
    public async Task An_error_in_a_body_is_found_in_it()
    {
        if (await IsKnownAsync())
        {
            var diagnostic = await FailAsync("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC\n SELECT 1;\n SELECT nope;\nEND;");
            Assert.Equal(new SourceLocation("1.sql", 3, 9), diagnostic.Location);
        }
    }

    private static async Task<bool> IsKnownAsync()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await using var connection = await OpenAsync(database.ConnectionString);
        return connection.PostgreSqlVersion.Major >= 14;
    }
}
