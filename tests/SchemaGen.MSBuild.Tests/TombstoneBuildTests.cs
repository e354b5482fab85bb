using SchemaGen.MSBuild.Tests.Consumers;

namespace SchemaGen.MSBuild.Tests;

/// <summary>A migration takes something away that code uses: what builds say, until somebody accepts it.</summary>
public class TombstoneBuildTests
{
    private const string Code = """
        var author = new App.Schema.Author { Id = 1, Name = "x" };
        System.Console.WriteLine(author.Name);
        System.Console.WriteLine(App.Schema.Tables.Books.Columns.Price);
        """;

    [Fact]
    public async Task A_changed_migration_is_an_error_at_each_use_until_the_code_is_right_and_it_is_accepted()
    {
        using var consumer = await Consumer.CreateAsync("<SchemaGenMigrations>db/*.sql</SchemaGenMigrations>");
        consumer.Write("db/001_library.sql", Library.Sql);
        consumer.Write("Program.cs", Code);
        (await consumer.BuildAsync()).Succeeded();
        Assert.False(File.Exists(consumer.PathOf("schema.tombstones.json")));

        consumer.Write("db/002_names.sql", "ALTER TABLE authors RENAME name TO full_name; ALTER TABLE books DROP price;");
        var broken = await consumer.BuildAsync();

        // The same build that finds it gone says so.
        Assert.Contains(broken.Messages, static message => message.Contains("public.authors.name → full_name", StringComparison.Ordinal));
        Assert.Equal(
            [
                ("SG3020", 1, "'Tombstones.Author.Name' is obsolete: 'public.authors.name was dropped; renamed to full_name?'"),
                ("SG3020", 2, "'Tombstones.Author.Name' is obsolete: 'public.authors.name was dropped; renamed to full_name?'"),
                ("SG3020", 3, "'Tables.Books.Columns.Price' is obsolete: 'public.books.price was dropped.'"),
            ],
            broken.Errors.Where(error => error.File == consumer.PathOf("Program.cs") && error.Code != "CS9035").Select(static error => (error.Code, error.Line, error.Message.Split(" (https:")[0])));

        // And the next one, which pulls nothing.
        Assert.Contains((await consumer.BuildAsync("--no-restore")).Errors, static error => error.Code == "SG3020");

        consumer.Write("Program.cs", """
            var author = new App.Schema.Author { Id = 1, FullName = "x" };
            System.Console.WriteLine(author);
            """);
        (await consumer.BuildAsync("--no-restore")).Succeeded();
        Assert.Equal("Author { Id = 1, FullName = x }", await consumer.StartAsync());

        (await consumer.BuildAsync("--no-restore", "-p:SchemaGenAccept=true")).Succeeded();
        Assert.False(File.Exists(consumer.PathOf("schema.tombstones.json")));
        (await consumer.BuildAsync("--no-restore")).Succeeded();
    }

    [Fact]
    public async Task By_hand_a_pull_can_accept_at_once()
    {
        await using var database = await Library.DatabaseAsync();
        using var consumer = await Library.ConsumerAsync();
        consumer.Environment["SCHEMAGEN_CONNECTION_STRING"] = database.ConnectionString;
        await database.ExecuteAsync("ALTER TABLE books DROP price; ALTER TABLE authors DROP name");

        (await consumer.BuildAsync("-t:SchemaGenPull")).Succeeded();
        Assert.True(File.Exists(consumer.PathOf("schema.tombstones.json")));

        (await consumer.BuildAsync("-t:SchemaGenPull", "-p:SchemaGenAccept=true", "-p:SchemaGenTable=books")).Succeeded();
        Assert.DoesNotContain("public.books", consumer.Read("schema.tombstones.json"), StringComparison.Ordinal);
        Assert.Contains("public.authors", consumer.Read("schema.tombstones.json"), StringComparison.Ordinal);

        (await consumer.BuildAsync("-t:SchemaGenPull", "-p:SchemaGenAccept=true")).Succeeded();
        Assert.False(File.Exists(consumer.PathOf("schema.tombstones.json")));
    }

    [Fact]
    public async Task Tombstones_that_are_checked_in_serve_builds_without_a_database()
    {
        using var consumer = await Library.ConsumerAsync(sdk: "Microsoft.NET.Sdk.Web");
        consumer.Write("schema.tombstones.json", """{"format": 1, "columns": [{"relation": "public.books", "column": {"name": "isbn", "type": "text"}}]}""");
        (await consumer.BuildAsync()).Succeeded();
        Assert.False(File.Exists(consumer.PathOf("bin", "Debug", "net10.0", "schema.tombstones.json")));

        consumer.Write("Program.cs", Library.CodeWith("App.Schema.Tables.Books.Columns.Isbn"));
        Assert.Contains("'public.books.isbn was dropped.'", (await consumer.BuildAsync("--no-restore")).FailedWith("SG3020").Message, StringComparison.Ordinal);
        (await consumer.BuildAsync("--no-restore", "-p:NoWarn=SG3020")).FailedWith("SG3020");

        consumer.Write("schema.tombstones.json", "{\n<<<<<<< HEAD\n");
        var damaged = await consumer.BuildAsync("--no-restore");
        Assert.Equal((consumer.PathOf("schema.tombstones.json"), 2, 1), damaged.Errors.Where(static error => error.Code == "SG0006").Select(static error => (error.File, error.Line, error.Column)).Single());
    }
}
