using System.Text.Json;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests;

public sealed class FindingsOperationTests : IDisposable
{
    private const string TwoTables =
        """
        {"format": 1, "relations": [
          {"kind": "table", "schema": "public", "name": "log", "columns": [{"name": "id", "type": "integer"}, {"name": "text", "type": "text", "nullable": false}]},
          {"kind": "table", "schema": "public", "name": "users", "columns": [{"name": "id", "type": "integer"}, {"name": "text", "type": "text", "nullable": false}]}]}
        """;

    private readonly TemporaryFolder _folder = new();

    public FindingsOperationTests() => _folder.Write("schema.json", TwoTables);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_finding_is_at_its_line_and_nothing_is_written()
    {
        var before = _folder.Files();
        var result = Run();
        Assert.Equal(["SG2001 2,3", "SG2001 3,3"], result.Findings.Select(static finding => $"{finding.Diagnostic.Id} {finding.Location.Line},{finding.Location.Column}"));
        Assert.Equal(2, result.New.Count());
        Assert.Equal(before, _folder.Files());
    }

    [Fact]
    public void What_is_accepted_is_not_new_until_it_is_gone()
    {
        Assert.Empty(Run(accept: true).New);
        Assert.Equal(2, Run().Findings.Count);
        Assert.Empty(Run().New);

        _folder.Write("schema.json", TwoTables.Replace("\"users\"", "\"clients\"", StringComparison.Ordinal));
        Assert.Equal("public.clients", Assert.Single(Run().New).Finding.Subject.Name);

        // A second acceptance forgets what is gone; with nothing to live with there is no file.
        Run(accept: true);
        Assert.DoesNotContain("public.users", _folder.Read("schema.findings.json"), StringComparison.Ordinal);
        _folder.Write("schema.json", """{"format": 1}""");
        Run(accept: true);
        Assert.False(File.Exists(_folder.PathOf("schema.findings.json")));
    }

    [Fact]
    public void One_relation_is_accepted_alone()
    {
        Assert.Empty(Run(accept: true, table: "log").New);
        Assert.Equal("public.users", Assert.Single(Run().New).Finding.Subject.Name);
        Assert.Single(Run(table: "users").Findings);
    }

    [Fact]
    public void A_suppression_of_nothing_is_a_warning_at_its_line()
    {
        _folder.Write("schemagen.json", "{\n  \"findings\": { \"suppress\": [\n    { \"rule\": \"SG2001\", \"object\": \"logs\", \"because\": \"append only\" }\n  ] }\n}");
        var warning = Assert.Single(Run().Warnings);
        Assert.Equal(("SG0014", 3, 5), (warning.Id, warning.Location!.Line, warning.Location.Column));
    }

    [Fact]
    public void Code_scanning_gets_what_is_new_and_what_is_known_as_suppressed()
    {
        Run(accept: true, table: "log");
        FindingsOperation.Run(new FindingsRequest { Snapshot = _folder.PathOf("schema.json"), Report = _folder.PathOf("findings.sarif") });
        var results = JsonDocument.Parse(_folder.Read("findings.sarif")).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["public.log True", "public.users False"], results.Select(static result => $"{result.GetProperty("properties").GetProperty("object")} {result.TryGetProperty("suppressions", out _)}"));
        Assert.All(results, static result => Assert.Equal(("SG2001", "warning"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString())));
        Assert.Equal(2, results.Select(static result => result.GetProperty("partialFingerprints").GetProperty("schemagenFinding/v1").GetString()).Distinct().Count());
        Assert.Equal("SG0013", Assert.Throws<DiagnosticException>(() => FindingsOperation.Run(new FindingsRequest { Snapshot = _folder.PathOf("schema.json"), Report = "findings.txt" })).Diagnostic.Id);
    }

    [Fact]
    public void A_damaged_baseline_is_left_alone()
    {
        _folder.Write("schema.findings.json", "<<<<<<< HEAD");
        Assert.Equal("SG0007", Assert.Throws<DiagnosticException>(() => Run(accept: true)).Diagnostic.Id);
        Assert.Equal("<<<<<<< HEAD", _folder.Read("schema.findings.json"));
    }

    private FindingsResult Run(bool accept = false, string? table = null) => FindingsOperation.Run(new FindingsRequest
    {
        Snapshot = _folder.PathOf("schema.json"),
        Configuration = File.Exists(_folder.PathOf("schemagen.json")) ? _folder.PathOf("schemagen.json") : null,
        AcceptBaseline = accept,
        Table = table,
    });
}
