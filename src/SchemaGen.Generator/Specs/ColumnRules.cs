using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>What the team knows better of columns, and which of the rules did anything.</summary>
internal sealed class ColumnRules(EquatableArray<ColumnRule> rules)
{
    private readonly bool[] _used = new bool[rules.Count];

    /// <summary>Whether a column can be NULL; null where no rule says.</summary>
    public bool? Nullable(QualifiedName relation, string column)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].Nullable is { } nullable && NamePattern.MatchesMember(rules[i].Column, relation, column))
            {
                _used[i] = true;
                return nullable;
            }
        }

        return null;
    }

    /// <summary>SG3002, once all columns have been asked for.</summary>
    public IEnumerable<Finding> Findings()
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (!_used[i])
            {
                yield return new Finding(
                    Rules.ConfigurationUnused,
                    Place.InConfiguration("columns", i),
                    $"The rule for column '{rules[i].Column}' does nothing: {(rules[i].Nullable is null ? "it says nothing of it" : "nothing has such a name, or an earlier rule fits it")}. Correct the pattern or remove the rule.");
            }
        }
    }
}
