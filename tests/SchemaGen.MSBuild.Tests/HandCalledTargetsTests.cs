using SchemaGen.MSBuild.Tests.Consumers;

namespace SchemaGen.MSBuild.Tests;

/// <summary><c>dotnet build -t:SchemaGen…</c></summary>
public sealed class HandCalledTargetsTests : IAsyncLifetime, IDisposable
{
    private Consumer _consumer = null!;

    public async Task InitializeAsync()
    {
        _consumer = await Consumer.CreateAsync("<SchemaGenMigrations>\n  db/*.sql;\n  late/*.sql\n</SchemaGenMigrations>");
        _consumer.Write("db/001_library.sql", Library.Sql);
        _consumer.Write("late/002_pages.sql", "ALTER TABLE books ADD pages integer;");
    }

    [Fact]
    public async Task SchemaGenPull_writes_the_snapshot_and_compiles_nothing()
    {
        var build = (await _consumer.BuildAsync("-t:SchemaGenPull")).Succeeded();

        Assert.Equal(["SchemaGen.MSBuild.PullSchema"], build.Log.OwnTasks);
        Assert.False(build.Log.Compiled);
        Assert.Contains("\"pages\"", _consumer.Read("schema.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SchemaGenPull_says_what_the_snapshot_lacks()
    {
        _consumer.Write("late/003_subscription.sql", "CREATE SUBSCRIPTION orders CONNECTION 'host=nowhere' PUBLICATION p WITH (connect = false);");

        var warning = Assert.Single((await _consumer.BuildAsync("-t:SchemaGenPull")).Succeeded().Warnings);

        Assert.Equal(("SG0042", _consumer.Snapshot), (warning.Code, warning.File));
    }

    [Fact]
    public async Task A_path_of_the_command_line_is_relative_to_the_project()
    {
        (await _consumer.BuildAsync("-t:SchemaGenPull", "-p:SchemaGenSnapshot=data/snapshot.json")).Succeeded();

        Assert.True(File.Exists(_consumer.PathOf("data", "snapshot.json")));
    }

    [Fact]
    public async Task SchemaGenVerify_reports_drift_and_writes_nothing()
    {
        _consumer.Write("schema.json", await Library.SnapshotAsync());

        var error = (await _consumer.BuildAsync("-t:SchemaGenVerify")).FailedWith("SG1012");

        Assert.Contains("public.books.pages", error.Message, StringComparison.Ordinal);
        Assert.Equal(await Library.SnapshotAsync(), _consumer.Read("schema.json"));
    }

    [Fact]
    public async Task SchemaGenList_names_the_relations_and_writes_nothing()
    {
        var build = (await _consumer.BuildAsync("-t:SchemaGenList")).Succeeded();

        Assert.Equal(["SchemaGen: public.authors (table, 2 columns)", "SchemaGen: public.books (table, 5 columns)"], build.Messages);
        Assert.False(File.Exists(_consumer.Snapshot));
    }

    [Fact]
    public async Task SchemaGenDocs_writes_documentation_of_the_snapshot_and_asks_nothing()
    {
        _consumer.Write("schema.json", await Library.SnapshotAsync());

        var build = (await _consumer.BuildAsync("-t:SchemaGenDocs", "-p:SchemaGenDocsDirectory=docs/schema")).Succeeded();

        Assert.Equal(["SchemaGen.MSBuild.DocumentSchema"], build.Log.OwnTasks);
        Assert.DoesNotContain("pages", _consumer.Read("docs/schema/DATABASE_ANALYSIS.md"), StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _consumer.Dispose();
}
