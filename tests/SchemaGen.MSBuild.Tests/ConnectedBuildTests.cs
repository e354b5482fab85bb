using SchemaGen.MSBuild.Tests.Consumers;
using SchemaGen.Postgres.Ephemeral;
using SchemaGen.Testing;

namespace SchemaGen.MSBuild.Tests;

/// <summary>A live database, by whatever name.</summary>
public class ConnectedBuildTests
{
    private const string Variable = "SCHEMAGEN_CONNECTION_STRING";

    [Fact]
    public async Task A_database_in_the_default_variable_is_pulled_in_every_build()
    {
        await using var database = await Library.DatabaseAsync();
        using var consumer = await Consumer.CreateAsync();
        consumer.Write("Program.cs", Library.CodeWith("App.Schema.Tables.Books.Columns.Title"));
        consumer.Environment[Variable] = database.ConnectionString;

        (await consumer.BuildAsync()).Succeeded();
        Assert.Equal(await Library.SnapshotAsync(), consumer.Read("schema.json"));

        await database.ExecuteAsync("ALTER TABLE books ADD pages integer");
        consumer.Write("Program.cs", Library.CodeWith("App.Schema.Tables.Books.Columns.Pages"));
        (await consumer.BuildAsync()).Succeeded();
        Assert.Equal("pages", await consumer.StartAsync());
    }

    [Fact]
    public async Task A_pull_that_finds_nothing_new_touches_no_file()
    {
        await using var database = await Library.DatabaseAsync();
        using var consumer = await Library.ConsumerAsync();
        consumer.Environment[Variable] = database.ConnectionString;
        (await consumer.BuildAsync()).Succeeded();
        var before = consumer.Times();

        var build = (await consumer.BuildAsync()).Succeeded();

        Assert.Equal(["SchemaGen.MSBuild.PullSchema"], build.Log.OwnTasks);
        Assert.Empty(build.Messages);
        Assert.False(build.Log.Compiled);
        Assert.Equal(before, consumer.Times());
    }

    [Fact]
    public async Task A_catalog_that_did_not_change_is_not_read_again()
    {
        await using var database = await Library.DatabaseAsync();
        using var consumer = await Library.ConsumerAsync();
        consumer.Environment[Variable] = database.ConnectionString;
        (await consumer.BuildAsync()).Succeeded();
        Assert.Single(Directory.GetFiles(consumer.PathOf("obj"), "*.pulled"));

        // A session that reads the view waits for this one; a digest does not.
        await database.ExecuteAsync("CREATE VIEW titles AS SELECT title FROM books");
        (await consumer.BuildAsync()).Succeeded();
        await using var other = new Npgsql.NpgsqlConnection(database.ConnectionString);
        await other.OpenAsync();
        await using var locking = new Npgsql.NpgsqlCommand("BEGIN; LOCK TABLE books IN ACCESS EXCLUSIVE MODE", other);
        await locking.ExecuteNonQueryAsync();

        Assert.Empty((await consumer.BuildAsync()).Succeeded().Reported);
        Assert.Empty((await consumer.BuildAsync("-p:SchemaGenMode=Verify")).Succeeded().Reported);
        (await consumer.BuildAsync("-t:SchemaGenPull")).FailedWith("SG0040");
    }

    [Fact]
    public async Task A_database_behind_a_command_is_pulled_as_any_other()
    {
        var psql = Path.Combine(Environment.GetEnvironmentVariable("SCHEMAGEN_POSTGRES_BIN") ?? (await PostgresBinaries.LocateAsync()).BinDirectory, "psql");
        if (!File.Exists(psql))
        {
            return;
        }

        await using var database = await Library.DatabaseAsync();
        var target = new Npgsql.NpgsqlConnectionStringBuilder(database.ConnectionString);
        using var consumer = await Consumer.CreateAsync(
            $"<SchemaGenPsqlCommand>env PGHOST='{target.Host}' PGPORT={target.Port} sh -c '\"$0\" \"$@\"' {psql} -U postgres {target.Database}</SchemaGenPsqlCommand>");
        consumer.Write("Program.cs", Library.CodeWith("App.Schema.Tables.Books.Columns.Title"));

        (await consumer.BuildAsync()).Succeeded();

        Assert.Equal(await Library.SnapshotAsync(), consumer.Read("schema.json"));
    }

    [Fact]
    public async Task A_database_that_nobody_named_is_not_asked()
    {
        using var consumer = await Library.ConsumerAsync();
        consumer.Environment["DATABASE_URL"] = "postgres://somebody@127.0.0.1:1/something";
        consumer.Environment["PGHOST"] = "127.0.0.1";
        consumer.Environment["PGPORT"] = "1";
        consumer.Environment["PGDATABASE"] = "something";

        // What a CI system hands out instead of a secret that this run may not see.
        consumer.Environment[Variable] = "";

        var build = (await consumer.BuildAsync()).Succeeded();

        Assert.Empty(build.Reported);
        Assert.Equal(["SchemaGen.MSBuild.DocumentSchema"], build.Log.OwnTasks);
    }

    [Fact]
    public async Task Migrations_serve_where_the_default_variable_is_empty()
    {
        using var consumer = await Consumer.CreateAsync("<SchemaGenMigrations>db/*.sql</SchemaGenMigrations>");
        consumer.Write("db/001_library.sql", Library.Sql);
        consumer.Environment[Variable] = "";

        (await consumer.BuildAsync()).Succeeded();
        var second = (await consumer.BuildAsync()).Succeeded();

        Assert.Empty(second.Log.TasksOfOwnTargets);
    }

    [Fact]
    public async Task Design_time_builds_and_clean_ask_nothing()
    {
        using var consumer = await Library.ConsumerAsync();
        (await consumer.BuildAsync()).Succeeded();
        consumer.Environment[Variable] = "Host=127.0.0.1;Port=1";
        var snapshot = consumer.Read("schema.json");

        var design = await consumer.BuildAsync(
            "--no-restore", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");
        var designBuild = await consumer.BuildAsync("--no-restore", "-p:DesignTimeBuild=true");
        var clean = await consumer.RunAsync("clean");

        foreach (var build in new[] { design, designBuild, clean })
        {
            Assert.Empty(build.Succeeded().Reported);
            Assert.Empty(build.Log.TasksOfOwnTargets);
        }

        Assert.Equal(snapshot, consumer.Read("schema.json"));
        Assert.Empty(Directory.GetFiles(consumer.PathOf("obj"), "*.stamp", SearchOption.AllDirectories));
    }
}
