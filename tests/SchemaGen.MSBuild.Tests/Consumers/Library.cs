using SchemaGen.Model.Json;
using SchemaGen.Operations;
using SchemaGen.Operations.Sources;
using SchemaGen.Testing;

namespace SchemaGen.MSBuild.Tests.Consumers;

/// <summary>A small schema, as a script, as a database and as a snapshot.</summary>
internal static class Library
{
    public const string Sql =
        """
        CREATE TABLE authors (
            id integer PRIMARY KEY,
            name text NOT NULL
        );
        CREATE TABLE books (
            id integer PRIMARY KEY,
            author_id integer NOT NULL REFERENCES authors ON DELETE CASCADE,
            title text NOT NULL,
            price numeric(10,2)
        );
        COMMENT ON TABLE books IS 'What can be lent';
        """;

    private static readonly Lazy<Task<string>> Pulled = new(PullAsync);

    /// <summary>The snapshot that a pull writes.</summary>
    public static Task<string> SnapshotAsync() => Pulled.Value;

    /// <summary>The project's code names what is in the schema, so that it compiles only if all that was generated.</summary>
    public static string CodeWith(params string[] members) => string.Concat(members.Select(member => $"System.Console.WriteLine({member});\n"));

    /// <summary>A project with the snapshot, and code that uses its types.</summary>
    public static async Task<Consumer> ConsumerAsync(string properties = "", string sdk = "Microsoft.NET.Sdk")
    {
        var consumer = await Consumer.CreateAsync(properties, sdk);
        consumer.Write("schema.json", await SnapshotAsync());
        consumer.Write("Program.cs", CodeWith("App.Schema.Tables.Books.Columns.Title"));
        return consumer;
    }

    public static async Task<TestDatabase> DatabaseAsync()
    {
        var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync(Sql);
        return database;
    }

    /// <summary>Line and column, both from 1, of the first of a text in the snapshot, or the first after another text.</summary>
    public static (int Line, int Column) PlaceOf(string text, string snapshot, string after = "")
    {
        var start = snapshot.IndexOf(after, StringComparison.Ordinal);
        var offset = snapshot.IndexOf(text, start, StringComparison.Ordinal);
        var location = SnapshotJson.Locate(snapshot, "schema.json", offset);
        return (location.Line, location.Column);
    }

    private static async Task<string> PullAsync()
    {
        await using var database = await DatabaseAsync();
        var folder = Directory.CreateTempSubdirectory("schemagen-library-").FullName;
        try
        {
            var source = new SourceOptions { Directory = folder, ConnectionString = database.ConnectionString };
            var snapshot = Path.Combine(folder, "schema.json");
            await PullOperation.RunAsync(new PullRequest { Source = source, Snapshot = snapshot });
            return await File.ReadAllTextAsync(snapshot);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
