using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Naming;

/// <summary>Types by their short names, for where room is scarce: <c>timestamptz</c> for <c>timestamp with time zone</c>.</summary>
public static class ShortType
{
    /// <summary>The short name with modifiers and brackets; PostgreSQL reads it as the same type.</summary>
    public static string Of(TypeReference type)
    {
        var name = type.Name.Schema != "pg_catalog" ? type.Name.Displayed() : type.Name.Name switch
        {
            "character varying" => "varchar",
            "character" => "char",
            "timestamp with time zone" => "timestamptz",
            "timestamp without time zone" => "timestamp",
            "time with time zone" => "timetz",
            "time without time zone" => "time",
            "integer" => "int",
            "double precision" => "float8",
            "boolean" => "bool",
            "bit varying" => "varbit",
            var other => other,
        };
        var modifiers = type.Modifiers.Length == 0 ? "" : $"({type.Modifiers})";
        return $"{name}{modifiers}{(type.IsArray ? "[]" : "")}";
    }
}
