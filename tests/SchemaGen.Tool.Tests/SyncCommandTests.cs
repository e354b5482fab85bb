using SchemaGen.Testing;

namespace SchemaGen.Tool.Tests;

/// <summary><c>sync</c> and <c>parity</c> as people and programs run them.</summary>
public sealed class SyncCommandTests() : ToolAndDatabase("CREATE TABLE users (id int PRIMARY KEY, name text); INSERT INTO users VALUES (1, 'a'), (2, 'b')")
{
    private TestDatabase _target = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _target = await PostgresServer.CreateDatabaseAsync();
        await _target.ExecuteAsync($"CREATE TABLE users (id int PRIMARY KEY, name text); INSERT INTO users VALUES (7, 'old'); ALTER DATABASE {_target.Name} SET schemagen.sync_target = 'on'");
    }

    [Fact]
    public async Task A_program_says_yes_and_gets_a_line_a_table_and_the_proof()
    {
        var result = await SyncAsync("sync", "--yes", "--report", "status.md");

        Assert.Equal((0, "public.users\t2\t2\tequal\n"), (result.ExitCode, result.Output));
        Assert.Contains("1/1 public.users: ", result.Errors, StringComparison.Ordinal);
        Assert.Contains($"{_target.Name} holds the rows of {Database.Name}", result.Errors, StringComparison.Ordinal);
        Assert.Contains("| users | 2 | 2 | ✅ equal |\n", Folder.Read("status.md"), StringComparison.Ordinal);
        Assert.Equal("a,b", await _target.ScalarAsync("SELECT string_agg(name, ',' ORDER BY id) FROM users"));
    }

    [Fact]
    public async Task Without_yes_a_program_is_refused()
    {
        var result = await SyncAsync("sync");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("error SG0076", result.Errors, StringComparison.Ordinal);
        Assert.Equal("old", await _target.ScalarAsync("SELECT name FROM users"));
    }

    [Fact]
    public async Task A_dry_run_prints_the_plan()
    {
        var result = await SyncAsync("sync", "--dry-run");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith($"{Database.Name} → {_target.Name}: 1 table to be emptied and loaded, in this order\n  public.users: copy, binary", result.Output, StringComparison.Ordinal);
        Assert.Equal("old", await _target.ScalarAsync("SELECT name FROM users"));
    }

    [Fact]
    public async Task Parity_that_fails_ends_with_1()
    {
        var text = await SyncAsync("parity");
        Assert.Equal(1, text.ExitCode);
        Assert.StartsWith("public.users\t2\t1\tdiffers", text.Output, StringComparison.Ordinal);
        var json = await SyncAsync("parity", "--json");
        Assert.Equal(1, json.ExitCode);
        Assert.Contains("\"isEqual\": false", json.Output, StringComparison.Ordinal);
        Assert.Contains("\"sourceRows\": 2", json.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_killed_process_leaves_the_old_rows_or_the_new_ones()
    {
        await Database.ExecuteAsync("INSERT INTO users SELECT i, repeat('x', 200) FROM generate_series(10, 200000) i");
        var random = new Random(7);
        for (var round = 0; round < 6; round++)
        {
            await _target.ExecuteAsync("TRUNCATE users; INSERT INTO users VALUES (7, 'old')");
            var start = new System.Diagnostics.ProcessStartInfo("dotnet", ["exec", ToolProcess.Path, "sync", "--yes", "--from", "APP_DB", "--to", "STAGING_DB"])
            {
                WorkingDirectory = Folder.FullPath,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["APP_DB"] = Database.ConnectionString, ["STAGING_DB"] = _target.ConnectionString },
            };
            using var process = System.Diagnostics.Process.Start(start)!;
            await Task.Delay(random.Next(400, 1600));
            process.Kill();
            await process.WaitForExitAsync();
            await _target.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'schemagen'");

            // Waits for the lock, if there is one still.
            Assert.Contains(await _target.ScalarAsync("SELECT count(*) FROM users"), (string[])["1", "199993"]);
        }
    }

    private Task<ToolResult> SyncAsync(string command, params string[] options) =>
        RunAsync([command, "--from", "APP_DB", "--to", "STAGING_DB", .. options], [("APP_DB", Database.ConnectionString), ("STAGING_DB", _target.ConnectionString)]);
}
