using System.Reflection;
using Microsoft.CodeAnalysis;

namespace SchemaGen.Generator.Tests;

/// <summary>What runs again after an edit: nothing that the edit does not concern.</summary>
public sealed class CachingTests
{
    private static readonly string[] Steps = [.. typeof(StepNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetValue(null)!)];

    [Theory]
    [InlineData("elo")]
    [InlineData("kitchen-sink")]
    public void EditOfCodeRunsNothing(string name)
    {
        var host = Case.Named(name).Host();
        host.Run();
        host.EditCode("class Unrelated;");
        var result = host.Run();
        Assert.All(Steps, step => Assert.Contains(step, result.TrackedSteps.Keys));
        Assert.All(ReasonsOf(result), static reason => Assert.True(IsCached(reason), reason.ToString()));
        Assert.All(OutputReasonsOf(result), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void SameTextAgainEmitsNothing()
    {
        var host = Case.Elo.Host();
        host.Run();
        host.EditSnapshot(Case.Elo.Snapshot);
        var result = host.Run();
        Assert.Equal([IncrementalStepRunReason.Unchanged], ReasonsOf(result, StepNames.Snapshot));
        Assert.All(ReasonsOf(result, StepNames.Sources), static reason => Assert.True(IsCached(reason), reason.ToString()));
        Assert.All(OutputReasonsOf(result), static reason => Assert.True(IsCached(reason), reason.ToString()));
    }

    /// <summary>White space is no content.</summary>
    [Fact]
    public void LinesThatMoveEmitNothing()
    {
        var host = Case.Elo.Host();
        host.Run();
        host.EditSnapshot(Case.Elo.Snapshot.Replace("\"relations\": [", "\n\n\"relations\": [", StringComparison.Ordinal));
        Assert.All(OutputReasonsOf(host.Run()), static reason => Assert.True(IsCached(reason), reason.ToString()));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(300)]
    public void EditOfOneCommentEmitsOneFile(int tables)
    {
        var data = Case.Tables(tables);
        var host = data.Host();
        host.Run();
        host.EditSnapshot(data.Snapshot.Replace("Comment of t_0013", "Another comment", StringComparison.Ordinal));
        var result = host.Run();
        Assert.Equal(1, OutputReasonsOf(result).Count(static reason => reason == IncrementalStepRunReason.Modified));
        Assert.All(OutputReasonsOf(result), static reason => Assert.True(IsCached(reason) || reason == IncrementalStepRunReason.Modified, reason.ToString()));
        Assert.Contains(result.GeneratedSources, static source => source.SourceText.ToString().Contains("Another comment", StringComparison.Ordinal));
    }

    /// <summary>The tests above can fail: what does change is noticed.</summary>
    [Fact]
    public void RealEditIsNoticed()
    {
        var host = Case.Elo.Host();
        var before = host.Sources();
        host.EditSnapshot(Case.Elo.Snapshot.Replace("\"name\": \"external_username\"", "\"name\": \"external_user\"", StringComparison.Ordinal));
        var after = host.Sources();
        Assert.Equal(["Tables.ClientChannels.g.cs"], after.Where(pair => before[pair.Key] != pair.Value).Select(static pair => pair.Key));
        Assert.Contains("ExternalUser {", after["Tables.ClientChannels.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void EditOfConfigurationIsNoticed()
    {
        var host = Case.Elo.Host();
        Assert.Contains("Tables.Tenants.g.cs", host.Sources().Keys);
        host.EditConfiguration("{}");
        Assert.Contains("Tables.EloTTenants.g.cs", host.Sources().Keys);
    }

    private static bool IsCached(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static IEnumerable<IncrementalStepRunReason> ReasonsOf(GeneratorRunResult result, string? step = null) =>
        result.TrackedSteps.Where(pair => step is null ? Steps.Contains(pair.Key) : pair.Key == step)
            .SelectMany(static pair => pair.Value).SelectMany(static run => run.Outputs).Select(static output => output.Reason);

    private static List<IncrementalStepRunReason> OutputReasonsOf(GeneratorRunResult result)
    {
        var reasons = result.TrackedOutputSteps.SelectMany(static pair => pair.Value).SelectMany(static run => run.Outputs).Select(static output => output.Reason).ToList();
        Assert.NotEmpty(reasons);
        return reasons;
    }
}
