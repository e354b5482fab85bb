using SchemaGen.Model.Findings;
using SchemaGen.MSBuild.Tests.Consumers;

namespace SchemaGen.MSBuild.Tests;

/// <summary>Findings in builds with the packed package: the foreign key of books has no index.</summary>
public sealed class SchemaFindingBuildTests(BuiltLibrary project) : IClassFixture<BuiltLibrary>
{
    private const string Asked = """{ "findings": { "build": true } }""";

    private readonly Consumer _consumer = project.Consumer;

    [Theory]
    [InlineData("warning")]
    [InlineData("error", "-p:TreatWarningsAsErrors=true")]
    [InlineData("", "-p:NoWarn=SG2003")]
    public async Task A_finding_is_what_the_project_makes_of_warnings(string expected, params string[] arguments)
    {
        _consumer.Write(".globalconfig", "is_global = true");
        Start(Asked);
        var build = await _consumer.BuildAsync(arguments);
        Assert.Equal(expected.Length == 0 ? [] : [$"{expected} SG2003"], build.Reported.Select(static reported => $"{reported.Severity} {reported.Code}"));
        if (expected == "warning")
        {
            var warning = Assert.Single(build.Warnings);
            Assert.Equal((_consumer.Snapshot, Library.PlaceOf("""{"name": "books_author_id_fkey",""", await Library.SnapshotAsync())), (warning.File, (warning.Line, warning.Column)));
        }
    }

    [Fact]
    public async Task The_compiler_s_own_configuration_holds()
    {
        _consumer.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.SG2003.severity = error");
        Start(Asked);
        (await _consumer.BuildAsync()).FailedWith("SG2003");
        _consumer.Write(".globalconfig", "is_global = true");
    }

    [Fact]
    public async Task What_the_baseline_has_is_not_said_nor_anything_where_nobody_asks()
    {
        Start(Asked);
        _consumer.Write("schema.findings.json", FindingBaselineJson.Write(new FindingBaseline { Findings = [new("SG2003", "public.books.books_author_id_fkey")] }));
        Assert.Empty((await _consumer.BuildAsync()).Succeeded().Reported);
        Start("{}");
        Assert.Empty((await _consumer.BuildAsync()).Succeeded().Reported);
    }

    private void Start(string configuration)
    {
        File.Delete(_consumer.PathOf("schema.findings.json"));
        _consumer.Write("schemagen.json", configuration);
    }
}
