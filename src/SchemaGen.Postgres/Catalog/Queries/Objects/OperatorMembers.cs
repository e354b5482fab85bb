namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary>
/// <c>pg_amop</c> and <c>pg_amproc</c>: SQL expressions for the operators and functions of one class, or those of a family
/// that belong to none of its classes. Which is which, only <c>pg_depend</c> knows.
/// </summary>
internal static class OperatorMembers
{
    /// <summary>The members, one a line; NULL when there is none.</summary>
    /// <param name="ownerCatalog">pg_opclass or pg_opfamily.</param>
    /// <param name="owner">Expression for the OID of the class or family.</param>
    public static string Of(string ownerCatalog, string owner) =>
        $"""
        (SELECT string_agg(e.text, E',\n    ' ORDER BY e.rank, e.number, e.text COLLATE "C") FROM (
          SELECT 1 AS rank, a.amopstrategy AS number, concat('OPERATOR ', a.amopstrategy, ' ', {OperatorName("a.amopopr")},
            '(' || format_type(a.amoplefttype, NULL) || ', ' || format_type(a.amoprighttype, NULL) || ')',
            (SELECT ' FOR ORDER BY ' || {Printed.Name("sn.nspname", "s.opfname")} FROM pg_opfamily s JOIN pg_namespace sn ON sn.oid = s.opfnamespace WHERE s.oid = a.amopsortfamily)) AS text
          FROM pg_amop a JOIN pg_depend d ON d.classid = 'pg_amop'::regclass AND d.objid = a.oid
          WHERE d.refclassid = '{ownerCatalog}'::regclass AND d.refobjid = {owner}
          UNION ALL
          SELECT 2, p.amprocnum, concat('FUNCTION ', p.amprocnum, ' (', format_type(p.amproclefttype, NULL), ', ', format_type(p.amprocrighttype, NULL), ') ', {Printed.Signature("p.amproc")})
          FROM pg_amproc p JOIN pg_depend d ON d.classid = 'pg_amproc'::regclass AND d.objid = p.oid
          WHERE d.refclassid = '{ownerCatalog}'::regclass AND d.refobjid = {owner}) e)
        """;

    /// <summary>Which purposes of an operator are not known; NULL when all are.</summary>
    /// <inheritdoc cref="Of"/>
    public static string Unknown(string ownerCatalog, string owner) =>
        $"""
        (SELECT min('amoppurpose ' || quote_literal(a.amoppurpose::text)) FROM pg_amop a JOIN pg_depend d ON d.classid = 'pg_amop'::regclass AND d.objid = a.oid
          WHERE d.refclassid = '{ownerCatalog}'::regclass AND d.refobjid = {owner} AND a.amoppurpose NOT IN ('s', 'o'))
        """;

    private static string OperatorName(string oid) =>
        $"(SELECT CASE rn.nspname WHEN 'pg_catalog' THEN '' ELSE quote_ident(rn.nspname) || '.' END || r.oprname FROM pg_operator r JOIN pg_namespace rn ON rn.oid = r.oprnamespace WHERE r.oid = {oid})";
}
