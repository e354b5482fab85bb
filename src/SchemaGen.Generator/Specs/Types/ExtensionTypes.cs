using SchemaGen.Generator.Input;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs.Types;

/// <summary>Types of extensions, by extension and name: their schema is anybody's choice.</summary>
internal static class ExtensionTypes
{
    private const string Geometries = "global::NetTopologySuite.Geometries.";

    /// <summary>The subtypes of PostGIS that NetTopologySuite has a class for.</summary>
    private static readonly string[] Shapes =
        ["Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection"];

    /// <summary>The type in C#, or null.</summary>
    /// <param name="extension">The extension.</param>
    /// <param name="type">The type, with its modifiers.</param>
    /// <param name="references">The libraries that there are.</param>
    public static string? Find(string extension, TypeReference type, References references) => (extension, type.Name.Name) switch
    {
        ("citext", "citext") => BuiltInTypes.Text,
        ("ltree", "ltree" or "lquery" or "ltxtquery") => BuiltInTypes.Text,
        ("hstore", "hstore") => "global::System.Collections.Generic.Dictionary<string, string?>",
        ("cube", "cube") when references.Npgsql >= 10 => "global::NpgsqlTypes.NpgsqlCube",
        ("vector", "vector") when references.Pgvector => "global::Pgvector.Vector",
        ("vector", "halfvec") when references.Pgvector => "global::Pgvector.HalfVector",
        ("vector", "sparsevec") when references.Pgvector => "global::Pgvector.SparseVector",
        ("postgis", "geometry" or "geography") when references.NetTopologySuite => Geometries + ShapeOf(type.Modifiers),
        _ => null,
    };

    /// <summary><c>geometry(Point,4326)</c> holds points only; with Z or M it still does.</summary>
    private static string ShapeOf(string modifiers)
    {
        var name = modifiers.Split(',')[0].Trim();
        return Array.Find(Shapes, shape => name == shape || name == shape + "Z" || name == shape + "M" || name == shape + "ZM") ?? "Geometry";
    }
}
