using System.Text.RegularExpressions;

namespace SchemaGen.Testing.Rebuild;

/// <summary>Names in place of OIDs.</summary>
internal static partial class CatalogNames
{
    /// <summary>SQL for kind and name of an object.</summary>
    /// <param name="catalog">OID of its catalog, as SQL.</param>
    /// <param name="oid">Its OID, as SQL.</param>
    /// <param name="part">Number of a column, as SQL; 0 for the whole object.</param>
    public static string Of(string catalog, string oid, string part = "0") =>
        $"(SELECT concat_ws(' ', o.type, o.identity) FROM pg_identify_object({catalog}, {oid}::oid, {part}) o)";

    /// <summary>Toast tables are named by OID, and whether there is one depends on columns that were dropped; schemas of sessions come and go.</summary>
    public static bool IsTransient(string line) => Transient().IsMatch(line);

    /// <summary>The triggers of constraints are named by OID.</summary>
    public static string WithoutOids(string line) => ConstraintTrigger().Replace(line, "${kind}");

    [GeneratedRegex("pg_(toast|temp|toast_temp)_[0-9]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Transient();

    [GeneratedRegex("(?<kind>ConstraintTrigger(_[acu])?)_[0-9]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ConstraintTrigger();
}
