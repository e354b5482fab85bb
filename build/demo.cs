#!/usr/bin/env dotnet
// Packs SchemaGen, builds samples/Elo through the package from its migrations, shows what came of it, and runs the
// sample's program. Needs the .NET SDK, and PostgreSQL's binaries or npm to fetch them.

#:project ../src/SchemaGen.Postgres/SchemaGen.Postgres.csproj
#:property PublishAot=false

using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using SchemaGen.Postgres.Connections;
using SchemaGen.Postgres.Ephemeral;
using SchemaGen.Postgres.Migrations;

var root = Path.GetFullPath(Path.Combine(ThisFolder(), ".."));
var workplace = Path.Combine(root, "artifacts", "demo");
var sample = Path.Combine(workplace, "Elo");
var generated = Path.Combine(sample, "obj", "generated");
var feed = Path.Combine(root, "artifacts", "packages");
var clock = Stopwatch.StartNew();

Heading("1. Pack");
var version = "0.1.0-demo." + DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
Discard(feed);
Dotnet(root, "pack", "src/SchemaGen.MSBuild", "--configuration", "Release", "--output", feed, "--verbosity", "quiet", $"-p:Version={version}");
Show("package", Directory.GetFiles(feed, "*.nupkg").Single());

Heading("2. Build a copy of samples/Elo that has no snapshot yet: migrations -> ephemeral PostgreSQL -> schema.json -> C# and Markdown");
Discard(workplace);
CopySample(Path.Combine(root, "samples"), workplace);
Dotnet(
    sample, "build", "--verbosity", "minimal", "-p:SchemaGenMode=Update", $"-p:RestoreAdditionalProjectSources={feed}",
    "-p:EmitCompilerGeneratedFiles=true", $"-p:CompilerGeneratedFilesOutputPath={generated}");

Heading("3. What was produced");
var migrations = Directory.GetFiles(Path.Combine(sample, "db", "migrations"), "*.sql");
var pages = Directory.GetFiles(Path.Combine(sample, "docs", "schema"), "*.md", SearchOption.AllDirectories);
var sources = Directory.GetFiles(generated, "*.cs", SearchOption.AllDirectories);
Show("from", $"{migrations.Length} migrations in {Shorten(Path.GetDirectoryName(migrations[0])!)}");
Show("snapshot", Path.Combine(sample, "schema.json"));
Show("C#", $"{sources.Length} files, {sources.Sum(static file => File.ReadLines(file).Count())} lines, in the compiler; such as:");
Excerpt(sources.Single(static file => Path.GetFileName(file) == "Tables.Channels.g.cs"), "public sealed partial record", 14);
Show("docs", $"{pages.Length} pages, from {Shorten(Path.Combine(sample, "docs", "schema", "DATABASE_ANALYSIS.md"))}:");
Excerpt(Path.Combine(sample, "docs", "schema", "DATABASE_ANALYSIS.md"), "## Summary", 8);

Heading("4. Run the sample's program against such a database");
await using (var server = await EphemeralServer.StartAsync(await PostgresBinaries.LocateAsync(), null, CancellationToken.None))
{
    await using (var session = DatabaseConnector.Open(server.ConnectionString(), CancellationToken.None))
    {
        await MigrationRunner.ApplyAsync(session.Connection, MigrationFiles.Read(migrations));
    }

    Dotnet(sample, "run", "--no-build", "--", server.ConnectionString());
}

Heading(string.Create(CultureInfo.InvariantCulture, $"Done in {clock.Elapsed.TotalSeconds:0} s"));

string Shorten(string path) => Path.GetRelativePath(root, path);

void Show(string what, string value) => Console.WriteLine($"  {what,-9} {(Path.IsPathRooted(value) ? Shorten(value) : value)}");

static void Heading(string text) => Console.WriteLine($"\n== {text}");

static void Excerpt(string file, string from, int lines)
{
    foreach (var line in File.ReadLines(file).SkipWhile(line => !line.Contains(from, StringComparison.Ordinal)).Take(lines))
    {
        Console.WriteLine("            | " + line);
    }
}

// What a team would write: project, program, migrations and configuration. The rest is to be produced.
static void CopySample(string samples, string target)
{
    string[] settings = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];
    string[] written = ["Elo.csproj", "Program.cs", "schemagen.json", .. Directory.GetFiles(Path.Combine(samples, "Elo", "db", "migrations")).Select(Path.GetFileName).Select(static name => $"db/migrations/{name}")];
    foreach (var file in settings.Concat(written.Select(static name => $"Elo/{name}")))
    {
        var copy = Path.Combine(target, file);
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(Path.Combine(samples, file), copy);
    }
}

static void Discard(string directory)
{
    if (Directory.Exists(directory))
    {
        Directory.Delete(directory, recursive: true);
    }
}

static void Dotnet(string directory, params string[] arguments)
{
    var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = directory, UseShellExecute = false };

    // The SDK that runs this file sets these for its own child; another build must find its own.
    start.Environment.Remove("MSBUILD_EXE_PATH");
    start.Environment.Remove("MSBuildExtensionsPath");
    start.Environment.Remove("MSBuildSDKsPath");
    using var process = Process.Start(start)!;
    process.WaitForExit();
    if (process.ExitCode != 0)
    {
        Console.Error.WriteLine($"dotnet {string.Join(' ', arguments)} failed.");
        Environment.Exit(1);
    }
}

static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
