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
}
