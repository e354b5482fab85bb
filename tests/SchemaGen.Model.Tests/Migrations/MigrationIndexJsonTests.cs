using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Migrations;

namespace SchemaGen.Model.Tests.Migrations;

public sealed class MigrationIndexJsonTests
{
    /// <summary>One of everything.</summary>
    internal static readonly MigrationIndex Maximal = new()
    {
        Convention = MigrationConvention.Flyway,
        Pattern = "db/*.sql",
        Migrations =
        [
            new IndexedMigration
            {
                File = "V1__init.sql",
                Number = "1",
                Title = "init",
                Checksum = "00FF",
                Effects =
                [
                    new MigrationEffect { Change = EffectChange.Creates, Kind = "index", Name = "public.i", On = "public.users" },
                    new MigrationEffect { Change = EffectChange.Alters, Kind = "table", Name = "public.\"Users\"", Details = ["column a text added"] },
                ],
                Rows = [new MigrationRows { Relation = "public.users", Added = -2 }, new MigrationRows { Relation = "public.tags", Added = 0 }],
            },
            new IndexedMigration { File = "R__views.sql", Checksum = "01" },
        ],
    };

    [Fact]
    public void What_is_written_is_read() => Assert.Equal(Maximal, MigrationIndexJson.Read(MigrationIndexJson.Write(Maximal), "schema.migrations.json"));

    [Fact]
    public void An_effect_is_a_line() => Assert.Contains(
        """        {"change": "alters", "kind": "table", "name": "public.\"Users\"", "details": ["column a text added"]}""" + "\n", MigrationIndexJson.Write(Maximal), StringComparison.Ordinal);

    [Theory]
    [InlineData("", 1, 1, "Make it anew")]
    [InlineData("{\n  \"format\": 1,\n<<<<<<< HEAD\n", 3, 1, "merge-conflict markers")]
    [InlineData("{\n  \"format\": 2\n}", 2, 13, "newer SchemaGen")]
    [InlineData("{\n  \"format\": 1\n}", 1, 1, "'convention' is missing")]
    public void A_file_that_cannot_be_used_is_an_error_at_its_place(string text, int line, int column, string message)
    {
        var diagnostic = Assert.Throws<DiagnosticException>(() => MigrationIndexJson.Read(text, "schema.migrations.json")).Diagnostic;
        Assert.Equal(("SG4008", new SourceLocation("schema.migrations.json", line, column)), (diagnostic.Id, diagnostic.Location));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }
}
