using SchemaGen.MSBuild.Tests.Consumers;

namespace SchemaGen.MSBuild.Tests;

/// <summary>The documentation directory as builds and <c>-t:SchemaGenDocs</c> write it.</summary>
public sealed class DocumentationTargetTests
{
    private const string Docs = "<SchemaGenDocsDirectory>docs/schema</SchemaGenDocsDirectory>";

    [Fact]
    public async Task A_multi_targeted_project_documents_where_its_builds_do()
    {
        using var consumer = await Consumer.CreateAsync("<TargetFramework></TargetFramework><TargetFrameworks>net10.0;net8.0</TargetFrameworks><OutputType>Library</OutputType>");
        consumer.Write("schema.json", await Library.SnapshotAsync());

        (await consumer.BuildAsync("-t:SchemaGenDocs")).Succeeded();

        Assert.False(Directory.Exists(consumer.PathOf("bin", "schema-docs")));
        Assert.True(File.Exists(consumer.PathOf("bin", "Debug", "net8.0", "schema-docs", "books.sql")));
        Assert.True(File.Exists(consumer.PathOf("bin", "Debug", "net10.0", "schema-docs", "books.sql")));

        var build = (await consumer.BuildAsync("-t:SchemaGenDocs", "-p:SchemaGenDocsDirectory=docs")).Succeeded();
        Assert.Equal(1, build.Log.Count("DocumentSchema"));
        Assert.True(File.Exists(consumer.PathOf("docs", "_index.md")));
    }

    [Fact]
    public async Task Prune_removes_what_is_gone_and_a_stranger_is_a_warning()
    {
        using var consumer = await Consumer.CreateAsync(Docs);
        consumer.Write("schema.json", await Library.SnapshotAsync());
        (await consumer.BuildAsync("-t:SchemaGenDocs")).Succeeded();
        consumer.Write("schema.json", (await Library.SnapshotAsync()).Replace("\"books\"", "\"novels\"", StringComparison.Ordinal));
        consumer.Write("docs/schema/novels.sql", "-- my own");

        var build = (await consumer.BuildAsync("-t:SchemaGenDocs")).Succeeded();

        Assert.Equal("SG0052", Assert.Single(build.Reported).Code);
        Assert.True(File.Exists(consumer.PathOf("docs", "schema", "books.sql")));
        (await consumer.BuildAsync("-t:SchemaGenDocs", "-p:SchemaGenDocsPrune=true", "-p:SchemaGenDocsForce=true")).Succeeded();
        Assert.False(File.Exists(consumer.PathOf("docs", "schema", "books.sql")));
        Assert.Contains("CREATE TABLE", consumer.Read("docs/schema/novels.sql"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_table_is_pulled_documented_and_listed_alone()
    {
        using var consumer = await Consumer.CreateAsync(Docs + "<SchemaGenMigrations>db/*.sql</SchemaGenMigrations>");
        consumer.Write("db/001_library.sql", Library.Sql);
        consumer.Write("schema.json", await Library.SnapshotAsync());
        consumer.Write("db/002_more.sql", "ALTER TABLE books ADD pages int; ALTER TABLE authors ADD born date;");

        (await consumer.BuildAsync("-t:SchemaGenPull;SchemaGenDocs", "-p:SchemaGenTable=books")).Succeeded();
        var list = (await consumer.BuildAsync("-t:SchemaGenList", "-p:SchemaGenTable=public.books")).Succeeded();

        Assert.Contains("\"pages\"", consumer.Read("schema.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"born\"", consumer.Read("schema.json"), StringComparison.Ordinal);
        Assert.False(File.Exists(consumer.PathOf("docs", "schema", "authors.sql")));
        Assert.Equal(["SchemaGen: public.books (table, 5 columns)"], list.Messages);
        (await consumer.BuildAsync("-t:SchemaGenPull", "-p:SchemaGenTable=boks")).FailedWith("SG0060");
    }
}
