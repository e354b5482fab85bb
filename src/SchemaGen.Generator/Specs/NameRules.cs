using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>The names that the team chose, and which of the rules did anything.</summary>
internal sealed class NameRules(EquatableArray<NameRule> rules)
{
    private readonly bool[] _used = new bool[rules.Count];

    public string? OfSchema(string schema) => First(rule => rule.Schema is { } pattern && NamePattern.Matches(pattern, schema), static rule => rule.Name);

    public string? OfRow(QualifiedName relation) => First(rule => rule.Relation is { } pattern && NamePattern.Matches(pattern, relation), static rule => rule.Name);

    public string? OfClass(QualifiedName relation) => First(rule => rule.Relation is { } pattern && NamePattern.Matches(pattern, relation), static rule => rule.Class);

    public string? OfId(QualifiedName relation) => First(rule => rule.Relation is { } pattern && NamePattern.Matches(pattern, relation), static rule => rule.Id);

    public string? OfType(QualifiedName type) => First(rule => rule.Type is { } pattern && NamePattern.Matches(pattern, type), static rule => rule.Name);

    public string? OfMember(QualifiedName owner, string member) =>
        First(rule => rule.Column is { } pattern && NamePattern.MatchesMember(pattern, owner, member), static rule => rule.Name);

    /// <summary>SG3002 and SG3003, once everything has been named.</summary>
    public IEnumerable<Finding> Findings()
    {
        for (var i = 0; i < rules.Count; i++)
        {
            var place = Place.InConfiguration("names", i);
            if (new[] { rules[i].Name, rules[i].Class, rules[i].Id }.FirstOrDefault(static name => name is not null && !IsIdentifier(name)) is { } name)
            {
                yield return new Finding(Rules.ConfigurationUnusable, place, $"'{name}' is no name in C#. Use letters, digits and _, no digit first, and no keyword.");
            }
            else if (!_used[i])
            {
                yield return new Finding(Rules.ConfigurationUnused, place, $"The rule for {Describe(rules[i])} does nothing: nothing has such a name, or an earlier rule fits it. Correct the pattern or remove the rule.");
            }
        }
    }

    private string? First(Func<NameRule, bool> fits, Func<NameRule, string?> nameOf)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (nameOf(rules[i]) is { } name && IsIdentifier(name) && fits(rules[i]))
            {
                _used[i] = true;
                return name;
            }
        }

        return null;
    }

    private static bool IsIdentifier(string name) => SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;

    private static string Describe(NameRule rule) =>
        rule.Schema is { } schema ? $"schema '{schema}'"
        : rule.Relation is { } relation ? $"relation '{relation}'"
        : rule.Column is { } column ? $"column '{column}'"
        : rule.Type is { } type ? $"type '{type}'"
        : "neither a schema nor a relation, column or type";
}
