using SchemaGen.Model.Diagnostics;
using SchemaGen.Operations.Files;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests;

/// <summary>All files change, or none.</summary>
public sealed class FileSetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_are_replaced_made_and_removed()
    {
        var (changed, made, removed) = (_folder.Write("a", "old"), _folder.PathOf("new/b"), _folder.Write("c", "old"));
        FileSet.Replace([(changed, "1"), (made, "2"), (removed, null)]);
        Assert.Equal(("1", "2"), (File.ReadAllText(changed), File.ReadAllText(made)));
        Assert.Equal(["a", Path.Combine("new", "b")], _folder.Files().Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("old", "new")]
    [InlineData(null, "new")]
    [InlineData("old", null)]
    public void One_that_cannot_be_replaced_leaves_the_others_as_they_were(string? before, string? after)
    {
        var first = before is null ? _folder.PathOf("first") : _folder.Write("first", before);
        var folder = _folder.Write("folder/file", "x");

        var error = Assert.Throws<DiagnosticException>(() => FileSet.Replace([(first, after), (Path.GetDirectoryName(folder)!, "content")]));

        Assert.Equal("SG0050", error.Diagnostic.Id);
        Assert.DoesNotContain(".tmp", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.Exists(first) ? File.ReadAllText(first) : null);
        Assert.Equal(before is null ? 1 : 2, _folder.Files().Count);
    }

    [Fact]
    public void One_that_cannot_be_written_beside_leaves_the_others_alone()
    {
        var first = _folder.Write("first", "old");
        var time = File.GetLastWriteTimeUtc(first);
        _folder.Write("file", "x");
        Assert.Throws<DiagnosticException>(() => FileSet.Replace([(first, "new"), (_folder.PathOf("file/below"), "content")]));
        Assert.Equal(("old", time), (File.ReadAllText(first), File.GetLastWriteTimeUtc(first)));
    }
}
