namespace SchemaGen.Model.Naming;

/// <summary>The words that <c>quote_ident</c> quotes: every keyword but the unreserved ones (<c>pg_get_keywords()</c>, PostgreSQL 18).</summary>
internal static class SqlKeywords
{
    private const string Words =
        """
        all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean
        both case cast char character check coalesce collate collation column concurrently constraint create
        cross current_catalog current_date current_role current_schema current_time current_timestamp
        current_user dec decimal default deferrable desc distinct do else end except exists extract false
        fetch float for foreign freeze from full grant greatest group grouping having ilike in initially inner
        inout int integer intersect interval into is isnull join json json_array json_arrayagg json_exists
        json_object json_objectagg json_query json_scalar json_serialize json_table json_value lateral leading
        least left like limit localtime localtimestamp merge_action national natural nchar none normalize not
        notnull null nullif numeric offset on only or order out outer overlaps overlay placing position
        precision primary real references returning right row select session_user setof similar smallint some
        substring symmetric system_user table tablesample then time timestamp to trailing treat trim true
        union unique user using values varchar variadic verbose when where window with xmlattributes xmlconcat
        xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
        """;

    /// <summary>Those of them that relations and columns may be called all the same (<c>catcode 'C'</c>).</summary>
    private const string PermittedWords =
        """
        between bigint bit boolean char character coalesce dec decimal exists extract float greatest grouping
        inout int integer interval json json_array json_arrayagg json_exists json_object json_objectagg
        json_query json_scalar json_serialize json_table json_value least merge_action national nchar none
        normalize nullif numeric out overlay position precision real row setof smallint substring time
        timestamp treat trim values varchar xmlattributes xmlconcat xmlelement xmlexists xmlforest
        xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
        """;

    private static readonly HashSet<string> Keywords = SetOf(Words);

    private static readonly HashSet<string> Permitted = SetOf(PermittedWords);

    public static bool NeedQuotes(string name) => Keywords.Contains(name);

    /// <summary>Whether no relation and no column is called so without quotes.</summary>
    public static bool IsReserved(string name) => NeedQuotes(name) && !Permitted.Contains(name);

    private static HashSet<string> SetOf(string words) => new(words.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
