using System.Text;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Migrations;

namespace SchemaGen.Postgres.Tests.Migrations;

public sealed class MigrationFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("schemagen-migrations-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_are_read_in_their_order_each_once()
    {
        var ten = Write("10_b.sql", "ten"u8);
        var two = Write("2_a.sql", "\uFEFFzwei \U0001F600"u8);
        var files = MigrationFiles.Read([ten, two, ten]);
        Assert.Equal([new MigrationFile(two, "zwei \U0001F600"), new MigrationFile(ten, "ten")], files);
    }

    [Fact]
    public void An_empty_file_is_a_file() => Assert.Equal("", Assert.Single(MigrationFiles.Read([Write("1.sql", ""u8)])).Text);

    [Theory]
    [InlineData("a\r\nb\rc\nd ", "\u00FF", 4, "0xFF")]
    [InlineData("\u00EF\u00BB\u00BFa\n", "\u00C3(", 2, "0xC3")]
    [InlineData("", "\u00E2\u0082", 1, "0xE2")]
    [InlineData("a\n", "\u00ED\u00A0\u0080", 2, "0xED")]
    [InlineData("a\nb", "\0", 2, "NUL")]
    [InlineData("", "\u00FF\u00FEa\0", 1, "UTF-16")]
    public void What_is_not_UTF8_is_refused_at_its_line(string before, string bytes, int line, string named)
    {
        var path = Write("1.sql", Encoding.Latin1.GetBytes(before + bytes));
        var diagnostic = Assert.Throws<DiagnosticException>(() => MigrationFiles.Read([path])).Diagnostic;
        Assert.Equal((Rules.MigrationUnreadable, new SourceLocation(path, line)), (diagnostic.Rule, diagnostic.Location));
        Assert.Contains(named, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var path = Path.Combine(_folder, "missing.sql");
        var diagnostic = Assert.Throws<DiagnosticException>(() => MigrationFiles.Read([path])).Diagnostic;
        Assert.Equal((Rules.MigrationUnreadable, new SourceLocation(path)), (diagnostic.Rule, diagnostic.Location));
    }

    [Fact]
    public void A_folder_is_no_file() =>
        Assert.Same(Rules.MigrationUnreadable, Assert.Throws<DiagnosticException>(() => MigrationFiles.Read([_folder])).Diagnostic.Rule);

    private string Write(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content.ToArray());
        return path;
    }
}
