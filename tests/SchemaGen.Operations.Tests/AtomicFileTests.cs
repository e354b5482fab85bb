using SchemaGen.Model.Diagnostics;
using SchemaGen.Operations.Files;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests;

/// <summary>What becomes of a file that is replaced.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_place_that_is_free_again_after_a_moment_is_written()
    {
        var path = _folder.PathOf("taken");
        Directory.CreateDirectory(path);
        var writing = Task.Run(() => AtomicFile.Write(path, "new"));
        SpinWait.SpinUntil(() => Directory.GetFiles(_folder.FullPath).Length > 0 || writing.IsCompleted);

        Directory.Delete(path);
        await writing;

        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void One_that_stays_taken_is_an_error_that_leaves_nothing()
    {
        Directory.CreateDirectory(_folder.PathOf("taken"));

        Assert.Equal(Rules.FileNotWritten, Assert.Throws<DiagnosticException>(() => AtomicFile.Write(_folder.PathOf("taken"), "new")).Diagnostic.Rule);

        Assert.Empty(_folder.Files());
    }

    [Fact]
    public void A_link_stays_one_and_rights_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var target = _folder.Write("target", "old");
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        File.CreateSymbolicLink(_folder.PathOf("link"), target);

        AtomicFile.Write(_folder.PathOf("link"), "new");

        Assert.Equal(target, new FileInfo(_folder.PathOf("link")).LinkTarget);
        Assert.Equal("new", File.ReadAllText(target));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite, File.GetUnixFileMode(target));
    }
}
