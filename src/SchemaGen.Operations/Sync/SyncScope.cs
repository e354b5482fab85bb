using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;
using SchemaGen.Model.Sync;
using SchemaGen.Operations.Files;

namespace SchemaGen.Operations.Sync;

/// <summary>Finds what the configuration's part <c>sync</c> names and the source does not have.</summary>
internal static class SyncScope
{
    /// <summary>SG0014, one for each pattern that no table fits.</summary>
    /// <param name="path">Path of the configuration, if there is one.</param>
    /// <param name="configuration">What it says.</param>
    /// <param name="source">What there is.</param>
    public static IReadOnlyList<Diagnostic> Unmatched(string? path, SchemaGenConfiguration configuration, SyncSide source)
    {
        var (include, exclude) = (configuration.Sync.Tables.Include, configuration.Sync.Tables.Exclude);
        return [.. configuration.Diagnostics.Apply([.. Of("include", [.. include]), .. Of("exclude", [.. exclude])])];

        IEnumerable<Diagnostic> Of(string list, string[] patterns) => patterns
            .Select((pattern, index) => (pattern, index))
            .Where(entry => !source.Snapshot.Relations.Any(relation => !relation.IsView && NamePattern.Matches(entry.pattern, relation.Name)))
            .Select(entry => Rules.ScopeUnmatched.At(
                ConfigurationFile.Locate(path!, ["sync", "tables", list, JsonPath.Element(entry.index)]),
                $"In the source no table matches '{entry.pattern}' of sync.tables. Correct it, or remove it."));
    }
}
