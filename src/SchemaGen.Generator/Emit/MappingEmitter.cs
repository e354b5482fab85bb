using SchemaGen.Generator.Specs;
using SchemaGen.Model.Naming;

namespace SchemaGen.Generator.Emit;

/// <summary>One call that maps every type with Npgsql.</summary>
internal static class MappingEmitter
{
    private const string Builder = "global::Npgsql.NpgsqlDataSourceBuilder";

    /// <summary>What a member is called in the database.</summary>
    public static string PgName(string name) => $"[global::NpgsqlTypes.PgName({CSharpLiteral.Text(name)})]";

    public static void Emit(SourceWriter writer, MappingSpec mapping)
    {
        writer.Line("/// <summary>Maps the enums and composite types of the database, and what else Npgsql must be told.</summary>");
        writer.Line("/// <param name=\"builder\">The builder of the data source.</param>");
        writer.Line("/// <returns>The same builder.</returns>");
        if (!mapping.Composites.IsEmpty || mapping.HasRanges)
        {
            // Npgsql makes converters for these at run time. Without them the call is fit for native code.
            writer.Line("[global::System.Diagnostics.CodeAnalysis.RequiresDynamicCode(\"Npgsql maps composite types and ranges by code that it makes at run time.\")]");
            writer.Line("[global::System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode(\"Npgsql maps composite types and ranges by reflection.\")]");
        }

        writer.Open($"public static {Builder} MapSchema(this {Builder} builder)");
        foreach (var type in mapping.Enums)
        {
            writer.Line($"builder.MapEnum<{type.TypeName}>({CSharpLiteral.Text(type.DatabaseType)});");
        }

        foreach (var type in mapping.Composites)
        {
            writer.Line($"builder.MapComposite<{type.TypeName}>({CSharpLiteral.Text(type.DatabaseType)});");
        }

        if (mapping.HasRanges)
        {
            writer.Line("builder.EnableUnmappedTypes();");
        }

        writer.Line("return builder;");
        writer.Close();
    }
}
