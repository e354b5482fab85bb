using SchemaGen.Model.Diagnostics;
using SchemaGen.Operations.Sources;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests;

public sealed class IndexMigrationsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_pull_of_migrations_leaves_the_index_beside_the_snapshot_and_docs_need_no_server()
    {
        _folder.Write("db/001_users.sql", "CREATE TABLE users (id int PRIMARY KEY);");
        _folder.Write("db/002_rows.sql", "INSERT INTO users VALUES (1), (2);");
        await PullOperation.RunAsync(new PullRequest { Source = new SourceOptions { Directory = _folder.FullPath, Migrations = "db/*.sql" }, Snapshot = _folder.PathOf("schema.json") });
        Assert.Contains("\"file\": \"002_rows.sql\"", _folder.Read("schema.migrations.json"), StringComparison.Ordinal);
        Directory.Delete(_folder.PathOf("db"), recursive: true);

        DocsOperation.Run(new DocsRequest { Snapshot = _folder.PathOf("schema.json"), Directory = _folder.PathOf("docs") });

        Assert.Contains("| 002 | `002_rows.sql` | | | | users +2 rows |", _folder.Read("docs/MIGRATIONS.md"), StringComparison.Ordinal);
        Assert.Contains("\nnext: 003\n", _folder.Read("docs/MIGRATIONS.md"), StringComparison.Ordinal);
        Assert.Contains("MIGRATIONS.md", _folder.Read("docs/_manifest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_needs_no_snapshot_and_says_what_is_not_applied()
    {
        _folder.Write("db/V2__b.sql", "ALTER TABLE t ADD b int;");
        _folder.Write("db/V1__a.sql", "CREATE TABLE t (a int);");
        _folder.Write("db/V3_c.sql", "DROP TABLE t;");
        var result = await IndexAsync();
        Assert.True(result.Written);
        Assert.Equal(["V1__a.sql", "V2__b.sql"], result.Index.Migrations.Select(static migration => migration.File));
        Assert.Equal(Rules.MigrationIgnored, Assert.Single(result.Warnings).Rule);
        Assert.False(File.Exists(_folder.PathOf("schema.json")));
        Assert.False((await IndexAsync()).Written);
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_the_index_as_it_was()
    {
        _folder.Write("db/1.sql", "CREATE TABLE t (a int);");
        await IndexAsync();
        var before = _folder.Read("schema.migrations.json");
        _folder.Write("db/2.sql", "CREATE TABLE t (a int);");
        var error = await Assert.ThrowsAsync<DiagnosticException>(IndexAsync);
        Assert.Equal((Rules.MigrationFailed, 1), (error.Diagnostic.Rule, error.Diagnostic.Location?.Line));
        Assert.Equal(before, _folder.Read("schema.migrations.json"));
    }

    [Fact]
    public async Task Files_with_a_byte_order_mark_CRLF_or_nothing_in_them_are_migrations()
    {
        _folder.Write("db/1.sql", "\uFEFFCREATE TABLE t (\r\n a int);\r\n");
        _folder.Write("db/2.sql", "");
        Assert.Equal([1, 0], (await IndexAsync()).Index.Migrations.Select(static migration => migration.Effects.Count));
    }

    private Task<IndexMigrationsResult> IndexAsync() => IndexMigrationsOperation.RunAsync(
        new IndexMigrationsRequest { Directory = _folder.FullPath, Migrations = "db/*.sql", Snapshot = _folder.PathOf("schema.json") });
}
