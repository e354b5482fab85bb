using SchemaGen.Postgres.Ephemeral;

namespace SchemaGen.Postgres.Tests.Ephemeral;

/// <summary>A machine that consists of a list of files, for the search.</summary>
internal static class FakeMachine
{
    public static SearchEnvironment With(
        IReadOnlyList<string> files,
        HostSystem system = HostSystem.Linux,
        string path = "",
        IReadOnlyDictionary<string, string>? variables = null,
        IReadOnlyDictionary<string, string>? links = null,
        string userCache = "/nowhere") => new()
        {
            System = system,
            Variable = name => name == "PATH" ? path : variables?.GetValueOrDefault(name),
            FileExists = file => files.Contains(file),
            Subdirectories = directory =>
            [
                .. files.Where(file => file.StartsWith(directory + "/", StringComparison.Ordinal))
                    .Select(file => file[(directory.Length + 1)..].Split('/'))
                    .Where(static rest => rest.Length > 1).Select(static rest => rest[0]).Distinct(),
            ],
            ResolveLink = file => links?.GetValueOrDefault(file) ?? file,
            UserCache = userCache,
        };

    /// <summary>The two files that make a folder a PostgreSQL.</summary>
    public static string[] Server(string bin, string suffix = "") => [$"{bin}/postgres{suffix}", $"{bin}/initdb{suffix}"];
}
