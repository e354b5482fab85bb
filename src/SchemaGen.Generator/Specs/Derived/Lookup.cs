using System.Globalization;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs.Derived;

/// <summary>A reference table whose rows become an enum or constants.</summary>
/// <param name="Type">The type.</param>
/// <param name="Rows">The rows, each value once.</param>
internal sealed record Lookup(LookupType Type, IReadOnlyList<LookupRow> Rows)
{
    /// <summary>The lookups that the configuration asks for; what cannot be one is a finding.</summary>
    public static IEnumerable<Lookup> All(SchemaSnapshot snapshot, SchemaGenConfiguration configuration, Domains domains, List<Finding> findings)
    {
        foreach (var match in ReferenceMatch.All(configuration, snapshot).Where(static match => match.Rule.CSharp != ValueCode.None))
        {
            var place = Place.InConfiguration(match.Place);
            if (!match.Relations.Any(static relation => relation.ReferenceData is not null))
            {
                findings.Add(new Finding(
                    Rules.ConfigurationUnused, place, $"The rule for relation '{match.Rule.Relation}' does nothing: the snapshot has no rows of such a relation. Pull, correct the pattern, or remove the rule."));
            }

            foreach (var relation in match.Relations)
            {
                if (relation.ReferenceData is not { } data)
                {
                    continue;
                }

                var columns = new LookupColumns(relation, data, match.Rule, domains);
                if (columns.Problem is { } problem)
                {
                    findings.Add(new Finding(Rules.ConfigurationUnusable, place, $"The rows of {SqlIdentifier.Quote(relation.Name)} cannot become C#: {problem}"));
                }
                else
                {
                    yield return new Lookup(new LookupType(new RelationColumn(relation, columns.Column!), match.Rule), [.. Read(data, columns)]);
                }
            }
        }
    }

    private static IEnumerable<LookupRow> Read(ReferenceData data, LookupColumns columns) => data.Rows
        .Where(row => row.Values.Count == data.Columns.Count && row.Values[columns.Value].Text is { } value && (!columns.IsWhole || IsWhole(value)))
        .GroupBy(row => row.Values[columns.Value].Text!, StringComparer.Ordinal)
        .Select(group => new LookupRow(group.Key, group.First().Values[columns.Name].Text, columns.Description < 0 ? null : group.First().Values[columns.Description].Text));

    private static bool IsWhole(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}

/// <summary>A row of a reference table.</summary>
/// <param name="Value">What the column has.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Description">What it means.</param>
internal sealed record LookupRow(string Value, string? Name, string? Description);
