using SchemaGen.Model.Sql;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>Lists of values are recognised in what every release prints.</summary>
public sealed class AllowedValuesTests
{
    private const string Schema =
        """
        CREATE DOMAIN short_list AS varchar(9) CHECK (VALUE IN ('a', 'b'));
        CREATE TABLE t (
          v varchar(10) CHECK (v IN ('a', 'it''s', '')), t text CHECK (t IN ('a', E'back\\slash')), one text CHECK (one = 'a'), o text CHECK (o = 'x' OR o = 'y'),
          i int CHECK (i IN (1, -3)), s smallint CHECK (s IN (1, 2)), b bigint CHECK (b IN (1, 30000000000)), c char(1) CHECK (c IN ('a', 'b')),
          nn text CHECK (nn IS NULL OR nn IN ('a', 'b')), "Odd" text CHECK ("Odd" IN ('a')), arr text CHECK (arr = ANY (ARRAY['a', 'b'])),
          nul text CHECK (nul IN ('a', NULL)), len text CHECK (length(len) IN (1, 2)), notin text CHECK (notin NOT IN ('a')), n numeric CHECK (n IN (1, 2.5)));
        """;

    public static TheoryData<string> Releases => [.. PostgresServer.Releases];

    [TheoryOfReleases]
    [MemberData(nameof(Releases))]
    public async Task Of_columns_and_domains(string release)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync(release: release);
        await database.ExecuteAsync(Schema);
        var snapshot = await CatalogFixture.PullAsync(database.ConnectionString);

        var lists = snapshot.Relations.Single().Checks.Select(static check => AllowedValues.Of(check.Expression)).OfType<AllowedValues>()
            .ToDictionary(static list => list.Column!, static list => string.Join('|', list.Values), StringComparer.Ordinal);

        Assert.Equal(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["v"] = "a|it's|",
                ["t"] = @"a|back\slash",
                ["one"] = "a",
                ["o"] = "x|y",
                ["i"] = "1|-3",
                ["s"] = "1|2",
                ["b"] = "1|30000000000",
                ["c"] = "a|b",
                ["nn"] = "a|b",
                ["Odd"] = "a",
                ["arr"] = "a|b",
            },
            lists);
        Assert.Equal(["a", "b"], AllowedValues.Of(snapshot.Domains.Single().Checks.Single().Expression)!.Values);
    }
}
