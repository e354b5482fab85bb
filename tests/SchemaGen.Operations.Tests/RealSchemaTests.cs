using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Findings;
using SchemaGen.Testing;
using SchemaGen.Testing.Rebuild;

namespace SchemaGen.Operations.Tests;

/// <summary>Schemas that people use, from Debian's packages: a database that is made from the snapshot is like the original, and to read it again changes nothing.</summary>
public class RealSchemaTests
{
    public static TheoryData<string> Names => [.. DebianSchema.All.Select(static schema => schema.Name)];

    [TheoryOfPackages]
    [MemberData(nameof(Names))]
    public async Task A_schema_is_rebuilt_as_it_was(string name)
    {
        var trial = await RebuildTrial.RunAsync(DebianSchema.All.Single(schema => schema.Name == name));

        Assert.Empty(trial.Oracles.SelectMany(static oracle => oracle.Differences.Select(difference => $"{oracle.Name}: {difference}")));

        // What the package had to load was loaded.
        Assert.InRange(trial.Objects, 10, int.MaxValue);
        Assert.InRange(trial.Statements, trial.Objects, int.MaxValue);
    }

    /// <summary>Rules meet schemas that nobody made for them; whatever they propose, the server does.</summary>
    [TheoryOfPackages]
    [MemberData(nameof(Names))]
    public async Task Findings_are_sound_and_their_statements_run(string name)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await DebianSchema.All.Single(schema => schema.Name == name).LoadAsync(database);
        var snapshot = await RebuiltDatabase.PullAsync(database.ConnectionString);

        // Those that are a matter of taste, too.
        var everything = new SchemaGenConfiguration { Diagnostics = [.. Rules.All.Where(static rule => Rules.IsFinding(rule.Id)).Select(static rule => new RuleSeverity(rule.Id, RuleLevel.Info))] };
        var findings = SchemaFindings.Of(snapshot, everything);

        FindingChecks.AssertSound(findings, snapshot);
        Assert.Empty(await FindingChecks.RefusedAsync(findings, database.ConnectionString));
        Assert.NotEmpty(findings);
    }
}
