using SchemaGen.Model.Configuration;
using SchemaGen.Model.Migrations;
using SchemaGen.Testing;

namespace SchemaGen.Documentation.Tests;

public sealed class MigrationsDocumentTests
{
    private static readonly MigrationIndex Index = new()
    {
        Convention = MigrationConvention.Numbered,
        Pattern = "db/*.sql",
        Migrations =
        [
            File("001_init.sql", Effect(EffectChange.Creates, "table", "public.users"), Effect(EffectChange.Creates, "table", "audit.log"), Effect(EffectChange.Creates, "index", "public.i", "public.users")),
            File("009_policies.sql", Effect(EffectChange.Creates, "policy", "own", "public.users"), Effect(EffectChange.Alters, "table", "public.users") with { Details = ["column a|b text added", "row security"] }),
            File("010_seed.sql") with { Rows = [new MigrationRows { Relation = "public.users", Added = 3 }, new MigrationRows { Relation = "public.tags", Added = -1 }, new MigrationRows { Relation = "public.kinds", Added = 0 }] },
            File("010_drop.sql", Effect(EffectChange.Drops, "index", "public.i", "public.users"), Effect(EffectChange.Drops, "index", "public.j", "public.users"), Effect(EffectChange.Drops, "policy", "own", "public.users")),
            File("R__<views>.sql") with { Number = null },
        ],
    };

    private static readonly MigrationConfiguration Configuration = new()
    {
        Areas = [new MigrationArea { Name = "Core", From = "001", To = "9" }, new MigrationArea { Name = "Data", Files = ["*_seed.sql"] }, new MigrationArea { Name = "Empty", From = "900" }],
        KeyTables = [new KeyTables { Name = "Auth", Relations = ["users", "*s"] }],
        Notes = [new MigrationNote { Title = "Rebuild", Language = "bash", Text = "down\nup" }, new MigrationNote { Title = "Pattern", Text = "Use **IF NOT EXISTS**." }],
    };

    [Fact]
    public void Everything_that_migrations_do_is_told_by_area() =>
        Golden.Match(Path.Combine(KitchenSink.Folder, "..", "migrations", "MIGRATIONS.md"), Render(Configuration, Index));

    [Fact]
    public void Without_areas_all_files_are_one_table()
    {
        var text = Render(MigrationConfiguration.Default, Index);
        Assert.Contains("\n## Files\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Key tables", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("001 009 025", "026")]
    [InlineData("1 10 9", "11")]
    [InlineData("099", "100")]
    [InlineData("1.2 1.10", "1.11")]
    [InlineData("20240101120000", null)]
    [InlineData("", null)]
    public void The_next_number_stands_on_a_line_of_its_own(string numbers, string? next)
    {
        var migrations = numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static number => File(number + "_x.sql") with { Number = number });
        var lines = Render(MigrationConfiguration.Default, Index with { Migrations = [.. migrations] }).Split('\n');
        Assert.Equal(next is null ? [] : [$"next: {next}"], lines.Where(static line => line.StartsWith("next:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_migrations_there_is_no_document() =>
        Assert.DoesNotContain(DocumentPaths.Migrations, new DocumentationSet(KitchenSink.Snapshot, KitchenSink.Configuration).Overviews(RelationMarks.None).Select(static file => file.Path));

    private static string Render(MigrationConfiguration configuration, MigrationIndex index) =>
        new DocumentationSet(KitchenSink.Snapshot, KitchenSink.Configuration with { Migrations = configuration }, index).Overviews(RelationMarks.None).Single(static file => file.Path == DocumentPaths.Migrations).Content;

    private static IndexedMigration File(string name, params MigrationEffect[] effects) => new() { File = name, Number = name[..3], Checksum = "", Effects = [.. effects] };

    private static MigrationEffect Effect(EffectChange change, string kind, string name, string? on = null) => new() { Change = change, Kind = kind, Name = name, On = on };
}
