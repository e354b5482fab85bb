using SchemaGen.MSBuild.Tests.Consumers;

namespace SchemaGen.MSBuild.Tests;

/// <summary>However many target frameworks, projects and nodes there are, the source is asked once.</summary>
public class OncePerBuildTests
{
    private const string TwoTargets = "<TargetFramework></TargetFramework><TargetFrameworks>net10.0;net8.0</TargetFrameworks><OutputType>Library</OutputType>";

    [Fact]
    public async Task A_multi_targeted_project_pulls_its_migrations_once()
    {
        using var consumer = await Consumer.CreateAsync(TwoTargets + "<SchemaGenMigrations>db/*.sql</SchemaGenMigrations>");
        consumer.Write("Program.cs", "public static class Titles { public const string Name = App.Schema.Tables.Books.Columns.Title; }");
        consumer.Write("db/001_library.sql", Library.Sql);

        var first = (await consumer.BuildAsync()).Succeeded();
        var second = (await consumer.BuildAsync()).Succeeded();

        Assert.Empty(first.Reported);
        Assert.Equal(1, first.Log.Count("PullSchema"));
        Assert.True(File.Exists(consumer.PathOf("bin", "Debug", "net8.0", "App.dll")));
        Assert.True(File.Exists(consumer.PathOf("bin", "Debug", "net10.0", "App.dll")));
        Assert.Empty(second.Log.TasksOfOwnTargets);
        Assert.False(second.Log.Compiled);
    }

    [Fact]
    public async Task A_multi_targeted_project_connects_once()
    {
        var server = await GuardedServer.GetAsync();
        var database = await server.CreateLibraryAsync();
        using var consumer = await Consumer.CreateAsync(TwoTargets);
        consumer.Write("Program.cs", "public static class Titles { public const string Name = App.Schema.Tables.Books.Columns.Title; }");
        consumer.Environment["SCHEMAGEN_CONNECTION_STRING"] = server.ReaderConnectionString(database);

        await ConnectsOnceAsync(consumer, server, database);
        await ConnectsOnceAsync(consumer, server, database, "-m:2");
        await ConnectsOnceAsync(consumer, server, database, "-graph");
    }

    [Fact]
    public async Task A_multi_targeted_project_reports_drift_once()
    {
        await using var database = await Library.DatabaseAsync();
        await database.ExecuteAsync("ALTER TABLE books ADD pages integer");
        using var consumer = await Library.ConsumerAsync(TwoTargets + "<SchemaGenMode>Verify</SchemaGenMode>");
        consumer.Environment["SCHEMAGEN_CONNECTION_STRING"] = database.ConnectionString;

        var build = await consumer.BuildAsync("-m:2");

        build.FailedWith("SG1012");
        Assert.Equal(["SG1012"], build.Log.Errors);
    }

    [Fact]
    public async Task Two_projects_with_one_snapshot_connect_once()
    {
        var server = await GuardedServer.GetAsync();
        var database = await server.CreateLibraryAsync();
        using var consumer = await SolutionAsync();
        consumer.Environment["SCHEMAGEN_CONNECTION_STRING"] = server.ReaderConnectionString(database);

        await ConnectsOnceAsync(consumer, server, database);
        await ConnectsOnceAsync(consumer, server, database, "-m:2");
        await ConnectsOnceAsync(consumer, server, database, "-graph");
    }

    [Fact]
    public async Task Two_projects_with_one_snapshot_pull_their_migrations_once()
    {
        using var consumer = await SolutionAsync("<SchemaGenMigrations>$(MSBuildThisFileDirectory)db/*.sql</SchemaGenMigrations>");
        consumer.Write("db/001_library.sql", Library.Sql);

        var first = (await consumer.BuildAsync("-m:2")).Succeeded();
        var second = (await consumer.BuildAsync()).Succeeded();

        Assert.Equal(1, first.Log.Count("PullSchema"));
        Assert.Empty(second.Log.TasksOfOwnTargets);
    }

    [Fact]
    public async Task Twenty_projects_with_one_snapshot_connect_once()
    {
        var server = await GuardedServer.GetAsync();
        var database = await server.CreateLibraryAsync();
        using var consumer = await SolutionAsync(names: [.. Enumerable.Range(1, 20).Select(static number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Part{number}"))]);
        consumer.Environment["SCHEMAGEN_CONNECTION_STRING"] = server.ReaderConnectionString(database);

        await ConnectsOnceAsync(consumer, server, database, "-m:4");
    }

    /// <summary>What the projects say of warnings differs, and the check is one all the same.</summary>
    [Fact]
    public async Task Projects_that_take_warnings_differently_connect_once()
    {
        var server = await GuardedServer.GetAsync();
        var database = await server.CreateLibraryAsync();
        using var consumer = await SolutionAsync("<SchemaGenMode>Verify</SchemaGenMode><NoWarn Condition=\"'$(MSBuildProjectName)' == 'Lending'\">$(NoWarn);SG1012</NoWarn><TreatWarningsAsErrors Condition=\"'$(MSBuildProjectName)' == 'Selling'\">true</TreatWarningsAsErrors>", "Lending", "Buying", "Giving", "Selling");
        consumer.Write("schema.json", await Library.SnapshotAsync());
        consumer.Write("schemagen.json", """{ "drift": { "additive": "warning" } }""");
        consumer.Environment["SCHEMAGEN_CONNECTION_STRING"] = server.ReaderConnectionString(database);
        await server.ExecuteAsync(database, "ALTER TABLE books ADD pages integer");
        var before = server.ConnectionsTo(database);

        var build = await consumer.BuildAsync("-m:2", $"-p:SchemaGenConfig={consumer.PathOf("schemagen.json")}");

        Assert.Equal(1, server.ConnectionsTo(database) - before);
        Assert.Equal([("error", "SG1012"), ("warning", "SG1012")], build.Reported.Select(static reported => (reported.Severity, reported.Code)).Order());
        Assert.Equal(["SG1012"], build.Log.Errors);
    }

    [Fact]
    public async Task Several_snapshots_of_a_database_that_cannot_be_reached_are_one_warning()
    {
        using var consumer = await SolutionAsync("<SchemaGenSnapshot>$(MSBuildProjectDirectory)/schema.json</SchemaGenSnapshot>", "Lending", "Buying", "Giving");
        foreach (var name in new[] { "Lending", "Buying", "Giving" })
        {
            consumer.Write($"{name}/schema.json", await Library.SnapshotAsync());
        }

        consumer.Environment["SCHEMAGEN_CONNECTION_STRING"] = "Host=127.0.0.1;Port=1;Database=library;Username=reader";

        var build = (await consumer.BuildAsync("-m:2")).Succeeded();

        Assert.Equal("SG0022", Assert.Single(build.Reported).Code);
        Assert.Equal(1, build.Log.Count("ReportWarnings"));
    }

    private static async Task ConnectsOnceAsync(Consumer consumer, GuardedServer server, string database, params string[] arguments)
    {
        var before = server.ConnectionsTo(database);
        (await consumer.BuildAsync(arguments)).Succeeded();
        Assert.Equal(1, server.ConnectionsTo(database) - before);
    }

    /// <summary>Projects that know of each other only that they share a snapshot.</summary>
    private static async Task<Consumer> SolutionAsync(string properties = "", params string[] names)
    {
        string[] projects = names.Length == 0 ? ["Lending", "Buying"] : names;
        var consumer = await Consumer.EmptyAsync();
        consumer.Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <SchemaGenSnapshot>$(MSBuildThisFileDirectory)schema.json</SchemaGenSnapshot>
                {properties}
              </PropertyGroup>
            </Project>
            """);
        foreach (var name in projects)
        {
            consumer.WriteProject($"{name}/{name}.csproj");
            consumer.Write($"{name}/Program.cs", Library.CodeWith($"{name}.Schema.Tables.Books.Columns.Title"));
        }

        consumer.Write("Library.slnx", $"<Solution>{string.Concat(projects.Select(static name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>");
        return consumer;
    }
}
