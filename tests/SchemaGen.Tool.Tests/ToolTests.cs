namespace SchemaGen.Tool.Tests;

/// <summary>The tool as people run it: arguments in, exit code, standard output and standard error out.</summary>
public sealed class ToolTests : ToolAndDatabase
{
    [Fact]
    public async Task Pull_verify_docs_and_list_end_with_0()
    {
        Assert.Equal(0, (await RunAsync("pull", "--connection", "APP_DB")).ExitCode);
        Assert.Contains("\"name\": \"users\"", Folder.Read("schema.json"), StringComparison.Ordinal);
        Assert.Equal((0, ""), await RunAsync("verify", "--connection", "APP_DB") is var verified ? (verified.ExitCode, verified.Output) : default);
        Assert.Equal(0, (await RunAsync("docs", "--out", "docs")).ExitCode);
        Assert.True(File.Exists(Folder.PathOf("docs/DATABASE_ANALYSIS.md")));
        Assert.StartsWith("public.users\ttable\t1\t", (await RunAsync("list", "--connection", "APP_DB")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_modelled_is_a_warning_of_every_pull()
    {
        await Database.ExecuteAsync("INSERT INTO pg_seclabel VALUES ('users'::regclass, 'pg_class'::regclass, 0, 'dummy', 'secret')");
        for (var i = 0; i < 2; i++)
        {
            var result = await RunAsync("pull", "--connection", "APP_DB");
            Assert.Equal(0, result.ExitCode);
            Assert.Matches(@"schema\.json\(\d+,5\): warning SG0042: The security label table public\.users \(provider dummy\) is in the database", result.Errors);
        }
    }

    [Fact]
    public async Task Drift_ends_with_1_and_is_on_standard_output()
    {
        await RunAsync("pull", "--connection", "APP_DB");
        await Database.ExecuteAsync("ALTER TABLE users ADD name text");

        var result = await RunAsync("verify", "--connection", "APP_DB");

        Assert.Equal(1, result.ExitCode);
        Assert.Matches(@"schema\.json\(\d+,\d+\): error SG1012: Column public\.users\.name is in the database", result.Output);
    }

    [Fact]
    public async Task Findings_are_new_until_they_are_accepted()
    {
        await Database.ExecuteAsync("CREATE TABLE \"Order Notes\" (user_id bigint, text text)");
        await RunAsync("pull", "--connection", "APP_DB");

        var found = await RunAsync("findings", "--table", "\"Order Notes\"");
        Assert.Equal(1, found.ExitCode);
        Assert.Matches(@"schema\.json\(\d+,5\): warning SG2001: The table public\.""Order Notes"" has no primary key\.", found.Output);
        Assert.Contains("\n    ALTER TABLE public.\"Order Notes\" ADD COLUMN id bigint", found.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("findings", "--level", "error")).ExitCode);

        Assert.Equal(0, (await RunAsync("findings", "--accept-baseline")).ExitCode);
        var known = await RunAsync("findings", "--json");
        Assert.Equal(0, known.ExitCode);
        Assert.Contains("\"isKnown\": true", known.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"isKnown\": false", known.Output, StringComparison.Ordinal);
        Assert.Equal("", (await RunAsync("findings")).Output);
        Assert.Contains(" (known)", (await RunAsync("findings", "--all")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_pull_finds_gone_is_said_until_it_is_accepted()
    {
        await Database.ExecuteAsync("CREATE TABLE notes (id int, text text, fax text)");
        await RunAsync("pull", "--connection", "APP_DB");
        await Database.ExecuteAsync("ALTER TABLE notes RENAME id TO number; ALTER TABLE notes DROP fax");

        var pull = await RunAsync("pull", "--connection", "APP_DB");
        Assert.Contains("Gone, and an error where code uses it until 'schemagen accept':\n  × public.notes.fax\n  × public.notes.id → number\n", pull.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Folder.PathOf("schema.tombstones.json")));

        Assert.Equal(2, (await RunAsync("accept", "--table", "nothing")).ExitCode);
        var accepted = await RunAsync("accept");
        Assert.Equal($"  - public.notes.fax\n  - public.notes.id → number\n{Folder.PathOf("schema.tombstones.json")}: 2 tombstones removed\n", accepted.Output);
        Assert.Equal((0, 0), System.Text.Json.JsonDocument.Parse((await RunAsync("accept", "--json")).Output).RootElement is var json ? (json.GetProperty("removed").GetArrayLength(), json.GetProperty("left").GetArrayLength()) : default);
        Assert.False(File.Exists(Folder.PathOf("schema.tombstones.json")));
    }

    [Theory]
    [InlineData("verify", "--connection", "NOT_DEFINED")]
    [InlineData("docs", "--snapshot", "missing.json")]
    [InlineData("pull", "--migrations", "nothing/*.sql")]
    [InlineData("plul")]
    [InlineData("pull", "--no-such-option")]
    public async Task Bad_input_ends_with_2_and_a_sentence_on_standard_error(params string[] arguments)
    {
        var result = await RunAsync(arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.NotEmpty(result.Errors);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_source_the_PG_variables_serve()
    {
        var connection = new Npgsql.NpgsqlConnectionStringBuilder(Database.ConnectionString);

        var result = await RunAsync(["list"], [("PGHOST", connection.Host!), ("PGPORT", $"{connection.Port}"), ("PGUSER", connection.Username!), ("PGPASSWORD", connection.Password ?? ""), ("PGDATABASE", connection.Database!)]);

        Assert.StartsWith("public.users\t", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-psql -d app", "SG0027")]
    [InlineData("psql 'open", "SG0013")]
    public async Task A_psql_command_that_leads_nowhere_ends_with_2(string command, string code)
    {
        var result = await RunAsync("pull", "--psql", command);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains($"error {code}", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_in_a_psql_command_is_warned_of_and_not_repeated()
    {
        var result = await RunAsync("pull", "--psql", "no-such-psql 'postgres://me:hush-hush@host/app'");

        Assert.Contains("warning SG0028", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_on_the_command_line_works_with_a_warning_that_does_not_repeat_it()
    {
        var result = await RunAsync("list", "--connection", Database.ConnectionString + ";Password=hush-hush");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("SG0028", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", result.Errors, StringComparison.Ordinal);
    }
}
