using SchemaGen.Model.Json;
using static SchemaGen.Model.Diff.Impacts.ImpactRules;

namespace SchemaGen.Model.Diff.Impacts;

/// <summary>Columns.</summary>
internal static class ColumnImpacts
{
    public static ImpactRules Column { get; } = new()
    {
        Missing = Always(Impact.Breaking),
        Added = static column => column.Property("nullable") is { Kind: JsonKind.False } && !IsFilled(column) ? Impact.Stricter : Impact.Additive,
        Properties = new Dictionary<string, PropertyImpact>(StringComparer.Ordinal)
        {
            ["type"] = TypeImpacts.OfType,
            ["nullable"] = static change => change.After is { Kind: JsonKind.False } ? Impact.Stricter : Impact.Looser,
            ["collation"] = Any(Impact.BreaksReaders),

            // Writers that leave a column out rely on what fills it.
            ["default"] = static change => change.Before is null ? new Impact(Effect.None, Effect.Additive) : Impact.BreaksWriters,
            ["identity"] = static change => IsWord(change.After, "byDefault") ? new Impact(Effect.None, Effect.Additive) : Impact.BreaksWriters,
            ["generated"] = Any(Impact.BreaksWriters),
            ["expression"] = Any(Impact.BreaksReaders),
            ["foreignOptions"] = Any(Impact.Breaking),

            // Of a view's column: where its values come from, why they may be NULL, and whether it can be written to.
            ["origin"] = Any(Impact.BreaksReaders),
            ["nullReason"] = Unnoticeable,
            ["readOnly"] = Flag(set: Impact.BreaksWriters, cleared: new Impact(Effect.None, Effect.Additive)),
            ["inherited"] = Unnoticeable,
            ["storage"] = Unnoticeable,
            ["compression"] = Unnoticeable,
            ["statisticsTarget"] = Unnoticeable,
            ["options"] = Unnoticeable,
        },
    };

    /// <summary>Whether the database has a value for a row that gives none.</summary>
    private static bool IsFilled(JsonValue column) => column.Property("default") is not null || column.Property("identity") is not null || column.Property("generated") is not null;

    private static bool IsWord(JsonValue? value, string word) => value is { Kind: JsonKind.String } text && text.GetString() == word;
}
