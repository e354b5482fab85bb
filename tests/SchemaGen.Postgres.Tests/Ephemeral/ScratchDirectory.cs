namespace SchemaGen.Postgres.Tests.Ephemeral;

/// <summary>An empty folder that every user may write to, as the server's user may be another than the test's.</summary>
internal sealed class ScratchDirectory : IDisposable
{
    public ScratchDirectory(string suffix = "")
    {
        FullPath = Path.Combine(Path.GetTempPath(), $"scratch-{Guid.NewGuid():N}{suffix}");
        Directory.CreateDirectory(FullPath);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(FullPath, (UnixFileMode)0b111_111_111);
        }
    }

    public string FullPath { get; }

    public bool IsEmpty => !Directory.EnumerateFileSystemEntries(FullPath).Any();

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
