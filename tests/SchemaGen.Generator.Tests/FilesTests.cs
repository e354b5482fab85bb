using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Tests;

/// <summary>How many files there are, and which of them a new table changes.</summary>
public sealed class FilesTests
{
    [Fact]
    public void OneARelationUpTo250() => Assert.Equal(250, Case.Tables(250).Host().Sources().Keys.Count(static name => name.StartsWith("Tables.", StringComparison.Ordinal)));

    [Fact]
    public void AtMost64Above()
    {
        var sources = Case.Tables(1000).Host().Sources();
        Assert.InRange(sources.Count, 33, 64 + 1);
        Assert.All(sources.Keys.Where(static name => name != "Database.g.cs"), static name => Assert.StartsWith("Relations.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void NewTableChangesItsBucketAndTheList()
    {
        var before = Case.Tables(300);
        var after = before.Model with
        {
            Relations = [.. before.Model.Relations, new() { Kind = SchemaGen.Model.Snapshot.RelationKind.Table, Name = new QualifiedName("public", "z") }],
        };
        var host = before.Host();
        var old = host.Sources();
        host.EditSnapshot(Case.Of(after).Snapshot);
        var changed = host.Sources().Where(pair => !old.TryGetValue(pair.Key, out var text) || text != pair.Value).Select(static pair => pair.Key).ToList();
        Assert.Equal(2, changed.Count);
        Assert.Contains("Database.g.cs", changed);
    }

    [Fact]
    public void BucketsCompile() => Case.Tables(300).Host().CompileCleanly();

    [Fact]
    public void EmptyDatabaseCompiles()
    {
        var host = Case.Of(new SchemaSnapshot()).Host();
        host.CompileCleanly();
        Assert.Equal(["Database.g.cs"], host.Sources().Keys);
    }
}
