using SchemaGen.MSBuild.Tests.Consumers;

namespace SchemaGen.MSBuild.Tests;

/// <summary>A database that is not what the snapshot says.</summary>
public class VerifyTests
{
    [Fact]
    public async Task Every_difference_is_one_error_at_its_place_in_the_snapshot()
    {
        await using var database = await Library.DatabaseAsync();
        await database.ExecuteAsync(
            """
            ALTER TABLE authors DROP COLUMN name;
            ALTER TABLE books ALTER price TYPE numeric(12,2), ALTER title DROP NOT NULL, ADD pages integer;
            COMMENT ON TABLE books IS 'What can be bought';
            """);
        using var consumer = await Library.ConsumerAsync("<SchemaGenMode>Verify</SchemaGenMode>");
        consumer.Environment["SCHEMAGEN_CONNECTION_STRING"] = database.ConnectionString;
        var before = File.GetLastWriteTimeUtc(consumer.Snapshot);

        var build = await consumer.BuildAsync();

        var snapshot = await Library.SnapshotAsync();
        Assert.NotEqual(0, build.ExitCode);
        Assert.All(build.Reported, error => Assert.Equal(("error", consumer.Snapshot), (error.Severity, error.File)));
        Assert.Equal(
            [
                ("SG1011", Library.PlaceOf("""{"name": "name",""", snapshot)),
                ("SG1093", Library.PlaceOf("\"What can be lent\"", snapshot)),
                ("SG1014", Library.PlaceOf("false", snapshot, after: "\"title\"")),
                ("SG1012", Library.PlaceOf("""{"name": "price",""", snapshot)),
                ("SG1013", Library.PlaceOf("\"numeric(10,2)\"", snapshot)),
            ],
            build.Errors.Select(static error => (error.Code, (error.Line, error.Column))));
        Assert.Equal(before, File.GetLastWriteTimeUtc(consumer.Snapshot));
        Assert.False(build.Log.Compiled);
        Assert.False(Directory.Exists(consumer.PathOf("bin")));
    }

    [Fact]
    public async Task A_continuous_integration_build_verifies()
    {
        await using var database = await Library.DatabaseAsync();
        using var consumer = await Library.ConsumerAsync();
        consumer.Environment["SCHEMAGEN_CONNECTION_STRING"] = database.ConnectionString;
        consumer.Environment["CI"] = "true";

        var build = (await consumer.BuildAsync()).Succeeded();
        Assert.Equal(["SchemaGen.MSBuild.VerifySchema", "SchemaGen.MSBuild.DocumentSchema"], build.Log.OwnTasks);

        await database.ExecuteAsync("CREATE TABLE shelves (id integer)");
        var error = (await consumer.BuildAsync()).FailedWith("SG1002");
        Assert.StartsWith("Table public.shelves is in the database, not in the snapshot; additive for readers and writers.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrations_are_verified_again_only_when_something_changed()
    {
        using var consumer = await Library.ConsumerAsync("<SchemaGenMode>Verify</SchemaGenMode><SchemaGenMigrations>db/*.sql</SchemaGenMigrations>");
        consumer.Write("db/001_library.sql", Library.Sql);
        Assert.Equal(1, (await consumer.BuildAsync()).Succeeded().Log.Count("VerifySchema"));
        Assert.Equal(0, (await consumer.BuildAsync()).Succeeded().Log.Count("VerifySchema"));

        consumer.Write("db/002_shelves.sql", "CREATE TABLE shelves (id integer);");

        (await consumer.BuildAsync()).FailedWith("SG1002");
        (await consumer.BuildAsync()).FailedWith("SG1002");
    }

    [Fact]
    public async Task Without_a_source_there_is_nothing_to_verify_against()
    {
        using var consumer = await Library.ConsumerAsync("<SchemaGenMode>Verify</SchemaGenMode>");

        var error = (await consumer.BuildAsync()).FailedWith("SG0026");

        Assert.Contains("SchemaGenConnection", error.Message, StringComparison.Ordinal);
    }
}
