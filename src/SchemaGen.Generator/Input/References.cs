using Microsoft.CodeAnalysis;

namespace SchemaGen.Generator.Input;

/// <summary>The libraries that generated code may use because the project refers to them.</summary>
/// <param name="Npgsql">Npgsql's major version; 0 without it.</param>
/// <param name="NodaTime">Whether NodaTime is there.</param>
/// <param name="Pgvector">Whether Pgvector is there.</param>
/// <param name="NetTopologySuite">Whether NetTopologySuite is there.</param>
/// <param name="Dapper">Whether Dapper is there.</param>
/// <param name="Json">Whether System.Text.Json is there; .NET brings it, .NET Standard does not.</param>
/// <param name="HasObsoleteId">Whether the framework's attribute for what is obsolete takes an id: that of .NET 5 and later does.</param>
internal sealed record References(
    int Npgsql = 0, bool NodaTime = false, bool Pgvector = false, bool NetTopologySuite = false, bool Dapper = false, bool Json = false, bool HasObsoleteId = false)
{
    public static References Of(Compilation compilation)
    {
        var found = new References(HasObsoleteId: compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly?.Identity.Version.Major >= 5);
        foreach (var assembly in compilation.ReferencedAssemblyNames)
        {
            found = assembly.Name switch
            {
                nameof(Npgsql) => found with { Npgsql = assembly.Version.Major },
                nameof(NodaTime) => found with { NodaTime = true },
                nameof(Pgvector) => found with { Pgvector = true },
                nameof(Dapper) => found with { Dapper = true },
                "System.Text.Json" => found with { Json = true },
                nameof(NetTopologySuite) => found with { NetTopologySuite = true },
                _ => found,
            };
        }

        return found;
    }
}
