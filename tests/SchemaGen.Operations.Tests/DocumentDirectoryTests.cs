using SchemaGen.Model.Diagnostics;
using SchemaGen.Operations.Documents;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests;

/// <summary>The documentation directory over time: what is new, what is gone, what is somebody else's.</summary>
public sealed class DocumentDirectoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DocumentDirectoryTests()
    {
        Snapshot("company", "users");
        Run();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_first_run_has_nothing_to_compare_with_so_all_is_current()
    {
        Assert.Equal(["✓ company", "✓ users"], Index());
        Assert.Contains("✓ 2 current · + 0 new · ⚠ 0 orphaned", _folder.Read("docs/_index.md"), StringComparison.Ordinal);
        Assert.Equal("company\nusers\n", _folder.Read("docs/_table_list.txt"));
    }

    [Fact]
    public void What_came_with_the_last_change_is_new_until_the_next_one()
    {
        Snapshot("company", "survey_notes", "users");
        var result = Run();

        Assert.Equal("survey_notes", Assert.Single(result.New).Name);
        Assert.Equal(["✓ company", "+ survey_notes", "✓ users"], Index());

        var before = _folder.Files();
        Assert.Empty(Run().Written);
        Assert.Equal(before, _folder.Files());

        Snapshot("company", "orders", "survey_notes", "users");
        Run();
        Assert.Equal(["✓ company", "+ orders", "✓ survey_notes", "✓ users"], Index());
    }

    [Fact]
    public void A_relation_that_is_gone_keeps_its_files_and_is_marked_until_somebody_prunes()
    {
        Snapshot("users");
        Assert.Equal("company", Assert.Single(Run().Orphaned).Name);
        Assert.Equal(["⚠ company", "✓ users"], Index());
        Assert.True(Exists("tables/company.md"));
        Assert.Equal("users\n", _folder.Read("docs/_table_list.txt"));
        Assert.Empty(Run().Written);

        Assert.Contains("tables/company.md", Run(prune: true).Removed);
        Assert.False(Exists("tables/company.md"));
        Assert.Equal(["✓ users"], Index());
        Assert.Empty(Run(prune: true).Written);
    }

    [Fact]
    public void Removing_the_script_of_a_relation_that_is_gone_takes_it_out_of_the_index()
    {
        Snapshot("users");
        Run();
        File.Delete(_folder.PathOf("docs/company.sql"));

        Assert.Equal(["tables/company.md"], Run().Removed);
        Assert.Equal(["✓ users"], Index());
    }

    [Fact]
    public void Removing_all_scripts_is_a_full_refresh_and_makes_nothing_new()
    {
        var before = _folder.Files().Keys.ToList();
        foreach (var script in Directory.GetFiles(_folder.PathOf("docs"), "*.sql"))
        {
            File.Delete(script);
        }

        Assert.Equal(["_schema.sql", "company.sql", "users.sql"], Run().Written.Order(StringComparer.Ordinal));
        Assert.Equal(before.Order(StringComparer.Ordinal), _folder.Files().Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["✓ company", "✓ users"], Index());
    }

    [Fact]
    public void A_partition_has_a_script_and_its_table_has_the_page()
    {
        _folder.Write(
            "schema.json",
            """
            {"format": 1, "relations": [
              {"kind": "partitionedTable", "schema": "public", "name": "measures", "partitionKey": "RANGE (at)", "columns": [{"name": "at", "type": "date"}]},
              {"kind": "table", "schema": "public", "name": "measures_2025", "partitionOf": "public.measures", "partitionBound": "DEFAULT", "columns": [{"name": "at", "type": "date"}]}
            ]}
            """);

        Run(prune: true);

        Assert.True(Exists("measures_2025.sql"));
        Assert.False(Exists("tables/measures_2025.md"));
        Assert.Equal("measures\nmeasures_2025\n", _folder.Read("docs/_table_list.txt"));
        Assert.Contains("1 table, 0 views, plus 1 partition", _folder.Read("docs/_index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_relation_that_comes_back_is_new()
    {
        Snapshot("users");
        Run();
        Snapshot("company", "users");
        Run();

        Assert.Equal(["+ company", "✓ users"], Index());
    }

    [Fact]
    public void Files_of_ours_that_are_missing_or_edited_are_written_again_and_not_new()
    {
        File.Delete(_folder.PathOf("docs/tables/company.md"));
        _folder.Write("docs/tables/users.md", "what somebody made of it");

        Assert.Equal(["tables/company.md", "tables/users.md"], Run().Written.Order(StringComparer.Ordinal));
        Assert.Equal(["✓ company", "✓ users"], Index());
    }

    [Fact]
    public void Files_of_others_stay_as_they_are()
    {
        var own = _folder.Write("docs/README.md", "ours");
        var named = _folder.Write("docs/tables/orders.md", "my own notes about orders");
        Snapshot("company", "orders", "users");

        var warning = Assert.Single(Run().Warnings);

        Assert.Equal(("SG0052", named), (warning.Id, warning.Location!.File));
        Assert.Equal("my own notes about orders", File.ReadAllText(named));
        Assert.Equal("ours", File.ReadAllText(own));
        Assert.Empty(Run().Written);

        // Not even when the relation that it could be about is gone.
        Snapshot("company", "users");
        Run(prune: true);
        Assert.Equal("my own notes about orders", File.ReadAllText(named));
    }

    [Fact]
    public void A_file_of_others_is_told_from_one_of_ours_by_its_case_where_the_file_system_does()
    {
        Snapshot("Users");
        Run(prune: true);
        var own = _folder.Write("docs/users.sql", "my own script");
        var isCaseSensitive = !string.Equals(_folder.Read("docs/Users.sql"), "my own script", StringComparison.Ordinal);
        Snapshot("users");

        var warnings = Run().Warnings;

        Assert.Equal(isCaseSensitive ? ["users.sql"] : [], warnings.Select(NameOf));
        Assert.Equal(isCaseSensitive, File.ReadAllText(own) == "my own script");
    }

    [Fact]
    public void Force_takes_a_place_over()
    {
        _folder.Write("docs/tables/orders.md", "my own notes about orders");
        Snapshot("company", "orders", "users");

        Assert.Empty(Run(force: true).Warnings);

        Assert.StartsWith("# orders\n", _folder.Read("docs/tables/orders.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_manifest_files_with_the_same_content_are_ours_again()
    {
        File.Delete(_folder.PathOf("docs/_manifest.json"));
        Snapshot("company", "orders", "users");

        // The index is another by now, and nobody knows whose it was.
        Assert.Equal("DATABASE_ANALYSIS.md,DATABASE_CONTEXT.md,_index.md,_schema.sql,_table_list.txt,tables.md,tables.svg", string.Join(',', Run().Warnings.Select(NameOf).Order(StringComparer.Ordinal)));
        Snapshot("users");
        Assert.Contains("tables/company.md", Run(prune: true).Removed);
    }

    [Fact]
    public void An_orphan_that_somebody_edited_is_not_pruned()
    {
        _folder.Write("docs/tables/company.md", "what somebody made of it");
        Snapshot("users");

        var warning = Assert.Single(Run(prune: true).Warnings);

        Assert.Equal("SG0053", warning.Id);
        Assert.Equal("what somebody made of it", _folder.Read("docs/tables/company.md"));
        Assert.Equal(["⚠ company", "✓ users"], Index());
    }

    [Fact]
    public void Line_ends_that_git_made_are_no_edit()
    {
        foreach (var file in Directory.EnumerateFiles(_folder.PathOf("docs"), "*", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        Assert.Empty(Run().Written);
        Snapshot("users");
        Assert.Empty(Run(prune: true).Warnings);
        Assert.False(Exists("tables/company.md"));
    }

    [Theory]
    [InlineData("{\"format\": 1, \"files\": [", 1, 25)]
    [InlineData("{\n<<<<<<< ours\n  \"format\": 1\n=======\n>>>>>>> theirs\n}", 2, 1)]
    [InlineData("{\n  \"format\": 99\n}", 2, 13)]
    [InlineData("{\"name\": \"an npm package\"}", 1, 1)]
    [InlineData("{\"format\": 1, \"files\": [\n{\"path\": \"../../etc/passwd\", \"relation\": \"public.gone\"}]}", 2, 1)]
    public void A_manifest_that_cannot_be_used_is_one_error_at_its_place_and_nothing_is_written(string manifest, int line, int column)
    {
        _folder.Write("docs/_manifest.json", manifest);
        Snapshot("company", "orders", "users");
        var before = _folder.Files();

        var error = Assert.Throws<DiagnosticException>(() => Run()).Diagnostic;

        Assert.Equal(("SG0051", new SourceLocation(_folder.PathOf("docs/_manifest.json"), line, column)), (error.Id, error.Location));
        Assert.Equal(before, _folder.Files());

        Run(force: true);
        Assert.Equal(["✓ company", "✓ orders", "✓ users"], Index());
        Assert.Empty(Run().Written);
    }

    [Fact]
    public void A_run_that_broke_off_is_made_good_by_the_next()
    {
        Snapshot("company", "orders", "users");
        var blocked = _folder.PathOf("docs/tables/orders.md");
        Directory.CreateDirectory(blocked);

        var error = Assert.Throws<DiagnosticException>(() => Run()).Diagnostic;

        Assert.Equal(("SG0050", blocked), (error.Id, error.Location!.File));
        Assert.DoesNotContain(_folder.Files().Keys, static file => file.EndsWith(".tmp", StringComparison.Ordinal));
        Directory.Delete(blocked);
        Assert.Empty(Run().Warnings);
        Assert.Equal(["✓ company", "+ orders", "✓ users"], Index());
        Assert.Empty(Run().Written);
    }

    [Fact]
    public void One_table_touches_its_own_files_only()
    {
        Snapshot("company", "orders", "users");

        Assert.Equal(["_manifest.json", "orders.sql", "tables/orders.md"], Run(table: "orders").Written.Order(StringComparer.Ordinal));
        Assert.Equal(["✓ company", "✓ users"], Index());

        Run();
        Assert.Equal(["✓ company", "+ orders", "✓ users"], Index());
    }

    [Fact]
    public void What_one_table_began_the_first_full_run_completes_and_nothing_is_new()
    {
        Directory.Delete(_folder.PathOf("docs"), recursive: true);
        Run(table: "users");
        Run(table: "company");
        Snapshot("company", "orders", "users");

        Run();

        Assert.Equal(["✓ company", "✓ orders", "✓ users"], Index());
        Snapshot("company", "notes", "orders", "users");
        Run();
        Assert.Equal(["✓ company", "+ notes", "✓ orders", "✓ users"], Index());
    }

    [Fact]
    public async Task Runs_at_the_same_time_take_turns()
    {
        var tables = Enumerable.Range(0, 12).Select(static i => $"t{i}").ToArray();
        Snapshot(tables);
        Directory.Delete(_folder.PathOf("docs"), recursive: true);

        await Task.WhenAll(tables.Select(table => Task.Run(() => Run(table: table))));

        var manifest = _folder.Read("docs/_manifest.json");
        Assert.All(tables, table => Assert.Contains($"\"{table}.sql\"", manifest, StringComparison.Ordinal));
        Assert.False(Exists("_manifest.lock"));
    }

    [Fact]
    public void A_run_that_does_not_end_is_not_waited_for_for_ever()
    {
        var directory = _folder.PathOf("docs");
        using var other = DirectoryLock.Take(directory, TimeSpan.Zero, CancellationToken.None);

        var error = Assert.Throws<DiagnosticException>(() => DirectoryLock.Take(directory, TimeSpan.FromMilliseconds(100), CancellationToken.None)).Diagnostic;

        Assert.Equal(Rules.FileNotWritten, error.Rule);
        Assert.Contains("Another run", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_is_not_there_is_told_by_its_nearest_name()
    {
        var error = Assert.Throws<DiagnosticException>(() => Run(table: "user")).Diagnostic;

        Assert.Equal("SG0060", error.Id);
        Assert.Contains("public.users", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_meet_on_some_file_system_have_files_of_their_own()
    {
        Snapshot("con", "Users", "users", "_schema", "a/b", "a\\\\b");

        Run();

        var pages = Directory.GetFiles(_folder.PathOf("docs/tables")).Select(static file => Path.GetFileName(file).ToUpperInvariant()).ToList();
        Assert.Equal(7, pages.Distinct().Count());
        Assert.DoesNotContain("CON.MD", pages);

        // A twin that takes another's plain name moves it; what it leaves is ours to remove.
        Snapshot("Users");
        Run(prune: true);
        Assert.Equal(["✓ Users"], Index());
        Assert.Single(Directory.GetFiles(_folder.PathOf("docs/tables")));
    }

    [Fact]
    public void Diagrams_of_an_area_that_is_gone_go_unless_somebody_edited_them()
    {
        Configure("""{ "areas": [{ "name": "One", "relations": ["company"] }, { "name": "Two", "relations": ["users"] }] }""");
        Assert.Equal(["diagrams/tables.md", "diagrams/tables.svg"], Run().Removed.Order(StringComparer.Ordinal));
        _folder.Write("docs/diagrams/two.md", "what somebody made of it");

        Configure("""{ "areas": [{ "name": "One", "relations": ["*"] }] }""");
        var result = Run();

        Assert.Equal(["diagrams/_schema.svg", "diagrams/two.svg"], result.Removed.Order(StringComparer.Ordinal));
        Assert.Equal(("SG0053", "two.md"), Assert.Single(result.Warnings) is var warning ? (warning.Id, NameOf(warning)) : default);
        Assert.Empty(Run().Written);
    }

    private void Configure(string text) => _folder.Write("schemagen.json", text);

    private static string NameOf(Diagnostic diagnostic) => Path.GetFileName(diagnostic.Location!.File);

    private bool Exists(string file) => File.Exists(_folder.PathOf("docs/" + file));

    private void Snapshot(params string[] tables) => _folder.Write(
        "schema.json",
        $$"""{"format": 1, "relations": [{{string.Join(", ", tables.Select(static table => $$"""{"kind": "table", "schema": "public", "name": "{{table}}", "columns": [{"name": "id", "type": "integer"}]}"""))}}]}""");

    /// <summary>Status and name of each row.</summary>
    private IEnumerable<string> Index() => File.ReadLines(_folder.PathOf("docs/_index.md"))
        .Where(static line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Status", StringComparison.Ordinal))
        .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(static cells => $"{cells[1]} {cells[2][1..cells[2].IndexOf(']', StringComparison.Ordinal)]}");

    private DocsResult Run(bool prune = false, bool force = false, string? table = null) => DocsOperation.Run(
        new DocsRequest { Snapshot = _folder.PathOf("schema.json"), Configuration = File.Exists(_folder.PathOf("schemagen.json")) ? _folder.PathOf("schemagen.json") : null, Directory = _folder.PathOf("docs"), Prune = prune, Force = force, Table = table });
}
