using SchemaGen.MSBuild.Tests.Consumers;

namespace SchemaGen.MSBuild.Tests;

/// <summary>A class of the team's own, with the packed package.</summary>
public class HandWrittenTypeTests
{
    private const string Book = """
        using SchemaGen;

        var book = new Book { Id = 1, Title = "Emma" };
        Console.WriteLine(book.Title);

        [Relation("public.books")]
        public class Book
        {
            public int Id { get; set; }
            public required string Title { get; set; }
        }
        """;

    [Fact]
    public async Task What_the_schema_does_not_have_is_an_error_at_the_property_and_nothing_need_be_generated()
    {
        using var consumer = await Library.ConsumerAsync();
        consumer.Write("schemagen.json", """{ "csharp": { "generate": false } }""");
        consumer.Write("Program.cs", Book);

        Assert.Empty((await consumer.BuildAsync()).Succeeded().Reported);
        Assert.Equal("Emma", await consumer.StartAsync());

        consumer.Write("Program.cs", Book.Replace("Title", "Tittle", StringComparison.Ordinal));
        var error = (await consumer.BuildAsync()).FailedWith("SG3011");
        Assert.Equal(("Program.cs", 10, 28), (Path.GetFileName(error.File), error.Line, error.Column));
        Assert.StartsWith("public.books has no column for 'Book.Tittle'. Did you mean title?", error.Message, StringComparison.Ordinal);
    }
}
