using System.Globalization;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Diff.Impacts;

/// <summary>
/// Types that hold all that others hold. Writers do not notice a wider type, and fail with a narrower one; readers notice
/// any that is another type in C#.
/// </summary>
internal static class TypeWidening
{
    /// <summary>Each holds what those before it hold.</summary>
    private static readonly string[][] Chains = [["smallint", "integer", "bigint", "numeric"], ["real", "double precision"], ["character", "character varying", "text"]];

    public static Impact ImpactOf(TypeReference before, TypeReference after)
    {
        var isSameInCSharp = before.IsArray == after.IsArray && IsBuiltIn(before) && IsBuiltIn(after) && (before.Name == after.Name || (IsText(before) && IsText(after)));
        return new Impact(isSameInCSharp ? Effect.Additive : Effect.Breaking, IsWider(before, after) ? Effect.Additive : Effect.Breaking);
    }

    public static bool IsWider(TypeReference narrow, TypeReference wide)
    {
        if (narrow.IsArray != wide.IsArray || !IsBuiltIn(narrow) || !IsBuiltIn(wide))
        {
            return false;
        }

        var name = wide.Name.Name;
        if (narrow.Name.Name == name)
        {
            return wide.Modifiers.Length == 0 || HasRoomFor(narrow, wide);
        }

        var chain = Array.Find(Chains, chain => Array.IndexOf(chain, name) >= 0 && Array.IndexOf(chain, narrow.Name.Name) >= 0);
        return chain is not null && Array.IndexOf(chain, narrow.Name.Name) < Array.IndexOf(chain, name)
            && (wide.Modifiers.Length == 0 || (chain == Chains[2] && HasRoomFor(narrow, wide)));
    }

    private static bool HasRoomFor(TypeReference narrow, TypeReference wide) =>
        Digits(narrow) is { } needed && Digits(wide) is { } available && available.Whole >= needed.Whole && available.Fraction >= needed.Fraction;

    /// <summary>A length or precision; of <c>numeric</c> the digits on either side of the point. Null where there is none, or words, as there are with intervals.</summary>
    private static (int Whole, int Fraction)? Digits(TypeReference type)
    {
        var parts = type.Modifiers.Split(',');
        var fraction = 0;
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && (parts.Length == 1 || int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out fraction))
                ? (length - fraction, fraction)
                : null;
    }

    private static bool IsBuiltIn(TypeReference type) => type.Name.Schema == "pg_catalog";

    private static bool IsText(TypeReference type) => Array.IndexOf(Chains[2], type.Name.Name) >= 0;
}
