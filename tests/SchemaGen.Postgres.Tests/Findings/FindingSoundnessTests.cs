using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Findings;
using SchemaGen.Model.Naming;
using SchemaGen.Postgres.Tests.Catalog;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Findings;

/// <summary>All rules over schemas that were made for other tests, one trap beside the other: findings are sound, and what they propose is run by the server.</summary>
public sealed class FindingSoundnessTests
{
    private static readonly SchemaGenConfiguration Everything = new()
    {
        Diagnostics = [.. Rules.All.Where(static rule => Rules.IsFinding(rule.Id)).Select(static rule => new RuleSeverity(rule.Id, RuleLevel.Info))],
    };

    public static TheoryData<string> Fixtures => [.. CatalogFixture.All];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Over_the_fixtures(string fixture)
    {
        var release = PostgresServer.Releases.First(release => int.Parse(release.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture) == Math.Max(CatalogFixture.Since(fixture), 15));
        await using var database = await CatalogFixture.LoadAsync(fixture, release);
        await AssertSoundAsync(database);
    }

    [Fact]
    public async Task Over_names_that_mean_something_elsewhere()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE target (id bigint PRIMARY KEY, x int, y int, UNIQUE (x, y))");
        foreach (var name in HostileNameTests.All)
        {
            var quoted = SqlIdentifier.Quote(name);
            var index = SqlIdentifier.Quote($"{name[..Math.Min(name.Length, 20)]}_i");
            await database.ExecuteAsync(
                $"""
                CREATE TABLE {quoted} ({quoted} timestamp(0) DEFAULT '2026-01-01 10:00:00.5', target_id int REFERENCES target, x int, y int, data json, amount money, FOREIGN KEY (x, y) REFERENCES target (x, y));
                CREATE INDEX {index} ON {quoted} ({quoted}) WHERE x IS NOT NULL;
                CREATE INDEX ON {quoted} ({quoted}) WHERE x IS NOT NULL;
                CREATE POLICY {quoted} ON {quoted} USING (true);
                CREATE FUNCTION {quoted}(a int) RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
                """);
        }

        Assert.InRange(await AssertSoundAsync(database), HostileNameTests.All.Length * 5, int.MaxValue);
    }

    private static async Task<int> AssertSoundAsync(TestDatabase database)
    {
        var snapshot = await CatalogFixture.PullAsync(database.ConnectionString);
        var findings = SchemaFindings.Of(snapshot, Everything);
        FindingChecks.AssertSound(findings, snapshot);
        Assert.Empty(await FindingChecks.RefusedAsync(findings, database.ConnectionString));
        return findings.Count;
    }
}
