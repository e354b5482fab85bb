using System.Globalization;
using Microsoft.CodeAnalysis;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Tests;

/// <summary>What the generator has to say about inputs that it can use, and where.</summary>
public sealed class FindingTests
{
    [Fact]
    public void TypeWithoutCounterpartIsNotLeftOut()
    {
        var snapshot = Snapshots.Of(Snapshots.Table("t") with { Columns = [Snapshots.Column("a"), Snapshots.Column("b", "pg_node_tree") with { Nullable = false }] }) with
        {
            Composites = [new CompositeType { Name = new QualifiedName("public", "c"), Attributes = [new() { Name = "x", Type = new TypeReference("public.nothing") }] }],
        };
        var data = Case.Of(snapshot);
        var host = data.Host();
        Assert.Equal(
            new[] { "pg_node_tree", "public.nothing" }.Select(type => $"SG3001 Warning schema.json({LineOf(data.Snapshot, type)})").Order(StringComparer.Ordinal),
            Describe(host.Run()).Order(StringComparer.Ordinal));
        Assert.Contains("public required object B {", host.Sources()["Tables.T.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public object? X {", host.Sources()["Composites.g.cs"], StringComparison.Ordinal);
    }

    /// <summary>Only a line moves: the finding moves with it, and nothing is emitted again.</summary>
    [Fact]
    public void PlaceFollowsTheText()
    {
        var data = Case.Of(Snapshots.Of(Snapshots.Table("t") with { Columns = [Snapshots.Column("b", "pg_node_tree")] }));
        var host = data.Host();
        host.Run();
        var moved = "\n\n" + data.Snapshot;
        host.EditSnapshot(moved);
        Assert.Equal([$"SG3001 Warning schema.json({LineOf(moved, "pg_node_tree")})"], Describe(host.Run()));
    }

    [Theory]
    [InlineData("""{"types": [{"column": "nothing", "as": "int"}]}""", "SG3002 Warning schemagen.json(1,23)", "column 'nothing'")]
    [InlineData("""{"types": [{"as": "int"}]}""", "SG3002 Warning schemagen.json(1,23)", "neither a column nor a type")]
    [InlineData("""{"types": [{"column": "id", "as": "int"}, {"column": "t.id", "as": "long"}]}""", "SG3002 Warning schemagen.json(1,54)", "column 't.id'")]
    [InlineData("""{"types": [{"column": "id", "as": "int?"}]}""", "SG3003 Error schemagen.json(1,23)", "'int?'")]
    [InlineData("""{"types": [{"column": "id", "as": "int; class X"}]}""", "SG3003 Error schemagen.json(1,23)", "'int; class X'")]
    [InlineData("""{"names": [{"relation": "x", "name": "Y"}]}""", "SG3002 Warning schemagen.json(1,23)", "relation 'x'")]
    [InlineData("""{"names": [{"schema": "public", "name": "Y"}]}""", "SG3002 Warning schemagen.json(1,23)", "schema 'public'")]
    [InlineData("""{"names": [{"column": "id", "name": "a b"}]}""", "SG3003 Error schemagen.json(1,23)", "'a b'")]
    [InlineData("""{"names": [{"column": "id", "name": "class"}]}""", "SG3003 Error schemagen.json(1,23)", "'class'")]
    [InlineData("""{"columns": [{"column": "t.nothing", "nullable": false}]}""", "SG3002 Warning schemagen.json(1,25)", "column 't.nothing'")]
    [InlineData("""{"columns": [{"column": "t.id"}]}""", "SG3002 Warning schemagen.json(1,25)", "it says nothing of it")]
    [InlineData("""{"names": [{"type": "id", "name": "Id"}]}""", "SG3002 Warning schemagen.json(1,23)", "type 'id'")]
    public void RuleThatIsOfNoUse(string csharp, string expected, string text)
    {
        var host = Case.Of(Snapshots.Of(Snapshots.Table("t", "id")), $$"""{"csharp": {{csharp}}}""").Host();
        var result = host.Run();
        Assert.Equal([expected], Describe(result));
        Assert.Contains(text, result.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.NotEmpty(result.GeneratedSources);
    }

    [Fact]
    public void RowThatDotNetHasIsRenamed()
    {
        var data = Case.Of(Snapshots.Of(Snapshots.Table("tasks", "id"), Snapshots.Table("todo", "id")));
        var host = data.Host(userCode: "global using System.Threading.Tasks; global using App.Schema; public class X { /// <summary>x</summary>\npublic Task? Y { get; set; } }");
        Assert.Equal([$"SG3004 Info schema.json({LineOf(data.Snapshot, "\"tasks\"", "{")})"], Describe(host.Run()));
        Assert.Contains("record TaskRow", host.Sources()["Tables.Tasks.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain(host.Compile().Diagnostics, static diagnostic => diagnostic.Id == "CS0104");
    }

    [Fact]
    public void NoRuleThatIsFollowedIsSaid()
    {
        const string Rules = """{"csharp": {"types": [{"column": "t.id", "as": "long"}], "names": [{"relation": "tasks", "name": "Task"}, {"column": "t.id", "name": "Number"}]}}""";
        Assert.Empty(Describe(Case.Of(Snapshots.Of(Snapshots.Table("t", "id"), Snapshots.Table("tasks", "id")), Rules).Host().Run()));
    }

    private static IEnumerable<string> Describe(GeneratorRunResult result) => result.Diagnostics.Select(static diagnostic =>
    {
        var position = diagnostic.Location.GetLineSpan();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{diagnostic.Id} {diagnostic.DefaultSeverity} {position.Path}({position.StartLinePosition.Line + 1},{position.StartLinePosition.Character + 1})");
    });

    /// <summary>Line and column of the object that has a text.</summary>
    private static string LineOf(string text, string content, string opening = "{")
    {
        var lines = text.Split('\n');
        var line = Array.FindIndex(lines, line => line.Contains(content, StringComparison.Ordinal));
        while (!lines[line].Contains(opening, StringComparison.Ordinal))
        {
            line--;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{line + 1},{lines[line].IndexOf(opening, StringComparison.Ordinal) + 1}");
    }
}
