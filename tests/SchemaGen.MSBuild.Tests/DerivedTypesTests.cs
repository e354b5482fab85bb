using SchemaGen.MSBuild.Tests.Consumers;
using SchemaGen.Testing;

namespace SchemaGen.MSBuild.Tests;

/// <summary>Types of keys, lookups and checks from the migrations of a project, on every framework and fit for native code.</summary>
public class DerivedTypesTests
{
    private const string Frameworks =
        "<TargetFramework></TargetFramework><TargetFrameworks>net10.0;net8.0</TargetFrameworks><OutputType>Library</OutputType><IsAotCompatible Condition=\"'$(TargetFramework)' == 'net10.0'\">true</IsAotCompatible>"
        + "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><SchemaGenMigrations>db/*.sql</SchemaGenMigrations>";

    /// <summary>The generator of System.Text.Json does not see what other generators make of the same project, so it is another one's.</summary>
    private const string Program =
        """
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using Data.Schema;

        var patch = JsonSerializer.Deserialize("{\"ParentId\": null, \"Currency\": \"USD\", \"State\": 2, \"Via\": 2}", Context.Default.OrderPatch)!;
        Console.WriteLine($"{patch.TenantId} {patch.ParentId} {patch.Currency} {patch.State} {patch.Via}");
        Console.WriteLine(JsonSerializer.Serialize(patch, Context.Default.OrderPatch));
        Console.WriteLine(JsonSerializer.Serialize(new Dictionary<TenantId, OrderId> { [new(Guid.Empty)] = new(5) }, Context.Default.DictionaryTenantIdOrderId));
        Console.WriteLine(OrderState.InProgress.ToLabel() + " " + TenantId.Parse(Guid.Empty.ToString()));

        [JsonSerializable(typeof(OrderPatch))]
        [JsonSerializable(typeof(Dictionary<TenantId, OrderId>))]
        [JsonSerializable(typeof(OrderId?))]
        [JsonSerializable(typeof(CurrencyId))]
        [JsonSerializable(typeof(OrderState))]
        [JsonSerializable(typeof(Channel?))]
        internal sealed partial class Context : JsonSerializerContext;
        """;

    [Fact]
    public async Task They_compile_without_warnings_and_run()
    {
        using var consumer = await Consumer.EmptyAsync();
        consumer.WriteProject("Data/Data.csproj", Frameworks, """<PackageReference Include="Npgsql" Version="10.0.0" /><PackageReference Include="Dapper" Version="2.1.86" />""");
        var folder = Repository.PathOf("tests", "SchemaGen.Generator.Tests", "golden", "market");
        consumer.Write("Data/db/1.sql", await File.ReadAllTextAsync(Path.Combine(folder, "schema.sql")));
        consumer.Write("Data/schemagen.json", await File.ReadAllTextAsync(Path.Combine(folder, "schemagen.json")));
        consumer.Write("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <IsAotCompatible>true</IsAotCompatible>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Data/Data.csproj" />
              </ItemGroup>
            </Project>
            """);
        consumer.Write("App/Program.cs", Program);

        (await consumer.BuildAsync("App/App.csproj")).Succeeded();
        (await consumer.BuildAsync("Data/Data.csproj")).Succeeded();

        Assert.Contains("""["2", "whatsapp", "WhatsApp & Co. <business>"]""", consumer.Read("Data/schema.json"), StringComparison.Ordinal);
        Assert.True(File.Exists(consumer.PathOf("Data", "bin", "Debug", "net8.0", "Data.dll")));
        Assert.Equal(
            """
            (absent) NULL USD Done Whatsapp
            {"ParentId":null,"Currency":"USD","State":2,"Via":2}
            {"00000000-0000-0000-0000-000000000000":5}
            in-progress 00000000-0000-0000-0000-000000000000
            """,
            await consumer.StartAsync("App/bin/Debug/net10.0/App.dll"));
    }
}
