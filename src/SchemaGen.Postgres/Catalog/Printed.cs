namespace SchemaGen.Postgres.Catalog;

/// <summary>
/// SQL expressions that print what the server has no function for. Names of pg_catalog stand alone, as the server's own
/// functions write them under an empty search_path; all others have their schema.
/// </summary>
internal static class Printed
{
    /// <param name="schema">Expression for the schema's name.</param>
    /// <param name="name">Expression for the object's name.</param>
    public static string Name(string schema, string name) =>
        $"(CASE {schema} WHEN 'pg_catalog' THEN '' ELSE quote_ident({schema}) || '.' END || quote_ident({name}))";

    /// <summary>A routine's name; NULL for OID 0.</summary>
    public static string Routine(string oid) =>
        $"(SELECT {Name("rn.nspname", "r.proname")} FROM pg_proc r JOIN pg_namespace rn ON rn.oid = r.pronamespace WHERE r.oid = {oid})";

    /// <summary>A routine's name with the types of its parameters; NULL for OID 0.</summary>
    public static string Signature(string oid) =>
        $"(SELECT {Name("rn.nspname", "r.proname")} || '(' || oidvectortypes(r.proargtypes) || ')' FROM pg_proc r JOIN pg_namespace rn ON rn.oid = r.pronamespace WHERE r.oid = {oid})";

    /// <summary>An operator's name with its schema; NULL for OID 0.</summary>
    public static string Operator(string oid) =>
        $"(SELECT 'OPERATOR(' || quote_ident(rn.nspname) || '.' || r.oprname || ')' FROM pg_operator r JOIN pg_namespace rn ON rn.oid = r.oprnamespace WHERE r.oid = {oid})";

    /// <summary>A type; NULL for OID 0.</summary>
    public static string Type(string oid) => $"CASE WHEN {oid} <> 0 THEN format_type({oid}, NULL) END";

    /// <summary>A list in parentheses, one entry a line; entries that are NULL are left out.</summary>
    public static string Lines(params string[] entries) => $"E'(\\n    ' || concat_ws(E',\\n    ', {string.Join(", ", entries)}) || E'\\n)'";

    /// <summary>An expression that says which letters of the catalog are none of those that the query prints; NULL when all are known.</summary>
    /// <param name="columns">Columns of type "char", each with its known letters.</param>
    public static string Unknown(params (string Column, string Letters)[] columns)
    {
        var checks = columns.Select(static column =>
            $"CASE WHEN strpos('{column.Letters}', {column.Column}::text) = 0 THEN '{column.Column[(column.Column.IndexOf('.', StringComparison.Ordinal) + 1)..]} ' || quote_literal({column.Column}::text) END");
        return $"nullif(concat_ws(', ', {string.Join(", ", checks)}), '')";
    }
}
