namespace SchemaGen.Testing;

/// <summary>A folder of one test, gone when disposed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("schemagen-test-").FullName;

    public string PathOf(string relative) => Path.Combine(FullPath, relative);

    /// <summary>Writes a file, its folders too, and returns its path.</summary>
    public string Write(string relative, string content)
    {
        var path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>Every file below, relative, with the time of its last change.</summary>
    public IReadOnlyDictionary<string, DateTime> Files() =>
        Directory.EnumerateFiles(FullPath, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(FullPath, path), File.GetLastWriteTimeUtc, StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
