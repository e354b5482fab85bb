using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Json;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings;

/// <summary>The foreign keys of <c>foreignKeys</c> in the configuration, as the snapshot has their tables and columns.</summary>
public sealed class LogicalForeignKeys
{
    private readonly List<LogicalForeignKey> _keys = [];
    private readonly List<UnmatchedPart> _unmatched = [];

    private LogicalForeignKeys()
    {
    }

    /// <summary>In the configuration's order; without those that the database declares.</summary>
    public IReadOnlyList<LogicalForeignKey> Keys => _keys;

    /// <summary>What names something that is not there.</summary>
    public IReadOnlyList<UnmatchedPart> Unmatched => _unmatched;

    public static LogicalForeignKeys Of(SchemaSnapshot snapshot, SchemaGenConfiguration configuration)
    {
        var result = new LogicalForeignKeys();
        for (var i = 0; i < configuration.ForeignKeys.Count; i++)
        {
            result.Add(configuration.ForeignKeys[i], ["foreignKeys", JsonPath.Element(i)], snapshot);
        }

        return result;
    }

    private void Add(LogicalForeignKeyRule rule, EquatableArray<string> place, SchemaSnapshot snapshot)
    {
        var targets = snapshot.Relations.Where(relation => NamePattern.Matches(rule.References, relation.Name)).ToList();
        if (targets.Count != 1)
        {
            AddUnmatched(targets.Count == 0 ? $"relation '{rule.References}'" : $"'{rule.References}' alone ({Wording.Count(targets.Count, "relation")} do)", place, "references");
            return;
        }

        var target = targets[0];
        var referenced = !rule.ReferencedColumns.IsEmpty ? rule.ReferencedColumns : target.PrimaryKey?.Columns ?? ["id"];
        if (referenced.FirstOrDefault(column => target.FindColumn(column) is null) is { } missing)
        {
            AddUnmatched($"column '{missing}' of {SqlIdentifier.Quote(target.Name)}", place, rule.ReferencedColumns.IsEmpty ? "references" : "referencedColumns");
            return;
        }

        if (referenced.Count != rule.Columns.Count)
        {
            AddUnmatched($"{Wording.Count(rule.Columns.Count, "column")} against {referenced.Count} of {SqlIdentifier.Quote(target.Name)}", place, "columns");
            return;
        }

        var found = snapshot.TopLevelRelations()
            .Where(relation => NamePattern.Matches(rule.Relation, relation.Name) && rule.Columns.All(column => relation.FindColumn(column) is not null))
            .ToList();
        if (found.Count == 0)
        {
            AddUnmatched($"relation '{rule.Relation}' with {string.Join(", ", rule.Columns.Select(static column => $"'{column}'"))}", place, "relation");
        }

        _keys.AddRange(found
            .Where(relation => !relation.ForeignKeys.Any(key => key.Columns == rule.Columns && key.References == target.Name))
            .Select(relation => new LogicalForeignKey(relation.Name, rule.Columns, target.Name, referenced, rule.Note)));
    }

    private void AddUnmatched(string text, EquatableArray<string> place, string property) =>
        _unmatched.Add(new UnmatchedPart($"{text} of foreignKeys", [.. place.AsSpan(), property], Selects: false));
}
