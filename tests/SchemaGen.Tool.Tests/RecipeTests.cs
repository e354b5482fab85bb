using System.Text.RegularExpressions;
using SchemaGen.Testing;

namespace SchemaGen.Tool.Tests;

/// <summary>The recipes of docs/automation.md, taken from the document and run in a throw-away git repository.</summary>
public sealed class RecipeTests : IAsyncLifetime
{
    private const string Orders = "CREATE TABLE orders (id int PRIMARY KEY);";

    private readonly TemporaryFolder _folder = new();
    private readonly List<(string Name, string Value)> _variables =
    [
        ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_AUTHOR_NAME", "a"), ("GIT_AUTHOR_EMAIL", "a@example.org"), ("GIT_COMMITTER_NAME", "a"), ("GIT_COMMITTER_EMAIL", "a@example.org"),
    ];

    public async Task InitializeAsync()
    {
        // Hooks call the tool by its name.
        Install("bin/schemagen", $"#!/bin/sh\nexec dotnet exec '{ToolProcess.Path}' \"$@\"\n");
        _variables.Add(("PATH", $"{_folder.PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}"));
        _folder.Write("shop/db/migrations/1.sql", "CREATE TABLE users (id int PRIMARY KEY);");
        await DoneAsync("git init --quiet --initial-branch main && schemagen pull --migrations 'db/migrations/*.sql' --out docs/schema && git add . && git commit --quiet -m first");
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task After_a_merge_snapshot_and_documentation_follow_the_migrations()
    {
        await DoneAsync("git switch --quiet -c feature");
        _folder.Write("shop/db/migrations/2.sql", Orders);
        await DoneAsync("git add . && git commit --quiet -m orders && git switch --quiet main");
        Install("shop/.git/hooks/post-merge", Script("post-merge"));

        await DoneAsync("git merge --quiet --no-ff -m merge feature");

        Assert.Contains("\"orders\"", _folder.Read("shop/schema.json"), StringComparison.Ordinal);
        Assert.Contains("| + | [orders]", _folder.Read("shop/docs/schema/_index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_merge_without_migrations_nothing_is_asked_and_a_failure_fails_no_merge()
    {
        await DoneAsync("git switch --quiet -c feature && echo hello > README.md && git add . && git commit --quiet -m readme && git switch --quiet main");
        Install("shop/.git/hooks/post-merge", Script("post-merge"));
        Assert.DoesNotContain("Found", (await DoneAsync("git merge --quiet --no-ff -m merge feature")).Output, StringComparison.Ordinal);

        await DoneAsync("git switch --quiet -c broken");
        _folder.Write("shop/db/migrations/2.sql", "CREATE TABLE;");
        var merge = await DoneAsync("git add . && git commit --quiet -m broken && git switch --quiet main && git merge --quiet --no-ff -m merge broken");

        Assert.Contains("SG4001", merge.Errors, StringComparison.Ordinal);
        Assert.Contains("was not refreshed", merge.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_a_commit_forgotten_snapshots_and_documents_are_noticed()
    {
        Install("shop/.git/hooks/pre-commit", Script("pre-commit"));
        _folder.Write("shop/db/migrations/2.sql", Orders);

        var forgotten = await ShellAsync("git add . && git commit --quiet -m orders");
        Assert.NotEqual(0, forgotten.ExitCode);
        Assert.Contains("SG1002", forgotten.Output + forgotten.Errors, StringComparison.Ordinal);

        var unstaged = await ShellAsync("schemagen pull --migrations 'db/migrations/*.sql' && git add schema.json && git commit --quiet -m orders");
        Assert.NotEqual(0, unstaged.ExitCode);
        Assert.Contains("git add docs/schema", unstaged.Errors, StringComparison.Ordinal);

        await DoneAsync("git add docs/schema 'schema*.json' && git commit --quiet -m orders");
        Assert.Equal("", (await DoneAsync("git status --porcelain")).Output);
    }

    [Fact]
    public async Task Nightly_a_branch_is_pushed_when_the_schema_changed_and_only_then()
    {
        var steps = Script("schema.yml", "yaml");
        var push = string.Join('\n', steps[steps.IndexOf("run: |", StringComparison.Ordinal)..].Split('\n').Skip(1).Select(static line => line.Trim()));
        Install("bin/gh", "#!/bin/sh\necho \"gh $*\" >> ../gh.log\n[ \"$2\" = create ]\n");
        await DoneAsync("git init --quiet --bare ../origin.git && git remote add origin ../origin.git && git push --quiet origin main");
        Assert.Contains("run: schemagen pull --out docs/schema\n", steps, StringComparison.Ordinal);

        Assert.Contains("has not changed", (await DoneAsync(push)).Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("gh.log")));

        _folder.Write("shop/db/migrations/2.sql", Orders);
        await DoneAsync("schemagen pull --migrations 'db/migrations/*.sql' --out docs/schema");
        await DoneAsync(push);

        Assert.Contains("docs/schema/orders.sql", (await DoneAsync("git diff --name-only main origin/schema-sync")).Output, StringComparison.Ordinal);
        Assert.Contains("gh pr create --head schema-sync", _folder.Read("gh.log"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_refresh_and_a_cleaning_change_what_they_say()
    {
        await DoneAsync(Script("rm docs/schema/*.sql"));
        Assert.Equal("", (await DoneAsync("git status --porcelain")).Output);

        _folder.Write("shop/db/migrations/2.sql", "DROP TABLE users;");
        await DoneAsync("schemagen pull --migrations 'db/migrations/*.sql' --out docs/schema");
        Assert.True(File.Exists(_folder.PathOf("shop/docs/schema/users.sql")));
        await DoneAsync(Script("--prune"));
        Assert.False(File.Exists(_folder.PathOf("shop/docs/schema/users.sql")));
    }

    /// <summary>The block of the document that contains a text.</summary>
    private static string Script(string containing, string language = "sh")
    {
        var document = File.ReadAllText(Repository.PathOf("docs", "automation.md")).ReplaceLineEndings("\n");
        return Regex.Matches(document, $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(static match => match.Groups[1].Value)
            .Single(block => block.Contains(containing, StringComparison.Ordinal));
    }

    private void Install(string path, string script)
    {
        _folder.Write(path, script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder.PathOf(path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private async Task<ToolResult> DoneAsync(string script)
    {
        var result = await ShellAsync(script);
        Assert.True(result.ExitCode == 0, $"{script}\n{result.Output}{result.Errors}");
        return result;
    }

    private Task<ToolResult> ShellAsync(string script) =>
        ToolProcess.RunAsync(Directory.CreateDirectory(_folder.PathOf("shop")).FullName, "sh", ["-ec", script], _variables);
}
