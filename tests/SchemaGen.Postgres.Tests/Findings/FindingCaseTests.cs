using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Findings;
using SchemaGen.Postgres.Tests.Catalog;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Findings;

/// <summary>Every rule on a real server: what triggers it, what nearly does, and that its statements put an end to it.</summary>
public sealed class FindingCaseTests
{
    public static TheoryData<string> Cases => [.. FindingCase.Ids];

    [Fact]
    public void Every_rule_has_a_case() => Assert.Equal(Rules.All.Select(static rule => rule.Id).Where(Rules.IsFinding), FindingCase.Ids);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_is_found_and_its_fix_ends_it(string id)
    {
        var expected = FindingCase.Read(id);
        await using var database = await PostgresServer.CreateDatabaseAsync(release: expected.Release);
        await database.ExecuteAsync(expected.Create);

        var snapshot = await CatalogFixture.PullAsync(database.ConnectionString, expected.Configuration);
        var all = SchemaFindings.Of(snapshot, expected.Configuration);
        var found = Of(id, all);
        Assert.Equal(expected.Found, Names(found));
        Assert.Equal(expected.FoundWithoutFix, Names(found.Where(static finding => finding.Fix is null)));
        FindingChecks.AssertSound(all, snapshot);

        // The parts of a relation before itself, which may get another name.
        await database.ExecuteAsync(string.Join("\n", found.OrderByDescending(static finding => finding.Subject.Name, StringComparer.Ordinal).Select(static finding => finding.Fix).Prepend("SELECT 1;")));
        var after = await CatalogFixture.PullAsync(database.ConnectionString, expected.Configuration);
        Assert.Equal(expected.FoundWithoutFix, Names(Of(id, SchemaFindings.Of(after, expected.Configuration))));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_nearly_is_one_is_none(string id)
    {
        var expected = FindingCase.Read(id);
        await using var database = await PostgresServer.CreateDatabaseAsync(release: expected.Release);
        await database.ExecuteAsync(expected.NearMiss);

        var snapshot = await CatalogFixture.PullAsync(database.ConnectionString, expected.Configuration);
        var all = SchemaFindings.Of(snapshot, expected.Configuration);
        Assert.Empty(Names(Of(id, all)));
        FindingChecks.AssertSound(all, snapshot);
    }

    private static List<Finding> Of(string id, IEnumerable<Finding> findings) => [.. findings.Where(finding => finding.Rule.Id == id)];

    private static IEnumerable<string> Names(IEnumerable<Finding> findings) => findings.Select(static finding => finding.Subject.Name).Order(StringComparer.Ordinal);
}
