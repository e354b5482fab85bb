using SchemaGen.Model.Diff;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Rebuild;

/// <summary>What a verify says of each change in <c>properties.txt</c>: <c>drift.txt</c>, a section a change, for reviewers to read.</summary>
internal static class DriftGolden
{
    private const string Marker = "## ";
    private static readonly string FilePath = Repository.PathOf("tests", "SchemaGen.Postgres.Tests", "Rebuild", "drift.txt");
    private static readonly Lock Writing = new();

    /// <summary>Compares with the change's section. What a server prints is that of this machine's release.</summary>
    public static void Match(string property, IEnumerable<DriftFinding> findings)
    {
        var text = string.Concat(findings.Select(static finding => finding.Diagnostic + "\n"));
        if (Golden.IsAccepting)
        {
            Accept(property, text);
        }
        else if (Environment.GetEnvironmentVariable("SCHEMAGEN_TEST_POSTGRES") is null)
        {
            Golden.Same(Sections().GetValueOrDefault(property, ""), text);
        }
    }

    private static void Accept(string property, string text)
    {
        lock (Writing)
        {
            var sections = File.Exists(FilePath) ? Sections() : new SortedDictionary<string, string>(StringComparer.Ordinal);
            sections[property] = text;
            File.WriteAllText(FilePath, string.Join("\n", sections.Select(static section => $"{Marker}{section.Key}\n{section.Value}")));
        }
    }

    private static SortedDictionary<string, string> Sections() => new(
        File.ReadAllText(FilePath).Split(Marker, StringSplitOptions.RemoveEmptyEntries)
            .Select(static section => section.TrimEnd('\n').Split('\n', 2))
            .ToDictionary(static parts => parts[0], static parts => parts[1] + "\n"),
        StringComparer.Ordinal);
}
