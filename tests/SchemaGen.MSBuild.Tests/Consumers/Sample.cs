using System.Xml.Linq;
using SchemaGen.Testing;

namespace SchemaGen.MSBuild.Tests.Consumers;

/// <summary>The sample Elo, built with the package that is tested.</summary>
internal static class Sample
{
    public static string Folder { get; } = Repository.PathOf("samples", "Elo");

    /// <summary>Its migrations, in their order.</summary>
    public static IReadOnlyList<string> Migrations { get; } = [.. Directory.GetFiles(Path.Combine(Folder, "db", "migrations"), "*.sql").Order(StringComparer.Ordinal)];

    /// <summary>A copy of the project, with its migrations.</summary>
    public static async Task<Consumer> ConsumerAsync()
    {
        var consumer = await Consumer.EmptyAsync();
        foreach (var file in new[] { "Program.cs", "schema.json", "schemagen.json" }.Concat(Migrations.Select(static path => Path.GetRelativePath(Folder, path))))
        {
            consumer.Write(file, await File.ReadAllTextAsync(Path.Combine(Folder, file)));
        }

        var project = XDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "Elo.csproj")));
        var package = project.Descendants("PackageReference").Single(static reference => reference.Attribute("Include")!.Value == "SchemaGen");
        package.SetAttributeValue("Version", (await PackedPackage.GetAsync()).Version);
        consumer.Write("Elo.csproj", project.ToString());
        return consumer;
    }
}
