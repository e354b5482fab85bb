using System.Text.Json;

namespace SchemaGen.Tool.Tests;

/// <summary>What commands print: for people, for a terminal, and for programs.</summary>
public sealed class ReportTests() : ToolAndDatabase(
    "CREATE TABLE users (id int PRIMARY KEY); COMMENT ON TABLE users IS E'People\\x1b[31m who\\nbuy'; CREATE VIEW people AS SELECT * FROM users; INSERT INTO users VALUES (1), (2); ANALYZE users")
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await RunWithDatabaseAsync("pull", "--out", "docs");
    }

    [Fact]
    public async Task A_pull_says_what_it_found_and_what_is_new()
    {
        await Database.ExecuteAsync("CREATE TABLE survey_notes (id int); ALTER TABLE users ADD name text");

        var result = await RunWithDatabaseAsync("pull", "--out", "docs");

        Assert.Equal(
            [
                "Found 2 tables (+1 new), 1 view",
                "  + survey_notes",
                "  ~ users",
                $"{Folder.PathOf("schema.json")}: written",
                $"{Folder.PathOf("docs")}: 12 of 14 files written",
            ],
            Lines(result.Output));
        Assert.Contains("| + | [survey_notes]", Folder.Read("docs/_index.md"), StringComparison.Ordinal);
        Assert.Equal(["Found 2 tables, 1 view", $"{Folder.PathOf("schema.json")}: unchanged"], Lines((await RunWithDatabaseAsync("pull")).Output));
    }

    [Fact]
    public async Task A_partition_is_part_of_its_table()
    {
        await Database.ExecuteAsync("CREATE TABLE log (id int) PARTITION BY LIST (id); CREATE TABLE log_1 PARTITION OF log FOR VALUES IN (1)");

        Assert.StartsWith("Found 2 tables (+1 new), 1 view, plus 1 partition\n", (await RunWithDatabaseAsync("pull")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pull_as_JSON()
    {
        await Database.ExecuteAsync("CREATE TABLE \"Notes\" (id int)");

        var json = Parse(await RunWithDatabaseAsync("pull", "--out", "docs", "--json"));

        Assert.Equal(Folder.PathOf("schema.json"), json.GetProperty("snapshot").GetString());
        Assert.True(json.GetProperty("written").GetBoolean());
        Assert.Equal(3, json.GetProperty("relations").GetInt32());
        Assert.Equal("public.\"Notes\"", Assert.Single(json.GetProperty("added").EnumerateArray()).GetString());
        Assert.Contains("Notes.sql", json.GetProperty("docs").GetProperty("written").EnumerateArray().Select(static file => file.GetString()));
        Assert.Equal(["public.\"Notes\""], json.GetProperty("docs").GetProperty("new").EnumerateArray().Select(static name => name.GetString()));
    }

    [Fact]
    public async Task Pull_as_JSON_has_its_warnings()
    {
        Assert.Empty(Parse(await RunWithDatabaseAsync("pull", "--json")).GetProperty("warnings").EnumerateArray());
        await Database.ExecuteAsync("CREATE SUBSCRIPTION far CONNECTION 'host=nowhere' PUBLICATION p WITH (connect = false)");

        var warning = Assert.Single(Parse(await RunWithDatabaseAsync("pull", "--json")).GetProperty("warnings").EnumerateArray());

        Assert.Equal(("SG0042", Folder.PathOf("schema.json")), (warning.GetProperty("id").GetString(), warning.GetProperty("file").GetString()));
        await Database.ExecuteAsync("ALTER SUBSCRIPTION far SET (slot_name = NONE); DROP SUBSCRIPTION far");
    }

    [Fact]
    public async Task Docs_says_what_it_does() =>
        Assert.Contains("reading the snapshot", await OnTerminalAsync("docs --out docs", ("TERM", "dumb")), StringComparison.Ordinal);

    [Fact]
    public async Task Docs_as_JSON_tells_orphans_and_what_was_left_alone()
    {
        await Database.ExecuteAsync("DROP VIEW people; CREATE TABLE orders (id int)");
        Folder.Write("docs/orders.sql", "my own");
        await RunWithDatabaseAsync("pull");

        var result = await RunWithDatabaseAsync("docs", "--out", "docs", "--json");

        var json = Parse(result);
        Assert.Equal(["public.people"], json.GetProperty("orphaned").EnumerateArray().Select(static name => name.GetString()));
        var warning = Assert.Single(json.GetProperty("warnings").EnumerateArray());
        Assert.Equal(("SG0052", Folder.PathOf("docs/orders.sql"), JsonValueKind.Null), (warning.GetProperty("id").GetString(), warning.GetProperty("file").GetString(), warning.GetProperty("line").ValueKind));
        Assert.Contains("SG0052", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["people.sql", "tables/people.md"], Parse(await RunWithDatabaseAsync("docs", "--out", "docs", "--prune", "--json")).GetProperty("removed").EnumerateArray().Select(static file => file.GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Verify_as_JSON_has_place_and_rule_of_each_difference()
    {
        Assert.Empty(Parse(await RunWithDatabaseAsync("verify", "--json")).GetProperty("drift").EnumerateArray());
        await Database.ExecuteAsync("ALTER TABLE users ADD name text");

        var result = await RunWithDatabaseAsync("verify", "--json", "--table", "users");

        Assert.Equal(1, result.ExitCode);
        var drift = Assert.Single(JsonDocument.Parse(result.Output).RootElement.GetProperty("drift").EnumerateArray());
        Assert.Equal(("SG1012", "error"), (drift.GetProperty("id").GetString(), drift.GetProperty("severity").GetString()));
        Assert.True(drift.GetProperty("line").GetInt32() > 1);
    }

    [Fact]
    public async Task Verify_as_JSON_has_all_that_the_message_says()
    {
        await Database.ExecuteAsync("DROP VIEW people; ALTER TABLE users ALTER id TYPE bigint");
        Folder.Write("schemagen.json", """{ "drift": { "expected": [{ "object": "users.id", "until": "2999-12-31", "because": "ids run out" }, { "object": "people*", "until": "2999-12-31" }] } }""");

        var result = await RunWithDatabaseAsync("verify", "--json");

        Assert.Equal(0, result.ExitCode);
        var drift = Assert.Single(Parse(result).GetProperty("drift").EnumerateArray(), static item => item.GetProperty("object").GetString() == "public.users.id");
        string?[] names = ["severity", "kind", "relation", "change", "property", "was", "is", "readers", "writers", "accept", "expectedUntil", "because"];
        Assert.Equal(
            ["info", "column", "public.users", "changed", "type", "integer", "bigint", "breaking", "additive", "schemagen pull --connection APP_DB --table public.users", "2999-12-31", "ids run out"],
            names.Select(name => drift.GetProperty(name!).GetString()));
    }

    [Fact]
    public async Task Warnings_alone_end_with_0_and_a_report_is_written_in_any_case()
    {
        await Database.ExecuteAsync("ALTER TABLE users ADD name text");
        Folder.Write("schemagen.json", """{ "drift": { "additive": "warning" } }""");

        var additive = await RunWithDatabaseAsync("verify", "--report", "drift.md");
        Assert.Equal(0, additive.ExitCode);
        Assert.Contains("): warning SG1012: ", additive.Output, StringComparison.Ordinal);
        Assert.Contains("### Additive (1)", Folder.Read("drift.md"), StringComparison.Ordinal);

        await Database.ExecuteAsync("ALTER TABLE users DROP id CASCADE");
        Assert.Equal(1, (await RunWithDatabaseAsync("verify", "--report", "drift.sarif")).ExitCode);
        Assert.Contains("\"uri\": \"schema.json\"", Folder.Read("drift.sarif"), StringComparison.Ordinal);
        Assert.Equal(2, (await RunWithDatabaseAsync("verify", "--report", "drift.xml")).ExitCode);
    }

    [Fact]
    public async Task List_as_JSON_and_as_fields()
    {
        var users = Parse(await RunWithDatabaseAsync("list", "--json")).GetProperty("relations").EnumerateArray().Single(static item => item.GetProperty("name").GetString() == "users");

        Assert.Equal(("public", "table", 1, 2), (users.GetProperty("schema").GetString(), users.GetProperty("kind").GetString(), users.GetProperty("columns").GetInt32(), users.GetProperty("estimatedRows").GetInt32()));
        Assert.True(users.GetProperty("totalBytes").GetInt64() > 0);
        Assert.Equal("People\u001b[31m who\nbuy", users.GetProperty("comment").GetString());
        Assert.Equal(["public.people\tview\t1\t\t\t", "public.users\ttable\t1\t2\t24 kB\tPeople [31m who buy"], Lines((await RunWithDatabaseAsync("list")).Output));
    }

    [Fact]
    public async Task A_list_of_a_snapshot_asks_noDatabase()
    {
        var result = await ToolProcess.RunAsync(Folder.FullPath, ["list", "--snapshot", "schema.json", "--table", "users"], []);

        Assert.Equal((0, "public.users\ttable\t1\t\t\tPeople [31m who buy\n"), (result.ExitCode, result.Output));
    }

    [Theory]
    [InlineData("pull", "--table", "user")]
    [InlineData("verify", "--table", "user", "--json")]
    [InlineData("list", "--table", "user", "--json")]
    [InlineData("docs", "--table", "user", "--out", "docs")]
    public async Task An_unknown_table_ends_with_2_and_the_nearest_name(params string[] arguments)
    {
        var result = await RunWithDatabaseAsync(arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("SG0060", result.Errors, StringComparison.Ordinal);
        Assert.Contains("public.users", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_that_contradict_each_other_end_with_2() =>
        Assert.Equal(2, (await RunWithDatabaseAsync("docs", "--prune", "--table", "users")).ExitCode);

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public async Task A_terminal_that_wants_none_gets_no_escape_codes(string name, string value)
    {
        var output = await OnTerminalAsync("list --connection APP_DB", (name, value));

        Assert.Contains("public.users", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminal_gets_a_table_and_sees_progress()
    {
        var output = await OnTerminalAsync("list --connection APP_DB", ("TERM", "xterm-256color"));

        Assert.Contains("│ public.users", output, StringComparison.Ordinal);

        // A step that is over before the line is drawn again is not seen.
        Assert.Matches("starting|reading the catalog|reading sizes", output);
        Assert.Contains("\u001b[", output, StringComparison.Ordinal);

        // What is in a comment is never obeyed.
        Assert.DoesNotContain("\u001b[31m", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_redirected_has_escape_codes()
    {
        foreach (var arguments in new string[][] { ["pull"], ["verify"], ["list"], ["docs", "--out", "docs"], ["--help"] })
        {
            var result = await RunWithDatabaseAsync(arguments);
            Assert.DoesNotContain("\u001b", result.Output + result.Errors, StringComparison.Ordinal);
        }
    }

    /// <summary>Runs the tool on a pseudo terminal; both outputs come back as one.</summary>
    private async Task<string> OnTerminalAsync(string command, params (string Name, string Value)[] variables)
    {
        var result = await ToolProcess.RunAsync(
            Folder.FullPath, "script", ["--quiet", "--return", "--command", $"stty cols 200; dotnet exec '{ToolProcess.Path}' {command}", "/dev/null"],
            [("TERM", "xterm-256color"), ("APP_DB", Database.ConnectionString), .. variables]);
        Assert.Equal(0, result.ExitCode);
        return result.Output;
    }

    private static JsonElement Parse(ToolResult result)
    {
        Assert.Equal(0, result.ExitCode);
        return JsonDocument.Parse(result.Output).RootElement;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private Task<ToolResult> RunWithDatabaseAsync(params string[] arguments) =>
        RunAsync(arguments[0] is "docs" or "--help" ? arguments : [.. arguments, "--connection", "APP_DB"]);
}
