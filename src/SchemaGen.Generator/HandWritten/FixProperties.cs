using System.Collections.Immutable;

namespace SchemaGen.Generator.HandWritten;

/// <summary>What a diagnostic tells its code fixes, so that these need not read the snapshot.</summary>
internal static class FixProperties
{
    /// <summary>Name of the column that is meant.</summary>
    public const string Column = "column";

    /// <summary>What a property for it is called.</summary>
    public const string Member = "member";

    /// <summary>The type that the property should have, with <c>?</c> if need be.</summary>
    public const string Type = "type";

    /// <summary><c>true</c> or <c>false</c>: whether the property should be nullable.</summary>
    public const string Nullable = "nullable";

    public static ImmutableDictionary<string, string?> Of(string? column = null, string? member = null, string? type = null, bool? nullable = null)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                properties.Add(name, value);
            }
        }

        Add(Column, column);
        Add(Member, member);
        Add(Type, type);
        Add(Nullable, nullable is null ? null : nullable == true ? "true" : "false");
        return properties.ToImmutable();
    }
}
