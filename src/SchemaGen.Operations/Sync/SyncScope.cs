using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Sync;
using SchemaGen.Operations.Files;

namespace SchemaGen.Operations.Sync;

/// <summary>What is to be said of the configuration's part <c>sync</c> before a run: what it names and the source does not have, what it says nothing of.</summary>
internal static class SyncScope
{
    /// <summary>SG0014 for each pattern that nothing fits, SG0080 where personal columns are copied as they are.</summary>
    /// <param name="path">Path of the configuration, if there is one.</param>
    /// <param name="configuration">What it says.</param>
    /// <param name="source">What there is.</param>
    /// <param name="plan">What is copied; null where nothing is.</param>
    public static IReadOnlyList<Diagnostic> Warnings(string? path, SchemaGenConfiguration configuration, SyncSide source, SyncPlan? plan)
    {
        var sync = configuration.Sync;
        var tables = source.Snapshot.Relations.Where(static relation => !relation.IsView).ToList();
        return
        [
            .. configuration.Diagnostics.Apply(
            [
                .. Unmatched(sync.Tables.Include, ["tables", "include"], "table", IsTable),
                .. Unmatched(sync.Tables.Exclude, ["tables", "exclude"], "table", IsTable),
                .. Unmatched(sync.Filters.Select(static filter => filter.Relation), ["filters"], "table", IsTable),
                .. Unmatched(sync.Masking, ["masking"], "column", rule => tables.Exists(table => table.Columns.Any(column => rule.Fits(table.Name, column)))),
                .. Unmasked(plan),
            ]),
        ];

        bool IsTable(string pattern) => tables.Exists(table => NamePattern.Matches(pattern, table.Name));

        IEnumerable<Diagnostic> Unmatched<T>(IEnumerable<T> entries, string[] place, string noun, Func<T, bool> isMatched) => entries
            .Select((entry, index) => (entry, index))
            .Where(pair => !isMatched(pair.entry))
            .Select(pair => Rules.ScopeUnmatched.At(
                ConfigurationFile.Locate(path!, ["sync", .. place, JsonPath.Element(pair.index)]),
                $"In the source no {noun} matches this entry of sync.{string.Join('.', place)}. Correct it, or remove it."));
    }

    private static IEnumerable<Diagnostic> Unmasked(SyncPlan? plan) => plan is null || plan.Unmasked.IsEmpty
        ? []
        :
        [
            Rules.SyncNothingMasked.At(
                null,
                $"These columns look as if they were about people or held credentials, and are copied as they are: {string.Join(", ", plan.Unmasked)}. Give them rules under sync.masking; from the first rule on, one that has none stops the run."),
        ];
}
