using System.Globalization;
using SchemaGen.Operations;

namespace SchemaGen.Bench;

/// <summary>The documentation directory: when nothing changed, when one table did, and when there is none yet.</summary>
public static class DocsBench
{
    private const int WarmUps = 3;
    private const int Rounds = 9;
    private const double Target = 1000;

    public static void Run(Report report, BenchServer server, int tables, string folder)
    {
        var snapshot = Path.Combine(folder, "docs.json");
        var changed = Path.Combine(folder, "docs-changed.json");
        PullBench.Pull(server.ConnectionString(server.Database(tables)), snapshot);
        File.WriteAllText(changed, File.ReadAllText(snapshot).Replace("Entity number 7 of", "Entity number seven of", StringComparison.Ordinal));
        var what = string.Create(CultureInfo.InvariantCulture, $"docs of {tables:N0} tables,");

        var kept = Path.Combine(folder, "docs-kept");
        var unchanged = Race.Run(WarmUps, Rounds, Race.InProcess(() => Document(snapshot, kept)))[0];
        report.Time($"{what} nothing changed", unchanged, Rounds, Target);
        report.Fact($"{what} files written when nothing changed", Count(Document(snapshot, kept)));

        var edited = Path.Combine(folder, "docs-edited");
        var next = snapshot;
        report.Time($"{what} one comment changed", Race.Run(WarmUps, Rounds, Race.InProcess(() => Document(next = next == snapshot ? changed : snapshot, edited)))[0], Rounds, Target);
        report.Fact($"{what} files written when one comment changed", Count(Document(next == snapshot ? changed : snapshot, edited)));

        var fresh = 0;
        report.Time($"{what} into an empty directory", Race.Run(WarmUps, Rounds, Race.InProcess(() => Document(snapshot, Path.Combine(folder, $"docs-{fresh++}"))))[0], Rounds, null);
    }

    private static DocsResult Document(string snapshot, string directory) => DocsOperation.Run(new DocsRequest { Snapshot = snapshot, Directory = directory });

    private static string Count(DocsResult result) => string.Create(CultureInfo.InvariantCulture, $"{result.Written.Count} of {result.Files}");
}
