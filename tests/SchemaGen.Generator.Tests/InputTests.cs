using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SchemaGen.Generator.Tests;

/// <summary>Files that can't be used: one diagnostic at the place, no code, no exception.</summary>
public sealed class InputTests
{
    private const string Valid = "{\n  \"format\": 1,\n  \"schemas\": [\n    {\"name\": \"public\"}\n  ]\n}\n";

    public static TheoryData<string, string, int, int> BadSnapshots => new()
    {
        { "", "SG0002", 1, 1 },
        { "{\n  \"format\": 1,\n  oops\n}", "SG0002", 3, 3 },
        { Valid[..30], "SG0002", 3, 14 },
        { "{\n  \"format\": 1,\n<<<<<<< HEAD\n  \"schemas\": []\n=======\n  \"schemas\": []\n>>>>>>> other\n}", "SG0003", 3, 1 },
        { "{\n  \"format\": 999\n}", "SG0004", 2, 13 },
        { "{}", "SG0005", 1, 1 },
        { "{\n  \"format\": 1,\n  \"relations\": [\n    {\"kind\": \"banana\"}\n  ]\n}", "SG0005", 4, 14 },
        { $"{{\n  \"format\": 1,\n  \"relations\": [\n    {Table("\"a\"")},\n    {Table("\"a\"")}\n  ]\n}}", "SG0005", 5, 5 },
        { $"{{\n  \"format\": 1,\n  \"relations\": [\n    {Table("\"a\"")},\n    {Table("\"b\", \"columns\": [\n{\"name\": \"c\", \"type\": \"text\"},\n  {\"name\": \"c\", \"type\": \"text\"}]")}\n  ]\n}}", "SG0005", 7, 3 },
        { "{\n  \"format\": 1,\n  \"enums\": [\n    {\"schema\": \"s\", \"name\": \"e\", \"labels\": [\"x\",\n\"x\"]}\n  ]\n}", "SG0005", 5, 1 },
    };

    public static TheoryData<string, string, int, int> BadConfigurations => new()
    {
        { "{ \"title\": ", "SG0011", 1, 12 },
        { "{\n  // a typo\n  \"catgories\": []\n}", "SG0012", 3, 3 },
        { "{\n  \"title\": 1\n}", "SG0013", 2, 12 },
    };

    [Theory]
    [MemberData(nameof(BadSnapshots))]
    public void BadSnapshot(string text, string id, int line, int column)
    {
        var result = new GeneratorHost(text).Run();
        AssertDiagnostic(result, "schema.json", id, line, column);
        Assert.Empty(result.GeneratedSources);
    }

    [Theory]
    [MemberData(nameof(BadConfigurations))]
    public void BadConfiguration(string text, string id, int line, int column)
    {
        var result = new GeneratorHost(Valid, text).Run();
        AssertDiagnostic(result, "schemagen.json", id, line, column);
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void WhatTheSnapshotLacksIsAWarningAndNoObstacle()
    {
        const string Lacking = "{\n  \"format\": 1,\n  \"enums\": [{\"schema\": \"s\", \"name\": \"e\", \"labels\": [\"x\"]}],\n  \"unmodelled\": [\n    {\"kind\": \"column\", \"name\": \"s.t.c\", \"detail\": \"attidentity 'x'\"}\n  ]\n}\n";
        var result = new GeneratorHost(Lacking).Run();
        AssertDiagnostic(result, "schema.json", "SG0042", 5, 5);
        Assert.Equal(DiagnosticSeverity.Warning, result.Diagnostics[0].DefaultSeverity);
        Assert.StartsWith("The column s.t.c (attidentity 'x') is in the database", result.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.NotEmpty(result.GeneratedSources);
    }

    /// <summary>The compiler itself says that the file is missing.</summary>
    [Fact]
    public void UnreadableSnapshotIsSilent()
    {
        var result = new GeneratorHost(null).Run();
        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void SnapshotThatIsRepairedGeneratesAgain()
    {
        var host = new GeneratorHost("{");
        Assert.NotEmpty(host.Run().Diagnostics);
        host.EditSnapshot(Valid);
        var result = host.Run();
        Assert.Empty(result.Diagnostics);
        Assert.NotEmpty(result.GeneratedSources);
    }

    private static string Table(string name) => $"{{\"kind\": \"table\", \"schema\": \"s\", \"name\": {name}}}";

    private static void AssertDiagnostic(GeneratorRunResult result, string path, string id, int line, int column)
    {
        Assert.Null(result.Exception);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        var position = diagnostic.Location.GetLineSpan();
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"{path}({line},{column})"),
            string.Create(CultureInfo.InvariantCulture, $"{position.Path}({position.StartLinePosition.Line + 1},{position.StartLinePosition.Character + 1})"));
    }
}
