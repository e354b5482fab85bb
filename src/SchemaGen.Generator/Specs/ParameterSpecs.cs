using System.Globalization;
using SchemaGen.Generator.Specs.Types;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>What a column's value is as a parameter.</summary>
internal static class ParameterSpecs
{
    /// <summary>The types that a parameter of type text can be assigned to.</summary>
    private static readonly string[] Textual = ["text", "character varying", "character", "bpchar", "name", "char"];

    /// <summary>The name, if drivers find its end: letters and digits of ASCII they all do.</summary>
    public static string Name(string memberName, int ordinal) =>
        memberName.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_') ? memberName : "p" + ordinal.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a text must be cast to; null when it need not be.</summary>
    public static string? Cast(string typeName, TypeReference type) =>
        typeName is BuiltInTypes.Text or BuiltInTypes.Text + "[]" && (type.Name.Schema != "pg_catalog" || Array.IndexOf(Textual, type.Name.Name) < 0) ? type.Text : null;
}
