using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Sync;

/// <summary>
/// Which types have the same bytes in two databases. OIDs differ between them, so that what sends OIDs along must go as
/// text: arrays of types that users made, composites, regclass and its like. Extensions may have no binary format at all.
/// </summary>
internal sealed class BinaryFormat(SchemaSnapshot snapshot)
{
    private static readonly HashSet<string> BuiltIn = new(StringComparer.Ordinal)
    {
        "boolean", "smallint", "integer", "bigint", "real", "double precision", "numeric", "money", "text", "character varying", "character", "char", "name", "bytea",
        "uuid", "date", "time without time zone", "time with time zone", "timestamp without time zone", "timestamp with time zone", "interval",
        "json", "jsonb", "xml", "inet", "cidr", "macaddr", "macaddr8", "bit", "bit varying", "point", "line", "lseg", "box", "path", "polygon", "circle",
        "tsvector", "tsquery", "pg_lsn", "int4range", "int8range", "numrange", "tsrange", "tstzrange", "daterange",
        "int4multirange", "int8multirange", "nummultirange", "tsmultirange", "tstzmultirange", "datemultirange",
    };

    private readonly Domains _domains = new(snapshot.Domains);
    private readonly HashSet<QualifiedName> _enums = [.. snapshot.Enums.Select(static type => type.Name)];
    private readonly Dictionary<QualifiedName, RangeType> _ranges = snapshot.Ranges.ToDictionary(static type => type.Name);

    public bool Fits(TypeReference type)
    {
        var isArray = type.IsArray;
        if (!isArray)
        {
            type = _domains.BaseOf(type);
            isArray = type.IsArray;
        }

        return IsBuiltIn(type) || (!isArray && (_enums.Contains(type.Name) || (_ranges.TryGetValue(type.Name, out var range) && Fits(range.Subtype))));
    }

    private static bool IsBuiltIn(TypeReference type) => type.Name.Schema == "pg_catalog" && BuiltIn.Contains(type.Name.Name);
}
