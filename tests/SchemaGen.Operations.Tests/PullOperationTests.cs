using SchemaGen.Model.Diagnostics;
using SchemaGen.Operations.Sources;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests;

public sealed class PullOperationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("warning", Severity.Warning)]
    [InlineData("error", Severity.Error)]
    [InlineData("none", null)]
    public async Task The_configuration_says_how_loud_warnings_are(string level, Severity? expected)
    {
        _folder.Write("db/1.sql", "CREATE TABLE a (id int);");
        _folder.Write("schemagen.json", $$"""{ "categories": [{ "prefix": "nothing_", "name": "x" }], "diagnostics": { "SG0014": "{{level}}" } }""");
        var result = await PullAsync();
        Assert.Equal(expected, result.Warnings.Select(static warning => (Severity?)warning.Severity).SingleOrDefault());
    }

    [Fact]
    public async Task Migrations_become_a_snapshot_in_the_order_of_their_numbers()
    {
        _folder.Write("db/10_rename.sql", "ALTER TABLE shop.orders RENAME TO purchases;");
        _folder.Write("db/2_orders.sql", "CREATE TABLE shop.orders (id bigint PRIMARY KEY);");
        _folder.Write("db/1_schema.sql", "CREATE SCHEMA shop;");

        var result = await PullAsync();

        Assert.True(result.Changed);
        Assert.Equal("shop.purchases", Assert.Single(result.Snapshot.Relations).Name.ToString());
        Assert.Contains("\"name\": \"purchases\"", _folder.Read("schema.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unchanged_schema_does_not_touch_the_file()
    {
        _folder.Write("db/1.sql", "CREATE TABLE a (id int);");
        await PullAsync();
        var before = _folder.Files();

        var result = await PullAsync();

        Assert.False(result.Changed);
        Assert.Equal(before, _folder.Files());
    }

    [Theory]
    [InlineData("{\"format\": 1, \"relations\": [", "SG0002")]
    [InlineData("{\n<<<<<<< ours\n\"format\": 1\n=======\n\"format\": 1\n>>>>>>> theirs\n}", "SG0003")]
    [InlineData("{\"format\": 99}", "SG0004")]
    [InlineData("{\"name\": \"an npm package\"}", "SG0005")]
    public async Task A_file_that_is_no_snapshot_of_ours_is_never_overwritten(string content, string id)
    {
        _folder.Write("db/1.sql", "CREATE TABLE a (id int);");
        _folder.Write("schema.json", content);

        var error = await Assert.ThrowsAsync<DiagnosticException>(PullAsync);

        Assert.Equal(id, error.Diagnostic.Id);
        Assert.Equal(_folder.PathOf("schema.json"), error.Diagnostic.Location!.File);
        Assert.Equal(content, _folder.Read("schema.json"));
    }

    [Fact]
    public async Task A_failing_migration_is_located_and_leaves_the_snapshot_alone()
    {
        _folder.Write("db/1.sql", "CREATE TABLE a (id int);\n\nCREATE TABLE b (\n  id int,,\n);\n");

        var error = await Assert.ThrowsAsync<DiagnosticException>(PullAsync);

        Assert.Equal("SG4001", error.Diagnostic.Id);
        Assert.Equal(new SourceLocation(_folder.PathOf("db/1.sql"), 4, 10), error.Diagnostic.Location);
        Assert.False(File.Exists(_folder.PathOf("schema.json")));
    }

    [Fact]
    public async Task A_pattern_that_matches_nothing_is_an_error()
    {
        var error = await Assert.ThrowsAsync<DiagnosticException>(PullAsync);

        Assert.Equal("SG0032", error.Diagnostic.Id);
        Assert.Contains("db/*.sql", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typo_in_the_configuration_is_located()
    {
        _folder.Write("db/1.sql", "CREATE TABLE a (id int);");
        _folder.Write("schemagen.json", "{\n  // which schemas\n  \"schema\": [\"public\"]\n}");

        var error = await Assert.ThrowsAsync<DiagnosticException>(PullAsync);

        Assert.Equal(("SG0012", 3, 3), (error.Diagnostic.Id, error.Diagnostic.Location!.Line, error.Diagnostic.Location.Column));
        Assert.Contains("did you mean 'schemas'?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_the_rows_can_tell_about_the_configuration_is_located()
    {
        _folder.Write("db/1.sql", "CREATE TABLE a (id int PRIMARY KEY, token text); INSERT INTO a VALUES (1), (2);");
        _folder.Write("schemagen.json", "{\n  \"referenceData\": [\n    { \"relation\": \"a\", \"limit\": 1 },\n    { \"relation\": \"b\" }\n  ]\n}");

        var result = await PullAsync();

        Assert.Equal(
            [("SG0016", 3, 5), ("SG0014", 4, 19), ("SG0015", 3, 5)],
            result.Warnings.Select(static warning => (warning.Id, warning.Location!.Line, warning.Location.Column)));
        Assert.True(result.Changed);
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_written_is_an_error_and_leaves_no_temporary_file()
    {
        _folder.Write("db/1.sql", "CREATE TABLE a (id int);");
        Directory.CreateDirectory(_folder.PathOf("schema.json"));

        var error = await Assert.ThrowsAsync<DiagnosticException>(PullAsync);

        Assert.Equal("SG0050", error.Diagnostic.Id);
        Assert.Equal(["db/1.sql"], _folder.Files().Keys);
    }

    private Task<PullResult> PullAsync()
    {
        var configuration = _folder.PathOf("schemagen.json");
        return PullOperation.RunAsync(new PullRequest
        {
            Source = new SourceOptions { Directory = _folder.FullPath, Migrations = "db/*.sql" },
            Snapshot = _folder.PathOf("schema.json"),
            Configuration = File.Exists(configuration) ? configuration : null,
        });
    }
}
