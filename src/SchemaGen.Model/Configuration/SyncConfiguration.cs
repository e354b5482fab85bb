using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Configuration;

/// <summary>What a sync copies, what it makes of it on the way, and what it must not touch.</summary>
public sealed record SyncConfiguration
{
    public static SyncConfiguration Default { get; } = new();

    /// <summary>Patterns of databases that are never a target: names of connections, databases, hosts, or <c>host/database</c>.</summary>
    public EquatableArray<string> Protected { get; init; }

    /// <summary>The tables whose rows are copied, among those in scope.</summary>
    public NameFilter Tables { get; init; } = NameFilter.Everything;

    /// <summary>Which rows are copied, where it is not all of them; the first that fits a table counts.</summary>
    public EquatableArray<RowFilter> Filters { get; init; }

    /// <summary>What becomes of values that are nobody else's business; the first that fits a column counts. Empty for no masking at all.</summary>
    public EquatableArray<MaskRule> Masking { get; init; }

    /// <summary>Name of the environment variable with the key of the masks.</summary>
    public string MaskingKey { get; init; } = "SCHEMAGEN_MASKING_KEY";
}

/// <summary>Which rows of a table are copied. Rows that refer to rows that are left out are left out too.</summary>
public sealed record RowFilter
{
    /// <summary>Pattern of the tables.</summary>
    public required string Relation { get; init; }

    /// <summary>A condition over the table's columns, as SQL.</summary>
    public required string Where { get; init; }
}

/// <summary>What a value becomes. The same value becomes the same everywhere, as long as the key is the same.</summary>
public enum MaskKind
{
    /// <summary>Itself: somebody has looked at the column.</summary>
    Keep,

    /// <summary>NULL.</summary>
    Null,

    /// <summary><c>***</c>.</summary>
    Redact,

    /// <summary>A keyed hash, of texts, UUIDs and bytes: different values stay different.</summary>
    Hash,

    /// <summary>An address at <c>example.invalid</c>, where no mail arrives.</summary>
    Email,

    /// <summary>A first and a last name.</summary>
    Name,

    /// <summary>A number with the country code 999, which no country has.</summary>
    Phone,
}

/// <summary>What the values of columns become.</summary>
public sealed record MaskRule
{
    /// <summary>Pattern of the columns that it is about; null for all.</summary>
    public string? Column { get; init; }

    /// <summary>Pattern of the types that it is about; null for all.</summary>
    public string? Type { get; init; }

    public required MaskKind As { get; init; }

    /// <summary>Whether it is about a column.</summary>
    public bool Fits(QualifiedName table, Column column) =>
        (Column is not null || Type is not null)
        && (Column is null || NamePattern.MatchesMember(Column, table, column.Name))
        && (Type is null || NamePattern.Matches(Type, column.Type.Name));
}
