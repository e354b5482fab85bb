#!/usr/bin/env dotnet
// Measures SchemaGen and prints a Markdown table: `dotnet run build/bench.cs [noop|pull|docs|generator|analyzers|read|migrations|sync|all] [--tables 1000] [--scale 1]`.
// Starts its own PostgreSQL. Contestants take turns, so ratios hold on a busy machine; times do not.

#:project bench/SchemaGen.Bench.csproj
#:property PublishAot=false

using System.Globalization;
using System.Runtime.CompilerServices;
using SchemaGen.Bench;

#if DEBUG
// What is measured is what is shipped: the same again, optimized.
using var release = System.Diagnostics.Process.Start("dotnet", ["run", "--configuration", "Release", ThisFile(), "--", .. args]);
release.WaitForExit();
return release.ExitCode;
#else
if (args is ["first-run", var snapshot])
{
    Console.WriteLine(GeneratorBench.FirstRun(snapshot).ToString(CultureInfo.InvariantCulture));
    return 0;
}

var what = args.FirstOrDefault(static argument => !argument.StartsWith('-') && !char.IsDigit(argument[0])) ?? "all";
var repository = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, ".."));
var tables = Array.IndexOf(args, "--tables") is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 1000;
if (what is not ("noop" or "pull" or "docs" or "generator" or "analyzers" or "read" or "migrations" or "sync" or "all"))
{
    Console.Error.WriteLine("Usage: dotnet run build/bench.cs [noop|pull|docs|generator|analyzers|read|migrations|sync|all] [--tables 1000]");
    return 2;
}

var folder = Directory.CreateTempSubdirectory("schemagen-bench-").FullName;
var report = new Report(Console.Out);
try
{
    await using var server = await BenchServer.StartAsync();
    report.Fact("PostgreSQL", server.Version.ToString(CultureInfo.InvariantCulture));
    var consumers = what is "pull" or "docs" or "migrations" or "sync" ? null : new ConsumerFolder(repository, folder);
    if (what is "noop" or "all")
    {
        NoOpBench.Run(report, server, consumers!, folder);
        CheckBench.Run(report, server, tables, folder);
    }

    if (what is "pull" or "all")
    {
        int[] sizes = args.Contains("--tables") ? [tables] : [tables, tables * 10];
        PullBench.Run(report, server, sizes, new InstalledTool(repository, folder), folder);
    }

    if (what is "docs" or "all")
    {
        DocsBench.Run(report, server, tables, folder);
    }

    if (what is "generator" or "all")
    {
        GeneratorBench.Run(report, server, consumers!, tables, folder);
    }

    if (what is "analyzers" or "all")
    {
        AnalyzerBench.Run(report, server, consumers!, tables, folder);
    }

    if (what is "read" or "all")
    {
        ReadBench.Run(report, server, consumers!, repository);
    }

    if (what is "migrations" or "all")
    {
        MigrationsBench.Run(report, server, folder);
    }

    if (what is "sync" or "all")
    {
        var scale = Array.IndexOf(args, "--scale") is >= 0 and var place ? double.Parse(args[place + 1], CultureInfo.InvariantCulture) : 1;
        await SyncBench.RunAsync(report, new InstalledTool(repository, folder), repository, folder, scale);
    }

    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

#endif

static string ThisFile([CallerFilePath] string path = "") => path;
