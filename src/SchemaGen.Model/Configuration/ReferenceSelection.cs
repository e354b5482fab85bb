using SchemaGen.Model.Collections;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Configuration;

/// <summary>The relations whose rows the configuration asks for, and what there is to say about how it asks.</summary>
public sealed class ReferenceSelection
{
    private readonly List<SelectedRelation> _relations = [];
    private readonly List<ConfigurationFinding> _findings = [];

    private ReferenceSelection()
    {
    }

    /// <summary>Each once, by rule.</summary>
    public IReadOnlyList<SelectedRelation> Relations => _relations;

    /// <summary>SG0014 for what matches nothing, SG0016 for credentials that are left out.</summary>
    public IReadOnlyList<ConfigurationFinding> Findings => _findings;

    /// <summary>Compares a configuration with the relations in scope.</summary>
    public static ReferenceSelection Of(SchemaGenConfiguration configuration, SchemaSnapshot snapshot)
    {
        var selection = new ReferenceSelection();
        foreach (var match in ReferenceMatch.All(configuration, snapshot))
        {
            selection.Add(match.Rule, match.Place, match.Relations);
        }

        return selection;
    }

    private void Add(ReferenceTable rule, EquatableArray<string> place, IReadOnlyList<Relation> relations)
    {
        if (relations.Count == 0)
        {
            AddUnmatched($"relation '{rule.Relation}' of referenceData, or an earlier rule has it", [.. place.AsSpan(), "relation"]);
            return;
        }

        foreach (var relation in relations)
        {
            var columns = new ReferenceColumns(rule, relation);
            if (columns.Recorded.Count > 0)
            {
                _relations.Add(new SelectedRelation(relation, rule, place, columns.Recorded));
            }

            if (columns.Credentials.Count > 0)
            {
                _findings.Add(new ConfigurationFinding(Rules.ReferenceCredentialLeftOut, place, Credentials(relation, columns.Credentials)));
            }
        }

        AddUnmatched(rule.Columns, place, "columns", relations);
        AddUnmatched(rule.Redact, place, "redact", relations);
        AddUnmatched(rule.Value, place, "value", relations);
        AddUnmatched(rule.Name, place, "name", relations);
        AddUnmatched(rule.Description, place, "description", relations);
    }

    private static string Credentials(Relation relation, IReadOnlyList<string> columns)
    {
        var names = $"{string.Join(", ", columns.Select(SqlIdentifier.Quote))} of {SqlIdentifier.Quote(relation.Name)}";
        return (columns.Count == 1 ? $"The column {names} looks like a credential and is" : $"The columns {names} look like credentials and are")
            + " not recorded. Put such a column under 'redact' to show whether there is a value, or with its whole name under 'columns' to record it; or list there what you want.";
    }

    private void AddUnmatched(EquatableArray<string> patterns, EquatableArray<string> place, string property, IReadOnlyList<Relation> relations)
    {
        for (var i = 0; i < patterns.Count; i++)
        {
            AddUnmatched(patterns[i], [.. place.AsSpan(), property], JsonPath.Element(i), relations);
        }
    }

    private void AddUnmatched(string? pattern, EquatableArray<string> place, string step, IReadOnlyList<Relation> relations)
    {
        if (pattern is not null && !relations.Any(relation => relation.Columns.Any(column => NamePattern.Matches(pattern, column.Name))))
        {
            AddUnmatched($"column '{pattern}' of {string.Join(", ", relations.Select(static relation => SqlIdentifier.Quote(relation.Name)))}", [.. place.AsSpan(), step]);
        }
    }

    private void AddUnmatched(string part, EquatableArray<string> place) =>
        _findings.Add(new ConfigurationFinding(Rules.ScopeUnmatched, place, $"In the database nothing matches {part}. Correct it, or remove it."));
}

/// <summary>A relation whose rows are asked for.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Rule">Which rule asks.</param>
/// <param name="Place">The rule's place in the configuration.</param>
/// <param name="Columns">The columns to record, at least one.</param>
public sealed record SelectedRelation(Relation Relation, ReferenceTable Rule, EquatableArray<string> Place, IReadOnlyList<SelectedColumn> Columns);

/// <summary>A column that is recorded.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRedacted">Whether its values are not to be seen.</param>
public sealed record SelectedColumn(string Name, bool IsRedacted);
