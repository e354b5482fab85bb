using Microsoft.CodeAnalysis;

namespace SchemaGen.Generator.HandWritten;

/// <summary>
/// Whether a property can hold what a column holds. Only types that drivers read by themselves are judged: a type of the
/// team's own, or of a library, has a handler or converter that knows better.
/// </summary>
internal static class ClrFit
{
    private static readonly SymbolDisplayFormat FullName = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted, SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces, SymbolDisplayGenericsOptions.IncludeTypeParameters);

    private const string Texts = "System.String System.Char System.Char[] System.Byte[]";

    /// <summary>What each type of pg_catalog can be read as without loss, by its name.</summary>
    private static readonly Dictionary<string, string> Accepted = new(StringComparer.Ordinal)
    {
        ["boolean"] = "System.Boolean",
        ["smallint"] = "System.Int16 System.Int32 System.Int64 System.Single System.Double System.Decimal System.Byte System.SByte",
        ["integer"] = "System.Int32 System.Int64 System.Double System.Decimal System.UInt16",
        ["bigint"] = "System.Int64 System.Decimal System.UInt32",
        ["real"] = "System.Single System.Double",
        ["double precision"] = "System.Double",
        ["numeric"] = "System.Decimal System.Double System.Numerics.BigInteger System.UInt64",
        ["money"] = "System.Decimal",
        ["text"] = Texts,
        ["character varying"] = Texts,
        ["character"] = Texts,
        ["bpchar"] = Texts,
        ["name"] = Texts,
        ["xml"] = Texts,
        ["json"] = Texts,
        ["jsonb"] = Texts,
        ["citext"] = Texts,
        ["char"] = "System.Char System.Byte System.String",
        ["uuid"] = "System.Guid",
        ["bytea"] = "System.Byte[]",
        ["date"] = "System.DateOnly System.DateTime",
        ["time without time zone"] = "System.TimeOnly System.TimeSpan",
        ["time with time zone"] = "System.DateTimeOffset",
        ["timestamp without time zone"] = "System.DateTime",
        ["timestamp with time zone"] = "System.DateTime System.DateTimeOffset",
        ["interval"] = "System.TimeSpan",
        ["bit"] = "System.Boolean System.String",
        ["bit varying"] = "System.Boolean System.String",
        ["oid"] = "System.UInt32 System.Int64",
    };

    /// <summary>Every type that is judged: whatever one of PostgreSQL's is read as.</summary>
    private static readonly HashSet<string> Judged = [.. Accepted.Values.SelectMany(static names => names.Split(' ')), "System.UInt64"];

    /// <summary>True unless the property is of a type that is known not to hold the column's values.</summary>
    public static bool Fits(ITypeSymbol type, ColumnFacts column)
    {
        var plain = Plain(type);
        if (column.CSharpType is { } own && NameOf(plain) == NameOf(own))
        {
            return true;
        }

        if (column.IsArray)
        {
            return ElementOf(plain) is { } element ? column.Kind != ColumnKind.Other || FitsElement(Plain(element), column) : !IsJudged(plain) && plain.TypeKind != TypeKind.Enum;
        }

        return FitsElement(plain, column);
    }

    /// <summary>Whether a property of this type is a value and not a way to other objects.</summary>
    public static bool IsScalar(ITypeSymbol type) =>
        Plain(type) is var plain && (plain.IsValueType || IsJudged(plain) || (plain is IArrayTypeSymbol { ElementType: var element } && IsScalar(element)));

    /// <summary>The type without <c>?</c>.</summary>
    public static ITypeSymbol Plain(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type.WithNullableAnnotation(NullableAnnotation.None);

    private static bool FitsElement(ITypeSymbol type, ColumnFacts column)
    {
        if (type.TypeKind == TypeKind.Enum)
        {
            // An enum of the team's own stands for a number, a text or a label.
            return column.Kind == ColumnKind.Enum || !Accepted.TryGetValue(column.BaseType, out var names) || names == Texts || names.Contains("System.Int64") || column.BaseType == "char";
        }

        if (!IsJudged(type))
        {
            return type is not IArrayTypeSymbol { ElementType: var element } || !IsJudged(Plain(element)) || !Accepted.ContainsKey(column.BaseType);
        }

        return column.Kind switch
        {
            ColumnKind.Enum => NameOf(type) == "System.String",
            ColumnKind.Composite => false,
            _ => !Accepted.TryGetValue(column.BaseType, out var accepted) ? column.CSharpType is null || NameOf(type) == "System.String" : accepted.Split(' ').Contains(NameOf(type)),
        };
    }

    /// <summary>The type of what an array or a list has.</summary>
    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => null,
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } list when list.AllInterfaces.Append(list).Any(static part => part.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T) => list.TypeArguments[0],
        _ => null,
    };

    private static bool IsJudged(ITypeSymbol type) => Judged.Contains(NameOf(type));

    private static string NameOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => NameOf(array.ElementType) + "[]",
        _ => type.ToDisplayString(FullName),
    };

    /// <summary>A type as generated code names it.</summary>
    private static string NameOf(string type)
    {
        var element = type.Split('[')[0];
        return (Keywords.TryGetValue(element, out var name) ? name : element).Replace("global::", "") + type.Substring(element.Length);
    }

    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["bool"] = "System.Boolean",
        ["short"] = "System.Int16",
        ["int"] = "System.Int32",
        ["long"] = "System.Int64",
        ["float"] = "System.Single",
        ["double"] = "System.Double",
        ["decimal"] = "System.Decimal",
        ["string"] = "System.String",
        ["char"] = "System.Char",
        ["byte"] = "System.Byte",
        ["uint"] = "System.UInt32",
        ["ulong"] = "System.UInt64",
    };
}
