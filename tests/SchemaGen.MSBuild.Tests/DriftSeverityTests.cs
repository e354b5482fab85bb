using SchemaGen.MSBuild.Tests.Consumers;
using SchemaGen.Testing;

namespace SchemaGen.MSBuild.Tests;

/// <summary>How loudly a build says what it has found.</summary>
public sealed class DriftSeverityTests(BuiltLibrary project) : IClassFixture<BuiltLibrary>, IAsyncLifetime
{
    private readonly Consumer _consumer = project.Consumer;
    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await Library.DatabaseAsync();
        await _database.ExecuteAsync("ALTER TABLE books ADD pages integer");
        _consumer.Environment["SCHEMAGEN_CONNECTION_STRING"] = _database.ConnectionString;
        _consumer.Write("schemagen.json", """{ "drift": { "additive": "warning" } }""");
        _consumer.Write(".globalconfig", "is_global = true");
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Theory]
    [InlineData("warning")]
    [InlineData("error", "-p:TreatWarningsAsErrors=true")]
    [InlineData("error", "-p:WarningsAsErrors=SG1012")]
    [InlineData("warning", "-p:WarningsAsErrors=CS0618")]
    [InlineData("warning", "-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=SG1012")]
    [InlineData("", "-p:NoWarn=SG1012")]
    [InlineData("error", "-warnaserror")]
    public async Task A_warning_is_what_the_project_makes_of_warnings(string expected, params string[] arguments)
    {
        var build = await VerifyAsync(arguments);
        Assert.Equal(expected.Length == 0 ? [] : [$"{expected} SG1012"], build.Reported.Select(static reported => $"{reported.Severity} {reported.Code}"));
        Assert.Equal(expected == "error", build.ExitCode != 0);
    }

    [Fact]
    public async Task A_warning_has_its_place_and_what_is_expected_is_silent()
    {
        var place = Library.PlaceOf("""{"name": "price",""", await Library.SnapshotAsync());
        var warning = Assert.Single((await VerifyAsync()).Warnings);
        Assert.Equal((_consumer.Snapshot, place), (warning.File, (warning.Line, warning.Column)));
        Assert.EndsWith("additive for readers and writers. Accept it with \"dotnet build -t:SchemaGenPull -p:SchemaGenTable=public.books\", or migrate the database.", warning.Message, StringComparison.Ordinal);

        _consumer.Write("schemagen.json", """{ "drift": { "expected": [{ "object": "books.pages", "until": "2999-12-31" }] } }""");
        Assert.Empty((await VerifyAsync()).Reported);
    }

    [Fact]
    public async Task Breaking_differences_are_errors_and_the_others_are_said_too()
    {
        await _database.ExecuteAsync("ALTER TABLE books DROP price");
        var build = await VerifyAsync();
        Assert.Equal([("error", "SG1011"), ("warning", "SG1012")], build.Reported.Select(static reported => (reported.Severity, reported.Code)).Order());
        Assert.NotEqual(0, build.ExitCode);
    }

    [Fact]
    public async Task A_report_is_written_by_the_build()
    {
        await VerifyAsync("-p:SchemaGenReport=reports/drift.sarif");
        Assert.Contains("\"ruleId\": \"SG1012\"", _consumer.Read("reports/drift.sarif"), StringComparison.Ordinal);
    }

    /// <summary>What the compiler reports, the compiler's own configuration has the last word on.</summary>
    [Theory]
    [InlineData("", "warning")]
    [InlineData("dotnet_diagnostic.SG3002.severity = error", "error")]
    [InlineData("dotnet_diagnostic.SG3002.severity = none", null)]
    public async Task A_finding_is_what_globalconfig_makes_of_it(string line, string? expected)
    {
        _consumer.Write("schemagen.json", """{ "csharp": { "names": [{ "relation": "nothing", "name": "Something" }] } }""");
        _consumer.Write(".globalconfig", $"is_global = true\n{line}\n");
        var build = await _consumer.BuildAsync("--no-restore", "-p:SchemaGenMode=Offline");
        Assert.Equal(expected is null ? [] : [$"{expected} SG3002"], build.Reported.Select(static reported => $"{reported.Severity} {reported.Code}"));
    }

    private Task<BuildResult> VerifyAsync(params string[] arguments) => _consumer.BuildAsync(["--no-restore", "-p:SchemaGenMode=Verify", .. arguments]);
}
