using SchemaGen.Generator.Input;

namespace SchemaGen.Generator.Specs.Types;

/// <summary>The types of pg_catalog as C#'s, the way Npgsql reads them; by the name that <c>format_type</c> prints.</summary>
internal static class BuiltInTypes
{
    public const string Text = "string";
    public const string Truth = "bool";
    public const string Bytes = "byte[]";
    public const string Guid = "global::System.Guid";

    private const string Date = "global::System.DateOnly";
    private const string DateTime = "global::System.DateTime";

    /// <summary>Those that need nothing but the framework.</summary>
    private static readonly Dictionary<string, string> Framework = new(StringComparer.Ordinal)
    {
        ["boolean"] = Truth,
        ["smallint"] = "short",
        ["integer"] = "int",
        ["bigint"] = "long",
        ["real"] = "float",
        ["double precision"] = "double",
        ["numeric"] = "decimal",
        ["money"] = "decimal",
        ["text"] = Text,
        ["character varying"] = Text,
        ["character"] = Text,
        ["bpchar"] = Text,
        ["name"] = Text,
        ["json"] = Text,
        ["jsonb"] = Text,
        ["jsonpath"] = Text,
        ["xml"] = Text,
        ["refcursor"] = Text,
        ["char"] = "char",
        ["uuid"] = Guid,
        ["bytea"] = Bytes,
        ["date"] = Date,
        ["time without time zone"] = "global::System.TimeOnly",
        ["time with time zone"] = "global::System.DateTimeOffset",
        ["timestamp without time zone"] = DateTime,
        ["timestamp with time zone"] = DateTime,
        ["interval"] = "global::System.TimeSpan",
        ["inet"] = "global::System.Net.IPAddress",
        ["macaddr"] = "global::System.Net.NetworkInformation.PhysicalAddress",
        ["macaddr8"] = "global::System.Net.NetworkInformation.PhysicalAddress",
        ["bit"] = "global::System.Collections.BitArray",
        ["bit varying"] = "global::System.Collections.BitArray",
        ["oid"] = "uint",
        ["xid"] = "uint",
        ["cid"] = "uint",
        ["xid8"] = "ulong",
        ["regtype"] = "uint",
        ["regconfig"] = "uint",
        ["oidvector"] = "uint[]",
        ["int2vector"] = "short[]",
    };

    /// <summary>Those that Npgsql has types of its own for.</summary>
    private static readonly Dictionary<string, string> OfNpgsql = new(StringComparer.Ordinal)
    {
        ["tsvector"] = "global::NpgsqlTypes.NpgsqlTsVector",
        ["tsquery"] = "global::NpgsqlTypes.NpgsqlTsQuery",
        ["point"] = "global::NpgsqlTypes.NpgsqlPoint",
        ["line"] = "global::NpgsqlTypes.NpgsqlLine",
        ["lseg"] = "global::NpgsqlTypes.NpgsqlLSeg",
        ["box"] = "global::NpgsqlTypes.NpgsqlBox",
        ["path"] = "global::NpgsqlTypes.NpgsqlPath",
        ["polygon"] = "global::NpgsqlTypes.NpgsqlPolygon",
        ["circle"] = "global::NpgsqlTypes.NpgsqlCircle",
        ["pg_lsn"] = "global::NpgsqlTypes.NpgsqlLogSequenceNumber",
        ["tid"] = "global::NpgsqlTypes.NpgsqlTid",
        ["int4range"] = RangeOf("int"),
        ["int8range"] = RangeOf("long"),
        ["numrange"] = RangeOf("decimal"),
        ["daterange"] = RangeOf(Date),
        ["tsrange"] = RangeOf(DateTime),
        ["tstzrange"] = RangeOf(DateTime),
        ["int4multirange"] = RangeOf("int") + "[]",
        ["int8multirange"] = RangeOf("long") + "[]",
        ["nummultirange"] = RangeOf("decimal") + "[]",
        ["datemultirange"] = RangeOf(Date) + "[]",
        ["tsmultirange"] = RangeOf(DateTime) + "[]",
        ["tstzmultirange"] = RangeOf(DateTime) + "[]",
    };

    /// <summary>What Npgsql's plug-in for NodaTime reads in place of the framework's types.</summary>
    private static readonly Dictionary<string, string> OfNodaTime = new(StringComparer.Ordinal)
    {
        ["date"] = "global::NodaTime.LocalDate",
        ["time without time zone"] = "global::NodaTime.LocalTime",
        ["time with time zone"] = "global::NodaTime.OffsetTime",
        ["timestamp without time zone"] = "global::NodaTime.LocalDateTime",
        ["timestamp with time zone"] = "global::NodaTime.Instant",
        ["interval"] = "global::NodaTime.Period",
        ["daterange"] = "global::NodaTime.DateInterval",
        ["tsrange"] = RangeOf("global::NodaTime.LocalDateTime"),
        ["tstzrange"] = "global::NodaTime.Interval",
        ["datemultirange"] = "global::NodaTime.DateInterval[]",
        ["tsmultirange"] = RangeOf("global::NodaTime.LocalDateTime") + "[]",
        ["tstzmultirange"] = "global::NodaTime.Interval[]",
    };

    /// <summary>The type in C#, or null.</summary>
    /// <param name="name">The type's name in SQL.</param>
    /// <param name="references">The libraries that there are.</param>
    /// <param name="nodaTime">Whether the project asked for NodaTime's types.</param>
    public static string? Find(string name, References references, bool nodaTime)
    {
        if (nodaTime && references.NodaTime && OfNodaTime.TryGetValue(name, out var type) && (references.Npgsql > 0 || !IsNpgsqls(type)))
        {
            return type;
        }

        if (Framework.TryGetValue(name, out type) || (references.Npgsql > 0 && OfNpgsql.TryGetValue(name, out type)))
        {
            return type;
        }

        // Npgsql 10 marks its own type for networks as obsolete.
        return name == "cidr" && references.Npgsql > 0 ? references.Npgsql >= 10 ? "global::System.Net.IPNetwork" : "global::NpgsqlTypes.NpgsqlCidr" : null;
    }

    /// <summary>A range of values of a type.</summary>
    public static string RangeOf(string subtype) => $"global::NpgsqlTypes.NpgsqlRange<{subtype}>";

    private static bool IsNpgsqls(string type) => type.StartsWith("global::NpgsqlTypes.", StringComparison.Ordinal);
}
