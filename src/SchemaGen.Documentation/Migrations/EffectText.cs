using SchemaGen.Model.Collections;
using SchemaGen.Model.Migrations;
using SchemaGen.Model.Naming;

namespace SchemaGen.Documentation.Migrations;

/// <summary>What a migration did, as the cell of a table: kind by kind, tables first.</summary>
internal static class EffectText
{
    private const string DefaultPrefix = FileNames.DefaultSchema + ".";

    /// <summary>Kinds in the order in which people look for them; all others follow by name.</summary>
    private static readonly string[] Order = ["schema", "extension", "type", "table", "view", "materialized view", "foreign table", "sequence", "function", "procedure", "index", "trigger", "policy"];

    public static string Of(EquatableArray<MigrationEffect> effects, EffectChange change) => string.Join("<br>", effects
        .Where(effect => effect.Change == change)
        .GroupBy(static effect => effect.Kind, StringComparer.Ordinal)
        .OrderBy(static kind => Array.IndexOf(Order, kind.Key) is >= 0 and var rank ? rank : Order.Length)
        .ThenBy(static kind => kind.Key, StringComparer.Ordinal)
        .Select(static kind => $"{Noun(kind.Key, kind.Count())} {string.Join(", ", kind.Select(Item))}"));

    public static string Of(EquatableArray<MigrationRows> rows) => string.Join("<br>", rows.Select(static row => $"{Name(row.Relation)} {Count(row.Added)}"));

    private static string Item(MigrationEffect effect)
    {
        var on = effect.On is { } relation && effect.Kind is not "index" ? $" on {Name(relation)}" : "";
        return $"{Name(effect.Name)}{on}{(effect.Details.IsEmpty ? "" : $" ({string.Join(", ", effect.Details.Select(MarkdownText.Inline))})")}";
    }

    private static string Name(string quoted) => MarkdownText.Inline(quoted.StartsWith(DefaultPrefix, StringComparison.Ordinal) ? quoted[DefaultPrefix.Length..] : quoted);

    private static string Noun(string kind, int count) =>
        count == 1 ? kind : kind.EndsWith("ex", StringComparison.Ordinal) ? $"{kind}es" : kind.EndsWith('y') ? $"{kind[..^1]}ies" : $"{kind}s";

    private static string Count(long added) => added switch
    {
        0 => "rows changed",
        > 0 => $"+{Wording.Count(added, "row")}",
        _ => $"−{Wording.Count(-added, "row")}",
    };
}
