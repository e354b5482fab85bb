using SchemaGen.MSBuild.Tests.Consumers;

namespace SchemaGen.MSBuild.Tests;

/// <summary>A project with migrations that has been built. Every test leaves it so: up to date.</summary>
public sealed class MigratedProject : IAsyncLifetime
{
    internal const string Migration = "db/001_library.sql";

    internal Consumer Consumer { get; private set; } = null!;

    internal BuildResult FirstBuild { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Consumer = await Consumer.CreateAsync("<SchemaGenMigrations>db/*.sql</SchemaGenMigrations>");
        Consumer.Write(Migration, Library.Sql);
        Consumer.Write("Program.cs", Library.CodeWith("App.Schema.Tables.Books.Columns.Title"));
        FirstBuild = (await Consumer.BuildAsync()).Succeeded();
    }

    public Task DisposeAsync()
    {
        Consumer.Dispose();
        return Task.CompletedTask;
    }
}

/// <summary>What a build does when something changed, and when nothing did.</summary>
public class IncrementalBuildTests(MigratedProject project) : IClassFixture<MigratedProject>
{
    private const string Analysis = "bin/Debug/net10.0/schema-docs/DATABASE_ANALYSIS.md";

    private readonly Consumer _consumer = project.Consumer;

    [Fact]
    public async Task The_first_build_makes_snapshot_types_and_documentation()
    {
        Assert.Empty(project.FirstBuild.Reported);
        Assert.Equal(["SchemaGen.MSBuild.PullSchema", "SchemaGen.MSBuild.DocumentSchema"], project.FirstBuild.Log.OwnTasks);
        Assert.Equal("title", (await _consumer.StartAsync()).Split('\n')[0]);
        Assert.Contains("What can be lent", _consumer.Read("schema.json"), StringComparison.Ordinal);
        Assert.Contains("What can be lent", _consumer.Read(Analysis), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_with_nothing_changed_runs_no_task_and_touches_no_file()
    {
        var before = _consumer.Times();

        var build = (await _consumer.BuildAsync()).Succeeded();

        Assert.Empty(build.Messages);
        Assert.Empty(build.Log.TasksOfOwnTargets);
        Assert.False(build.Log.Compiled);
        Assert.Equal(before, _consumer.Times());
    }

    [Fact]
    public async Task A_new_migration_and_code_that_uses_it_take_one_build()
    {
        _consumer.Write("db/002_pages.sql", "ALTER TABLE books ADD pages integer;");
        _consumer.Write("Program.cs", Library.CodeWith("App.Schema.Tables.Books.Columns.Title", "App.Schema.Tables.Books.Columns.Pages"));

        var build = (await _consumer.BuildAsync()).Succeeded();

        Assert.Equal(1, build.Log.Count("PullSchema"));
        Assert.Equal("title\npages", await _consumer.StartAsync());
        Assert.Contains("pages", _consumer.Read(Analysis), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_migration_is_noticed()
    {
        _consumer.Write("db/003_shelves.sql", "CREATE TABLE shelves (id integer PRIMARY KEY);");
        (await _consumer.BuildAsync()).Succeeded();
        Assert.Contains("shelves", _consumer.Read("schema.json"), StringComparison.Ordinal);

        File.Delete(_consumer.PathOf("db", "003_shelves.sql"));
        (await _consumer.BuildAsync()).Succeeded();

        Assert.DoesNotContain("shelves", _consumer.Read("schema.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_that_changes_nothing_leaves_the_snapshot_and_the_compiler_alone()
    {
        var before = File.GetLastWriteTimeUtc(_consumer.Snapshot);
        _consumer.Write(MigratedProject.Migration, Library.Sql + "\n-- A comment.\n");

        var build = (await _consumer.BuildAsync()).Succeeded();

        // The index has the file's checksum, and the documents are made of the index too.
        Assert.Equal(["SchemaGen.MSBuild.PullSchema", "SchemaGen.MSBuild.DocumentSchema"], build.Log.OwnTasks);
        Assert.Equal(before, File.GetLastWriteTimeUtc(_consumer.Snapshot));
        Assert.False(build.Log.Compiled);
    }

    [Fact]
    public async Task Changed_code_does_not_pull()
    {
        _consumer.Write("Other.cs", $"// {Guid.NewGuid()}");

        var build = (await _consumer.BuildAsync()).Succeeded();

        Assert.True(build.Log.Compiled);
        Assert.Empty(build.Log.TasksOfOwnTargets);
    }

    [Fact]
    public async Task Deleted_documentation_is_written_again()
    {
        Directory.Delete(Path.GetDirectoryName(_consumer.PathOf(Analysis))!, recursive: true);

        var build = (await _consumer.BuildAsync()).Succeeded();

        Assert.Equal(["SchemaGen.MSBuild.DocumentSchema"], build.Log.OwnTasks);
        Assert.True(File.Exists(_consumer.PathOf(Analysis)));
    }

    [Fact]
    public async Task A_changed_configuration_pulls()
    {
        _consumer.Write("schemagen.json", """{ "title": "Library" }""");

        var build = (await _consumer.BuildAsync()).Succeeded();

        Assert.Equal(1, build.Log.Count("PullSchema"));
        Assert.StartsWith("# Library", _consumer.Read(Analysis), StringComparison.Ordinal);
    }
}
