using SchemaGen.Postgres.Ephemeral;

namespace SchemaGen.Testing;

/// <summary>PostgreSQL's client programs on this machine: beside the server, else on the path.</summary>
public static class ClientProgram
{
    /// <summary>The full path of a program such as <c>psql</c>; null where there is none.</summary>
    public static string? Find(string name)
    {
        string?[] folders = [Environment.GetEnvironmentVariable(BinarySearch.Variable), BinarySearch.Find(SearchEnvironment.Current), .. SearchEnvironment.Current.PathDirectories()];
        return folders.OfType<string>().Select(folder => Path.Combine(folder, SearchEnvironment.Current.Executable(name))).FirstOrDefault(File.Exists);
    }
}
