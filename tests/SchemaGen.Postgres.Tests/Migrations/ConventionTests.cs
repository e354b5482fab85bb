using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Migrations;
using SchemaGen.Postgres.Migrations;

namespace SchemaGen.Postgres.Tests.Migrations;

public sealed class ConventionTests
{
    [Theory]
    [InlineData(MigrationConvention.Numbered, "10_b.sql 2_a.sql seed.sql", "2_a.sql 10_b.sql seed.sql")]
    [InlineData(MigrationConvention.Flyway, "R__b.sql V1_10__x.sql V1.2__x.sql R__a.sql V2__y.sql U2__y.sql notes.sql", "V1.2__x.sql V1_10__x.sql V2__y.sql R__a.sql R__b.sql")]
    [InlineData(MigrationConvention.Flyway, "V1__x.sql V2__x.sql B2__base.sql V3__x.sql B1__old.sql", "B2__base.sql V3__x.sql")]
    [InlineData(MigrationConvention.GolangMigrate, "10_b.up.sql 9_a.up.sql 9_a.down.sql seed.sql", "9_a.up.sql 10_b.up.sql")]
    [InlineData(MigrationConvention.Supabase, "supabase/migrations/20240101000000_a.sql supabase/migrations/20230101000000_b.sql supabase/migrations/seed.sql", "20230101000000_b.sql 20240101000000_a.sql")]
    [InlineData(MigrationConvention.Prisma, "20240101000000_a/migration.sql 20230101000000_b/migration.sql other/x.sql", "20230101000000_b 20240101000000_a")]
    public void A_convention_is_told_by_names_and_orders_as_its_tool_does(MigrationConvention convention, string files, string order)
    {
        var set = MigrationSet.Of([.. files.Split(' ').Select(static path => new MigrationFile(path, "SELECT 1;"))], MigrationConvention.Detected);
        Assert.Equal(convention, set.Convention);
        Assert.Equal(order, string.Join(' ', set.Migrations.Select(static migration => migration.Name)));
    }

    [Theory]
    [InlineData(MigrationConvention.Dbmate, "-- migrate:up\nUP;\n-- migrate:down\nDOWN;\n", true)]
    [InlineData(MigrationConvention.Dbmate, "-- migrate:up transaction:false\nUP;\n-- migrate:down\nDOWN;\n", false)]
    [InlineData(MigrationConvention.Goose, "-- +goose Up\nUP;\n-- +goose Down\nDOWN;\n", true)]
    [InlineData(MigrationConvention.Goose, "-- +goose NO TRANSACTION\n-- +goose Up\n-- +goose StatementBegin\nUP;\n-- +goose StatementEnd\n-- +goose Down\nDOWN;\n", false)]
    public void Two_ways_in_one_file_keep_their_lines(MigrationConvention convention, string text, bool isWrapped)
    {
        var set = MigrationSet.Of([new MigrationFile("1_a_b.sql", text)], MigrationConvention.Detected);
        var migration = Assert.Single(set.Migrations);
        Assert.Equal((convention, "1", "a b", isWrapped), (set.Convention, migration.Number, migration.Title, migration.IsWrapped));
        Assert.Equal(LineOf(text, "UP;"), LineOf(migration.File.Text, "UP;"));
        Assert.Equal(LineOf(text, "DOWN;"), LineOf(migration.Down!.Text, "DOWN;"));
        Assert.DoesNotContain("DOWN;", migration.File.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("UP;", migration.Down.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_back_belongs_to_what_it_takes_back()
    {
        var set = MigrationSet.Of([new("001_a.up.sql", "UP"), new("1_a.down.sql", "DOWN"), new("2_b.up.sql", "UP")], MigrationConvention.Detected);
        Assert.Equal(["1_a.down.sql", null], set.Migrations.Select(static migration => migration.Down?.Path));
        var flyway = MigrationSet.Of([new("V1_1__a.sql", "UP"), new("U1.1__a.sql", "DOWN")], MigrationConvention.Detected);
        Assert.Equal("U1.1__a.sql", Assert.Single(flyway.Migrations).Down?.Path);
    }

    [Fact]
    public void Sqlx_says_by_a_comment_that_it_is_sqlx_and_wraps_all_other_files()
    {
        var set = MigrationSet.Of([new("1_a.up.sql", "-- no-transaction\nUP"), new("2_b.up.sql", "UP"), new("3_c.sql", "UP")], MigrationConvention.Detected);
        Assert.Equal(MigrationConvention.Sqlx, set.Convention);
        Assert.Equal([false, true, true], set.Migrations.Select(static migration => migration.IsWrapped));
    }

    [Fact]
    public void Idempotent_scripts_of_Entity_Framework_are_told_by_their_history() =>
        Assert.Equal(MigrationConvention.EntityFramework, MigrationSet.Of([new("script.sql", "CREATE TABLE IF NOT EXISTS \"__EFMigrationsHistory\" (a int);")], MigrationConvention.Detected).Convention);

    [Fact]
    public void What_the_tool_leaves_alone_is_a_warning_that_names_it()
    {
        var set = MigrationSet.Of([new("V1__a.sql", ""), new("V2_b.sql", "")], MigrationConvention.Detected);
        var warning = Assert.Single(set.Warnings);
        Assert.Equal((Rules.MigrationIgnored, new SourceLocation("V2_b.sql")), (warning.Rule, warning.Location));
        Assert.Contains("V1__description.sql", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_convention_that_no_file_follows_is_an_error() =>
        Assert.Same(Rules.MigrationsMissing, Assert.Throws<DiagnosticException>(() => MigrationSet.Of([new("a.sql", "")], MigrationConvention.Flyway)).Diagnostic.Rule);

    [Fact]
    public void A_convention_that_is_set_counts_whatever_the_files_look_like()
    {
        var set = MigrationSet.Of([new("1_a.up.sql", ""), new("1_a.down.sql", "")], MigrationConvention.Numbered);
        Assert.Equal(2, set.Migrations.Count);
    }

    [Fact]
    public void A_checksum_does_not_depend_on_line_ends() => Assert.Equal(Migration.ChecksumOf("a\nb\n"), Migration.ChecksumOf("a\r\nb\r\n"));

    private static int LineOf(string text, string what) => text[..text.IndexOf(what, StringComparison.Ordinal)].Count(static c => c == '\n');
}
