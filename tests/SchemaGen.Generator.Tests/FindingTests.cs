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

    [Theory]
    [InlineData("SG3001", "error", "SG3001 Error schema.json(5,9)")]
    [InlineData("SG3001", "info", "SG3001 Info schema.json(5,9)")]
    [InlineData("SG3001", "none")]
    [InlineData("SG3002", "error", "SG3001 Warning schema.json(5,9)")]
    public void ConfigurationSaysHowLoudly(string rule, string level, params string[] expected)
    {
        const string Snapshot = "{\n  \"format\": 1,\n  \"relations\": [\n    {\"kind\": \"table\", \"schema\": \"s\", \"name\": \"t\", \"columns\": [\n        {\"name\": \"b\", \"type\": \"pg_node_tree\"}]}\n  ]\n}";
        Assert.Equal(expected, Describe(new GeneratorHost(Snapshot, $$"""{"diagnostics": {"{{rule}}": "{{level}}"} }""").Run()));
    }

    [Theory]
    [InlineData("error", "SG0042 Error schema.json(3,18)")]
    [InlineData("none")]
    public void ConfigurationSaysItOfTheSnapshotToo(string level, params string[] expected)
    {
        const string Lacking = "{\n  \"format\": 1,\n  \"unmodelled\": [{\"kind\": \"column\", \"name\": \"s.t.c\"}]\n}";
        Assert.Equal(expected, Describe(new GeneratorHost(Lacking, $$"""{"diagnostics": {"SG0042": "{{level}}"} }""").Run()));
    }

    /// <summary>A column that refers to keys of two types has neither; what refers to it, too, and is not said again.</summary>
    [Fact]
    public void ColumnOfTwoKeysHasNoType()
    {
        var snapshot = Snapshots.Of(
            Snapshots.Keyed("a"),
            Snapshots.Keyed("b"),
            Snapshots.Keyed("c") with { ForeignKeys = [Snapshots.Reference("id", "a"), Snapshots.Reference("id", "b")] },
            Snapshots.Keyed("d") with { ForeignKeys = [Snapshots.Reference("id", "c")] });
        var data = Case.Of(snapshot, """{"csharp": {"ids": true}}""");
        var host = data.Host();
        var result = host.Run();
        Assert.Equal(["SG3005"], result.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Contains("public.c.id refers to keys of different types (AId, BId)", result.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.All(["Tables.C.g.cs", "Tables.D.g.cs"], file => Assert.Contains("public required int Id {", host.Sources()[file], StringComparison.Ordinal));

        var ruled = (data with { Configuration = """{"csharp": {"ids": true, "idColumns": [{"column": "c.id", "relation": "b"}]}}""" }).Host();
        Assert.Empty(ruled.Run().Diagnostics);
        Assert.All(["Tables.C.g.cs", "Tables.D.g.cs"], file => Assert.Contains("public required global::App.Schema.BId Id {", ruled.Sources()[file], StringComparison.Ordinal));
    }

    /// <summary>Keys that refer to each other in a circle come from nowhere.</summary>
    [Fact]
    public void CircleOfKeysHasNoType()
    {
        var snapshot = Snapshots.Of(
            Snapshots.Keyed("a") with { ForeignKeys = [Snapshots.Reference("id", "b")] },
            Snapshots.Keyed("b") with { ForeignKeys = [Snapshots.Reference("id", "a")] },
            Snapshots.Keyed("c") with { ForeignKeys = [Snapshots.Reference("id", "a")] });
        var host = Case.Of(snapshot, """{"csharp": {"ids": true}}""").Host();
        Assert.Empty(host.Run().Diagnostics);
        Assert.DoesNotContain(host.Sources().Values, static source => source.Contains("struct", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"csharp": {"ids": ["t"], "idColumns": [{"column": "u.x", "relation": "t"}]}}""", "SG3002 Warning schemagen.json(1,41)", "column 'u.x'")]
    [InlineData("""{"csharp": {"ids": ["t"], "idColumns": [{"column": "t.name", "relation": "*"}]}}""", "SG3002 Warning schemagen.json(1,41)", "'*' is not one relation")]
    [InlineData("""{"csharp": {"checkRules": [{"column": "t.id", "as": "enum"}]}}""", "SG3002 Warning schemagen.json(1,28)", "column 't.id'")]
    [InlineData("""{"csharp": {"checkRules": [{"domain": "d", "as": "enum"}]}}""", "SG3002 Warning schemagen.json(1,28)", "domain 'd'")]
    [InlineData("""{"csharp": {"checkRules": [{"as": "enum"}]}}""", "SG3002 Warning schemagen.json(1,28)", "neither a column nor a domain")]
    [InlineData("""{"referenceData": [{"relation": "other", "csharp": "enum"}]}""", "SG3002 Warning schemagen.json(1,20)", "the snapshot has no rows")]
    [InlineData("""{"referenceData": [{"relation": "t", "csharp": "enum", "value": "name"}]}""", "SG3003 Error schemagen.json(1,20)", "an enum needs whole numbers")]
    [InlineData("""{"referenceData": [{"relation": "t", "csharp": "enum", "value": "nothing"}]}""", "SG3003 Error schemagen.json(1,20)", "column nothing")]
    [InlineData("""{"referenceData": [{"relation": "t", "csharp": "enum", "name": "nothing"}]}""", "SG3003 Error schemagen.json(1,20)", "column nothing")]
    [InlineData("""{"csharp": {"dapper": true}}""", "SG3003 Error schemagen.json(1,23)", "'dapper' needs Dapper")]
    public void WhatCannotBecomeCode(string configuration, string expected, string text)
    {
        var snapshot = Snapshots.Of(
            Snapshots.Keyed("t") with
            {
                Columns = [Snapshots.Column("id", "integer") with { Nullable = false }, Snapshots.Column("name")],
                ReferenceData = new ReferenceData { Columns = ["id", "name"], Rows = [new ReferenceRow([new("1"), new("one")])] },
            },
            Snapshots.Keyed("other"));
        var result = Case.Of(snapshot, configuration).Host().Run();
        Assert.Equal([expected], Describe(result));
        Assert.Contains(text, result.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
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
