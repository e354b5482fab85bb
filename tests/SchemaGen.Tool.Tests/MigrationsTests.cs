using System.Text.Json;

namespace SchemaGen.Tool.Tests;

public sealed class MigrationsTests() : ToolAndDatabase("CREATE TABLE users (id int PRIMARY KEY, email text)")
{
    [Fact]
    public async Task An_index_is_printed_written_and_documented()
    {
        Folder.Write("db/001_users.sql", "CREATE TABLE users (id int PRIMARY KEY);");
        Folder.Write("db/002_rows.sql", "INSERT INTO users VALUES (1);");
        await RunAsync("pull", "--connection", "APP_DB");
        var result = await RunAsync("migrations", "index", "--migrations", "db/*.sql", "--out", "docs");
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.StartsWith("001_users.sql\n  + table public.users\n002_rows.sql\n  = public.users: +1 rows\nnext: 003\n", result.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("next: 003", Folder.Read("docs/MIGRATIONS.md"), StringComparison.Ordinal);

        result = await RunAsync("migrations", "index", "--migrations", "db/*.sql", "--json");
        var json = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(("numbered", "003", false), (json.GetProperty("convention").GetString(), json.GetProperty("next").GetString(), json.GetProperty("written").GetBoolean()));
    }

    [Fact]
    public async Task A_check_prints_findings_with_their_place_and_its_exit_code_says_whether_one_is_an_error()
    {
        Folder.Write("db/001_users.sql", "CREATE TABLE IF NOT EXISTS users (id int PRIMARY KEY);");
        var result = await RunAsync("migrations", "check", "--migrations", "db/*.sql");
        Assert.Equal((0, "", "1 migration, nothing found\n"), (result.ExitCode, result.Output, result.Errors.ReplaceLineEndings("\n")));

        Folder.Write("db/001_tags.sql", "BEGIN; VACUUM users;");
        result = await RunAsync("migrations", "check", "--migrations", "db/*.sql", "--text-only");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("001_tags.sql(1,8): error SG4102: PostgreSQL refuses", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_live_database_that_was_changed_by_hand_is_drift_at_the_migration()
    {
        Folder.Write("db/001_users.sql", "CREATE TABLE IF NOT EXISTS users (id int PRIMARY KEY);");
        var result = await RunAsync("migrations", "check", "--migrations", "db/*.sql", "--connection", "APP_DB", "--json");
        Assert.Equal(1, result.ExitCode);
        var finding = Assert.Single(JsonDocument.Parse(result.Output).RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(("SG1012", 1), (finding.GetProperty("id").GetString(), finding.GetProperty("line").GetInt32()));
        Assert.Contains("users.email", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_files_there_is_nothing_to_do()
    {
        Assert.Equal(2, (await RunAsync("migrations", "index")).ExitCode);
        var result = await RunAsync("migrations", "check", "--migrations", "nothing/*.sql");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("SG0032", result.Errors, StringComparison.Ordinal);
    }
}
