using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Migrations;
using SchemaGen.Postgres.Migrations;
using SchemaGen.Postgres.Migrations.Checks;

namespace SchemaGen.Postgres.Tests.Migrations.Checks;

public sealed class FileCheckTests
{
    [Theory]
    [InlineData("SG4124", "010_a.sql 010_b.sql 10_c.sql 011_d.sql", "10_c.sql 010_b.sql")]
    [InlineData("SG4124", "V1__a.sql V1.0__b.sql V2__c.sql", "V1__a.sql")]
    [InlineData("SG4124", "001_a.sql 002_b.sql seed.sql", "")]
    [InlineData("SG4128", "001_a.sql 003_b.sql 004_c.sql 010_d.sql", "003_b.sql 010_d.sql")]
    [InlineData("SG4128", "001_a.sql 001_b.sql 002_c.sql", "")]
    [InlineData("SG4128", "20240101120000_a.sql 20250101120000_b.sql", "")]
    public void Numbers_are_compared_as_numbers(string rule, string files, string found) =>
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), Find(files, null, null).Where(finding => finding.Id == rule).Select(static finding => finding.Location!.File).Order(StringComparer.Ordinal));

    [Fact]
    public void The_free_number_is_named() =>
        Assert.Contains("012 is free", Assert.Single(Find("010_a.sql 010_b.sql 011_c.sql", null, null), static finding => finding.Id == "SG4124").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("001_a.sql 002_new.sql 003_c.sql", null, "002_new.sql")]
    [InlineData("001_a.sql 003_c.sql 004_new.sql", null, "")]
    [InlineData("001_a.sql 003_c.sql 004_new.sql", "004", "004_new.sql")]
    [InlineData("001_a.sql 002_new.sql 003_c.sql", "001", "")]
    public void A_new_file_comes_after_what_is_indexed_or_applied(string files, string? applied, string found) =>
        Assert.Equal(found, string.Join(' ', Find(files, Index("001_a.sql 003_c.sql"), applied).Where(static finding => finding.Id == "SG4129").Select(static finding => finding.Location!.File)));

    [Fact]
    public void An_edit_is_noticed_and_is_an_error_where_the_file_was_applied()
    {
        var set = Set("001_a.sql 002_b.sql 003_c.sql", text: "edited");
        var found = MigrationChecks.OfFiles(set, Index("001_a.sql 002_b.sql"), "001").Where(static finding => finding.Id == "SG4130").ToList();
        Assert.Equal([("001_a.sql", Severity.Error), ("002_b.sql", Severity.Warning)], found.Select(static finding => (finding.Location!.File, finding.Severity)));
        Assert.DoesNotContain(Find("001_a.sql 002_b.sql", Index("001_a.sql 002_b.sql"), "002"), static finding => finding.Id == "SG4130");
    }

    [Fact]
    public void A_repeatable_migration_may_change()
    {
        var set = MigrationSet.Of([new("R__views.sql", "edited"), new("V1__a.sql", "")], MigrationConvention.Flyway);
        Assert.Empty(MigrationChecks.OfFiles(set, Index("R__views.sql"), null));
    }

    private static List<Diagnostic> Find(string files, MigrationIndex? index, string? applied) => [.. MigrationChecks.OfFiles(Set(files), index, applied)];

    private static MigrationSet Set(string files, string text = "text") => MigrationSet.Of([.. files.Split(' ').Select(path => new MigrationFile(path, text))], MigrationConvention.Detected);

    private static MigrationIndex Index(string files) => new()
    {
        Migrations = [.. files.Split(' ').Select(static file => new IndexedMigration { File = file, Number = file[0] == 'R' ? null : file[..3], Checksum = Migration.ChecksumOf("text") })],
    };
}
