using SchemaGen.MSBuild.Tests.Consumers;

namespace SchemaGen.MSBuild.Tests;

/// <summary>A snapshot, no source.</summary>
public class OfflineBuildTests
{
    [Fact]
    public async Task A_reference_and_a_snapshot_are_all_that_a_project_needs()
    {
        using var consumer = await Library.ConsumerAsync();
        consumer.Write("Program.cs", """
            using App.Schema;

            var book = new Book { Id = 1, AuthorId = 2, Title = "Emma" };
            Console.WriteLine($"{book.Title} {book.Price is null}");
            foreach (var relation in Database.Relations)
            {
                foreach (var key in relation.ForeignKeys)
                {
                    Console.WriteLine($"{key.From.Name}.{key.Columns[0].From.Name} to {key.To.Name}.{key.Columns[0].To.Name} {key.OnDelete}");
                }

                foreach (var key in relation.ReferencedBy)
                {
                    Console.WriteLine($"{relation.Name} from {key.From.Name}");
                }
            }
            """);

        var build = (await consumer.BuildAsync()).Succeeded();

        Assert.Empty(build.Reported);
        Assert.Equal("Emma True\nauthors from books\nbooks.author_id to authors.id Cascade", await consumer.StartAsync());
    }

    [Fact]
    public async Task A_build_says_nothing_but_that_it_wrote_documentation()
    {
        using var consumer = await Library.ConsumerAsync();

        var build = (await consumer.BuildAsync()).Succeeded();

        Assert.Contains("documentation files", Assert.Single(build.Messages), StringComparison.Ordinal);
        Assert.Equal(["SchemaGen.MSBuild.DocumentSchema"], build.Log.OwnTasks);
    }

    [Fact]
    public async Task A_project_that_refers_to_one_with_a_schema_uses_its_types_and_needs_no_schema_itself()
    {
        using var consumer = await Consumer.EmptyAsync();
        consumer.WriteProject("Data/Data.csproj", "<OutputType>Library</OutputType>");
        consumer.Write("Data/schema.json", await Library.SnapshotAsync());
        consumer.Write("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Data/Data.csproj" />
              </ItemGroup>
            </Project>
            """);
        consumer.Write("App/Program.cs", Library.CodeWith("Data.Schema.Database.Relations[1].ForeignKeys[0].To"));

        var build = (await consumer.BuildAsync("App")).Succeeded();

        Assert.Empty(build.Reported);
        Assert.Equal("public.authors", await consumer.StartAsync("App/bin/Debug/net10.0/App.dll"));
    }

    [Fact]
    public async Task A_folder_may_have_any_name()
    {
        using var consumer = await Consumer.EmptyAsync();
        const string Folder = "it's (a) $folder; 50% ünï";
        consumer.WriteProject($"{Folder}/App.csproj", "<SchemaGenMigrations>db/*.sql</SchemaGenMigrations>");
        consumer.Write($"{Folder}/db/001_library.sql", Library.Sql);
        consumer.Write($"{Folder}/Program.cs", Library.CodeWith("App.Schema.Tables.Books.Columns.Title"));

        var build = (await consumer.BuildAsync(Folder)).Succeeded();

        Assert.Empty(build.Reported);
        Assert.Equal("title", await consumer.StartAsync($"{Folder}/bin/Debug/net10.0/App.dll"));
    }

    [Fact]
    public async Task A_web_application_does_not_publish_its_schema()
    {
        using var consumer = await Library.ConsumerAsync(sdk: "Microsoft.NET.Sdk.Web");
        consumer.Write("schemagen.json", "{}");
        consumer.Write("appsettings.json", "{}");

        (await consumer.RunAsync("publish", "-o", consumer.PathOf("out"))).Succeeded();

        Assert.True(File.Exists(consumer.PathOf("out", "appsettings.json")));
        Assert.False(File.Exists(consumer.PathOf("out", "schema.json")));
        Assert.False(File.Exists(consumer.PathOf("out", "schemagen.json")));
    }

    [Fact]
    public async Task A_project_can_switch_everything_off()
    {
        using var consumer = await Consumer.CreateAsync("<SchemaGenEnabled>false</SchemaGenEnabled><SchemaGenMode>Update</SchemaGenMode>");

        var build = (await consumer.BuildAsync()).Succeeded();

        Assert.Empty(build.Messages);
        Assert.Empty(build.Log.TasksOfOwnTargets);
    }

    [Fact]
    public async Task Mode_Offline_asks_no_database_that_is_named()
    {
        using var consumer = await Library.ConsumerAsync("<SchemaGenMode>Offline</SchemaGenMode>");
        consumer.Environment["SCHEMAGEN_CONNECTION_STRING"] = "Host=127.0.0.1;Port=1";

        var build = (await consumer.BuildAsync()).Succeeded();

        Assert.Empty(build.Reported);
        Assert.Equal(["SchemaGen.MSBuild.DocumentSchema"], build.Log.OwnTasks);
    }
}
