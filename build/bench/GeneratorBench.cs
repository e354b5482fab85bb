using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace SchemaGen.Bench;

/// <summary>What the generator costs: a whole build, and Roslyn's driver alone.</summary>
public static class GeneratorBench
{
    private const int BuildRounds = 7;
    private const int ColdRounds = 9;
    private const int DriverRounds = 50;

    public static void Run(Report report, BenchServer server, ConsumerFolder consumers, int tables, string folder)
    {
        var file = Path.Combine(folder, "generator.json");
        PullBench.Pull(server.ConnectionString(server.Database(tables)), file);
        var snapshot = File.ReadAllText(file);
        InBuilds(report, consumers, snapshot, tables);
        InDriver(report, file, snapshot);
    }

    /// <summary>One run of the driver in a process that has just started, in milliseconds.</summary>
    public static double FirstRun(string file)
    {
        var run = new GeneratorRun(File.ReadAllText(file));
        var start = Stopwatch.GetTimestamp();
        run.Run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void InBuilds(Report report, ConsumerFolder consumers, string snapshot, int tables)
    {
        var without = consumers.Create("plain", snapshot, withPackage: false);
        var with = consumers.Create("generated", snapshot, withPackage: true);
        var copied = CopyGenerated(consumers, snapshot);
        double BuildEdited(Consumer consumer)
        {
            consumer.Edit();
            return consumer.Build().Time();
        }

        var medians = Race.Run(1, BuildRounds, () => BuildEdited(without), () => BuildEdited(with), () => BuildEdited(copied));
        var what = string.Create(CultureInfo.InvariantCulture, $"build after an edit, {tables:N0} tables,");
        report.Compare($"{what} with / without the package", medians[1], medians[0], null, BuildRounds);
        report.Compare($"{what} generated / the same C# as files of the project", medians[1], medians[2], null, BuildRounds);
    }

    /// <summary>A project that has the generated code as files: the rest of the cost is the compiler's.</summary>
    private static Consumer CopyGenerated(ConsumerFolder consumers, string snapshot)
    {
        const string Emit = "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>$(MSBuildProjectDirectory)/Generated</CompilerGeneratedFilesOutputPath>";
        const string Ignore = "<SchemaGenEnabled>false</SchemaGenEnabled>";
        consumers.Create("copied", snapshot, withPackage: true, Emit + "<DefaultItemExcludes>Generated/**</DefaultItemExcludes>");
        return consumers.Create("copied", snapshot, withPackage: true, Ignore);
    }

    private static void InDriver(Report report, string file, string snapshot)
    {
        var firstRun = new Command("dotnet", Assembly.GetEntryAssembly()!.Location, "first-run", file);
        var cold = Race.Run(1, ColdRounds, () => double.Parse(firstRun.Output(), CultureInfo.InvariantCulture));
        report.Time("driver, first run in a new process", cold[0], ColdRounds);

        var warm = Race.Run(5, ColdRounds, Race.InProcess(new GeneratorRun(snapshot).Run));
        var run = new GeneratorRun(snapshot);
        run.Run();
        var edited = Toggle(snapshot);
        var medians = Race.Run(
            5,
            DriverRounds,
            Timed(run.EditCode, run.Run),
            Timed(() => run.EditSnapshot(edited()), run.Run));
        report.Time("driver, first run, code warm", warm[0], ColdRounds);
        report.Time("driver, run after an unrelated C# edit", medians[0], DriverRounds);
        report.Time("driver, run after one column was renamed", medians[1], DriverRounds);

        var sources = run.Sources();
        var lines = sources.Sum(static source => source.SourceText.Lines.Count);
        report.Fact("generated", string.Create(CultureInfo.InvariantCulture, $"{lines:N0} lines, {sources.Length} files"));
    }

    /// <summary>The snapshot with one column renamed and as it was, in turns.</summary>
    private static Func<string> Toggle(string snapshot)
    {
        const string Column = "\"name\": \"payload\"";
        var at = snapshot.IndexOf(Column, snapshot.Length / 2, StringComparison.Ordinal);
        var renamed = snapshot.Remove(at, Column.Length).Insert(at, "\"name\": \"renamed\"");
        var isRenamed = false;
        return () => (isRenamed = !isRenamed) ? renamed : snapshot;
    }

    /// <summary>Times the second step of two.</summary>
    private static Contestant Timed(Action prepare, Action run) => () =>
    {
        prepare();
        return Race.InProcess(run)();
    };
}
