using System.Globalization;
using System.Text.RegularExpressions;

namespace SchemaGen.Bench;

/// <summary>A build in which nothing changed: the same project with the package and without it.</summary>
public static partial class NoOpBench
{
    private const int Tables = 40;
    private const int WarmUps = 2;
    private const int Rounds = 21;
    private const int TaskRounds = 5;

    /// <summary>Milliseconds that asking a database may add to a build, where that is more than a tenth of it.</summary>
    private const double ConnectedExtra = 150;

    public static void Run(Report report, BenchServer server, ConsumerFolder consumers, string folder)
    {
        var connectionString = server.ConnectionString(server.Database(Tables));
        var file = Path.Combine(folder, "no-op.json");
        PullBench.Pull(connectionString, file);
        var snapshot = File.ReadAllText(file);
        var without = consumers.Create("without", snapshot, withPackage: false).Build();
        var consumer = consumers.Create("with", snapshot, withPackage: true);
        var offline = consumer.Build();
        var connected = consumer.Build(connectionString);
        var verifying = consumer.Build(connectionString, "-p:SchemaGenMode=Verify");

        var medians = Race.Run(WarmUps, Rounds, without.Time, offline.Time, connected.Time, verifying.Time);
        var what = string.Create(CultureInfo.InvariantCulture, $"no-op build, {Tables} tables,");
        report.Compare($"{what} offline / without the package", medians[1], medians[0], 1.03, Rounds);
        report.Compare($"{what} connected / without the package", medians[2], medians[0], 1.35, Rounds);
        report.Compare($"{what} connected, mode Verify / without the package", medians[3], medians[0], null, Rounds);
        var target = Math.Max(1.10, (medians[1] + ConnectedExtra) / medians[1]);
        report.Compare($"{what} connected / offline", medians[2], medians[1], target, Rounds);
        report.Compare($"{what} connected, mode Verify / offline", medians[3], medians[1], target, Rounds);

        var inTask = Race.Run(1, TaskRounds, () => TimeOf("PullSchema", consumer.Build(connectionString, "-clp:PerformanceSummary")));
        report.Time("the task PullSchema alone, in such a build", inTask[0], TaskRounds);
    }

    /// <summary>What MSBuild says that a task took.</summary>
    private static double TimeOf(string task, Command build)
    {
        var line = TaskSummary().Matches(build.Output()).First(match => match.Groups["task"].Value.EndsWith(task, StringComparison.Ordinal));
        return double.Parse(line.Groups["time"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<time>\d+) ms\s+(?<task>[\w.]+)\s+\d+ calls", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TaskSummary();
}
