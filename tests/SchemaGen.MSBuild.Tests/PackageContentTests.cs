using System.IO.Compression;
using SchemaGen.MSBuild.Tests.Consumers;

namespace SchemaGen.MSBuild.Tests;

public class PackageContentTests
{
    [Fact]
    public async Task The_analyzer_folder_holds_the_generator_and_what_it_loads()
    {
        var files = await FilesAsync();

        Assert.Equal(
            ["analyzers/dotnet/cs/Humanizer.dll", "analyzers/dotnet/cs/SchemaGen.CodeFixes.dll", "analyzers/dotnet/cs/SchemaGen.Generator.dll", "analyzers/dotnet/cs/SchemaGen.Model.dll"],
            files.Where(static file => file.StartsWith("analyzers/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_reaches_projects_that_did_not_ask()
    {
        var files = await FilesAsync();

        Assert.DoesNotContain(files, static file => file.StartsWith("buildTransitive", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_consumer_gets_no_other_package()
    {
        using var package = await OpenAsync();
        using var nuspec = new StreamReader(package.GetEntry("SchemaGen.nuspec")!.Open());

        Assert.DoesNotContain("<dependency ", await nuspec.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tasks_leave_MSBuild_itself_to_the_host()
    {
        var files = await FilesAsync();

        Assert.Contains("tasks/net8.0/SchemaGen.MSBuild.deps.json", files);
        Assert.DoesNotContain(files, static file => file.Contains("Microsoft.Build", StringComparison.Ordinal));
    }

    private static async Task<List<string>> FilesAsync()
    {
        using var package = await OpenAsync();
        return [.. package.Entries.Select(static entry => entry.FullName).Order(StringComparer.Ordinal)];
    }

    private static async Task<ZipArchive> OpenAsync() => ZipFile.OpenRead((await PackedPackage.GetAsync()).FileName);
}
