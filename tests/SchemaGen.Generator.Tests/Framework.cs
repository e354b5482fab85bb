using System.Reflection;
using Basic.Reference.Assemblies;
using Dapper;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Npgsql;

namespace SchemaGen.Generator.Tests;

/// <summary>What generated code is compiled against.</summary>
/// <param name="Name">As a project names it.</param>
/// <param name="ParseOptions">The language that its SDK has by default, with documentation files switched on.</param>
/// <param name="Assemblies">The framework.</param>
/// <param name="Npgsql">Npgsql as built for it.</param>
/// <param name="Dapper">Dapper as built for it.</param>
internal sealed record Framework(string Name, CSharpParseOptions ParseOptions, IReadOnlyList<MetadataReference> Assemblies, MetadataReference Npgsql, MetadataReference Dapper)
{
    private static readonly string[] SymbolsOfNet8 = ["NET7_0_OR_GREATER", "NET8_0_OR_GREATER"];

    /// <summary>The framework that runs the tests.</summary>
    private static readonly MetadataReference[] Running =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference RunningNpgsql = MetadataReference.CreateFromFile(typeof(NpgsqlConnection).Assembly.Location);

    private static readonly MetadataReference RunningDapper = MetadataReference.CreateFromFile(typeof(SqlMapper).Assembly.Location);

    /// <summary>The oldest language and symbols on the framework that runs the tests: what compiles can be run here.</summary>
    public static Framework Lowest { get; } = new("lowest", Options(LanguageVersion.CSharp12, SymbolsOfNet8), Running, RunningNpgsql, RunningDapper);

    public static Framework Net8 { get; } = new(
        "net8.0",
        Options(LanguageVersion.CSharp12, SymbolsOfNet8),
        [.. Net80.References.All],
        OfNet8("Npgsql"),
        OfNet8("Dapper"));

    public static Framework Net10 { get; } = new(
        "net10.0", Options(LanguageVersion.CSharp14, [.. SymbolsOfNet8, "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]), Running, RunningNpgsql, RunningDapper);

    /// <summary>What consumers build for.</summary>
    public static IReadOnlyList<Framework> Consumers { get; } = [Net8, Net10];

    private static CSharpParseOptions Options(LanguageVersion version, IEnumerable<string> symbols) => new(version, DocumentationMode.Diagnose, preprocessorSymbols: symbols);

    private static PortableExecutableReference OfNet8(string package)
    {
        var folder = typeof(Framework).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "FolderOf" + package).Value!;
        return MetadataReference.CreateFromFile(Path.Combine(folder, "lib", "net8.0", package + ".dll"));
    }
}
