namespace SchemaGen.Tool.Tests;

/// <summary>What the tool says when it is not used as it can be: what is wrong, and what to do.</summary>
public sealed class UsageTests : ToolAndDatabase
{
    [Theory]
    [InlineData("docs", "--out", "")]
    [InlineData("pull", "--out", "")]
    [InlineData("pull", "--snapshot", " ")]
    [InlineData("verify", "--config", "")]
    [InlineData("list", "--table", "")]
    public async Task An_empty_value_is_a_usage_error(string command, string option, string value)
    {
        var result = await RunAsync(command, option, value);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"error: The value of {option} is empty.", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_that_the_shell_expanded_is_recognised()
    {
        var result = await RunAsync("pull", "--migrations", "db/1.sql", "db/2.sql");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error: ", result.Errors, StringComparison.Ordinal);
        Assert.Contains("quote it, as in --migrations \"db/migrations/*.sql\"", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_that_cannot_be_used_stops_a_pull_before_it_writes()
    {
        Folder.Write("docs/_manifest.json", "nonsense");

        var result = await RunAsync("pull", "--connection", "APP_DB", "--out", "docs");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("error SG0051", result.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Folder.PathOf("schema.json")));
    }

    [Fact]
    public async Task A_manifest_of_a_newer_version_is_not_to_be_forced()
    {
        Folder.Write("docs/_manifest.json", "{\"format\": 99}");

        var result = await RunAsync("pull", "--connection", "APP_DB", "--out", "docs");

        Assert.Contains("was written by a newer SchemaGen. Update", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("--force", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_where_the_documentation_belongs_is_named()
    {
        Folder.Write("docs", "a file");

        var result = await RunAsync("pull", "--connection", "APP_DB", "--out", "docs");

        Assert.Contains("is a file, and the documentation needs a directory", result.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Folder.PathOf("schema.json")));
    }

    [Fact]
    public async Task One_table_needs_a_snapshot_and_is_new_in_the_index()
    {
        var first = await RunAsync("pull", "--connection", "APP_DB", "--table", "users");
        Assert.Contains("Pull once without --table", first.Errors, StringComparison.Ordinal);

        await RunAsync("pull", "--connection", "APP_DB", "--out", "docs");
        await Database.ExecuteAsync("CREATE TABLE notes (id int)");
        Assert.Equal(0, (await RunAsync("pull", "--connection", "APP_DB", "--table", "notes", "--out", "docs")).ExitCode);
        Assert.Contains("| + | [notes]", Folder.Read("docs/_index.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pull", """{ "schemas": ["nosuch"] }""", "(1,15)", "schema 'nosuch'")]
    [InlineData("pull", """{ "relations": { "include": ["userz*"] } }""", "(1,30)", "relation 'userz*'")]
    [InlineData("verify", """{ "schemas": ["nosuch"] }""", "(1,15)", "schema 'nosuch'")]
    public async Task A_scope_that_matches_nothing_does_not_empty_a_snapshot(string command, string configuration, string place, string part)
    {
        await RunAsync("pull", "--connection", "APP_DB");
        var snapshot = Folder.Read("schema.json");
        Folder.Write("schemagen.json", configuration);

        var result = await RunAsync(command, "--connection", "APP_DB");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains($"schemagen.json{place}: error SG0014: In the database nothing matches {part}, so", result.Errors, StringComparison.Ordinal);
        Assert.Equal(snapshot, Folder.Read("schema.json"));
    }

    [Theory]
    [InlineData("pull")]
    [InlineData("verify")]
    public async Task Parts_of_the_configuration_that_match_nothing_are_named(string command)
    {
        await RunAsync("pull", "--connection", "APP_DB");
        Folder.Write("schemagen.json", """
            {
              "schemas": ["public", "nosuch"], "relations": { "include": ["users", "gone_*"] }, "routines": { "include": ["f*"] },
              "categories": [{ "prefix": "old_", "name": "Old" }, { "prefix": "us", "name": "People" }]
            }
            """);

        var result = await RunAsync(command, "--connection", "APP_DB");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            ["(2,25): schema 'nosuch'", "(2,72): relation 'gone_*'", "(2,111): routine 'f*'", "(3,18): category 'old_'"],
            result.Errors.Split('\n').Where(static line => line.Contains("warning", StringComparison.Ordinal))
                .Select(static line => line[line.IndexOf('(', StringComparison.Ordinal)..].Replace("warning SG0014: In the database nothing matches ", "", StringComparison.Ordinal).Replace(". Correct it, or remove it.", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("error SG0025", "pull", "--psql", "psql", "--connection", "APP_DB")]
    [InlineData("only postgres:// and postgresql:// are understood", "pull", "--connection", "mysql://me:hush-hush@host/app")]
    [InlineData("has the keyword 'Hots'", "pull", "--connection", "Hots=here;Password=hush-hush;Other=hush-hush")]
    [InlineData("--migrations (SchemaGenMigrations)", "pull", "--migrations", "nothing/*.sql")]
    public async Task A_bad_source_is_explained(string expected, params string[] arguments)
    {
        var result = await RunAsync(arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("..", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_source_the_options_are_offered()
    {
        var result = await ToolProcess.RunAsync(Folder.FullPath, ["pull"], [("PGHOST", "127.0.0.1"), ("PGPORT", "1")]);

        Assert.Contains("SG0022", result.Errors, StringComparison.Ordinal);
        Assert.Contains("name another source with --connection, --migrations or --psql", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_have_no_progress_and_each_difference_its_remedy()
    {
        var pull = await RunAsync("pull", "--connection", "APP_DB");
        Assert.Equal("", pull.Errors);
        await Database.ExecuteAsync("ALTER TABLE users ADD name text, ADD age int; CREATE TYPE mood AS ENUM ('sad')");

        var verify = await RunAsync("verify", "--connection", "APP_DB");

        Assert.Equal("3 differences\n", verify.Errors);
        Assert.Equal(
            ["schemagen pull --connection APP_DB", "schemagen pull --connection APP_DB --table public.users", "schemagen pull --connection APP_DB --table public.users"],
            verify.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split('"')[^2]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Commands_to_accept_name_what_was_given_and_no_secret()
    {
        Folder.Write("db/1.sql", "CREATE TABLE t (id int)");
        await RunAsync("pull", "--migrations", "db/*.sql", "--snapshot", "db/schema.json");
        Folder.Write("db/2.sql", "ALTER TABLE t ADD n int");
        Assert.Contains("\"schemagen pull --migrations 'db/*.sql' --snapshot db/schema.json --table public.t\"", (await RunAsync("verify", "--migrations", "db/*.sql", "--snapshot", "db/schema.json")).Output, StringComparison.Ordinal);

        var secret = await RunAsync("verify", "--connection", Database.ConnectionString + ";Password=sesame", "--snapshot", "db/schema.json");
        Assert.Contains("\"schemagen pull --snapshot db/schema.json", secret.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", secret.Output + secret.Errors, StringComparison.Ordinal);
    }
}
