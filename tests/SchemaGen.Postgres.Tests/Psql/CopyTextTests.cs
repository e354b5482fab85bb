using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Psql;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Psql;

/// <summary>What COPY writes, read back.</summary>
public sealed class CopyTextTests
{
    [Fact]
    public void NULL_is_not_the_text_that_looks_like_it() => Assert.Equal((string?[])[null, @"\N", "", "N"], CopyText.Split("\\N\t\\\\N\t\tN"));

    [Fact]
    public void Each_escape_is_one_character() => Assert.Equal((string?[])["\b\f\n\r\t\v\\"], CopyText.Split(@"\b\f\n\r\t\v\\"));

    /// <summary>PostgreSQL itself is the oracle: texts go there as Unicode escapes, and come back through psql.</summary>
    [FactOfPsql]
    public async Task Any_text_comes_back_from_a_server_as_it_was()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        using var connection = PsqlCatalogConnection.Open(PsqlProgram.Command(database.ConnectionString), "/", CancellationToken.None);
        var texts = ArbMap.Default.ArbFor<string[]>().Generator
            .Where(static row => row.Length > 0)
            .Select(static row => row.Select(static text => text is null ? null : Clean(text)).ToArray())
            .Sample(300, 40)
            .Append(["\\N", null, "", "\\", "\\.", "\t", "\r\n", "\u0001\u0007\u001f\u007f", "\u2028😀"])
            .ToList();
        var back = new List<string?[]>();

        connection.Run(
            [.. texts.Select(row => new CatalogStatement(
                "SELECT " + string.Join(", ", row.Select(Literal)),
                read => back.Add([.. Enumerable.Range(0, row.Length).Select(read.OptionalText)])))],
            CancellationToken.None);

        Assert.Equal(texts, back);
    }

    /// <summary>PostgreSQL's text has no NUL, and no half of a surrogate pair.</summary>
    private static string Clean(string text) => new([.. text.Where(static c => c != '\0' && !char.IsSurrogate(c))]);

    private static string Literal(string? text) => text is null
        ? "NULL::text"
        : "E'" + string.Concat(text.Select(static c => char.IsSurrogate(c) ? c.ToString() : FormattableString.Invariant($"\\u{(int)c:x4}"))) + "'::text";
}
