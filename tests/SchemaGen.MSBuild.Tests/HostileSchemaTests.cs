using SchemaGen.Model.Naming;
using SchemaGen.MSBuild.Tests.Consumers;
using SchemaGen.Testing;
using SchemaGen.Testing.Rebuild;

namespace SchemaGen.MSBuild.Tests;

/// <summary>Names that end strings, comments, lines and elements somewhere, all the way: a server, C#, Markdown, SQL, a server.</summary>
public class HostileSchemaTests
{
    /// <summary>The last three: 63 bytes, and two that differ by case alone.</summary>
    private static readonly string[] Names =
    [
        "\"", "a\"b", "'", "\\", "select", "class", "null", "😀", "new\nline", "*/", "/*", "]]>", "</summary>", "a|b", "`", "--", "a.b", " ", "1st", "{0}", "\"; DROP TABLE x; --",
        "\u2028", "CON", "..", "€€€€€€€€€€€€€€€€€€€€€", "Twin", "twin",
    ];

    [Fact]
    public async Task They_are_pulled_compiled_documented_and_rebuilt()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync(string.Concat(Names.Select(StatementsOf)));
        using var consumer = await Consumer.CreateAsync("<GenerateDocumentationFile>true</GenerateDocumentationFile><TreatWarningsAsErrors>true</TreatWarningsAsErrors><NoWarn>CS1591</NoWarn>");
        consumer.Environment["SCHEMAGEN_CONNECTION_STRING"] = database.ConnectionString;

        (await consumer.BuildAsync()).Succeeded();
        Assert.Equal(await RebuiltDatabase.SnapshotTextAsync(database.ConnectionString), consumer.Read("schema.json"));
        (await consumer.BuildAsync("-t:SchemaGenDocs")).Succeeded();

        // A page for each of a schema's table and its view.
        Assert.Equal(2 * Names.Length, Directory.GetFiles(consumer.PathOf("bin", "Debug", "net10.0", "schema-docs", "tables"), "*.md").Length);

        await using var empty = await PostgresServer.CreateDatabaseAsync();
        var databases = await RebuiltDatabase.BuildAsync(database.ConnectionString, empty.ConnectionString);
        Golden.Same(consumer.Read("schema.json"), await RebuiltDatabase.SnapshotTextAsync(databases.Rebuilt));
    }

    private static string StatementsOf(string name)
    {
        var n = SqlIdentifier.Quote(name);
        var literal = SqlLiteral.Quote(name);
        return $"""
            CREATE SCHEMA {n};
            CREATE TYPE {n}.kind AS ENUM ({literal});
            CREATE TABLE {n}.{n} ({n} int CONSTRAINT key PRIMARY KEY, kind {n}.kind DEFAULT {literal}, up int CONSTRAINT {n} REFERENCES {n}.{n}, CONSTRAINT "check" CHECK ({n} > 0));
            CREATE VIEW {n}.seen AS SELECT {n}, kind FROM {n}.{n};
            COMMENT ON TABLE {n}.{n} IS {literal};
            COMMENT ON COLUMN {n}.{n}.{n} IS {literal};

            """;
    }
}
