using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs.Types;

/// <summary>The types that the team chose, and which of the rules did anything.</summary>
internal sealed class TypeRules(EquatableArray<TypeRule> rules)
{
    private readonly bool[] _used = new bool[rules.Count];

    /// <summary>The chosen type of a column or attribute, or null.</summary>
    public string? Find(QualifiedName owner, string column, TypeReference type) => First(rule => rule.FitsColumn(owner, column, type));

    /// <summary>The chosen type of whatever has a type, or null.</summary>
    public string? Find(TypeReference type) => First(rule => rule.FitsType(type));

    /// <summary>SG3002 and SG3003, once all columns have been asked for.</summary>
    public IEnumerable<Finding> Findings()
    {
        for (var i = 0; i < rules.Count; i++)
        {
            var place = Place.InConfiguration("types", i);
            if (!IsType(rules[i].As))
            {
                yield return new Finding(Rules.ConfigurationUnusable, place, $"'{rules[i].As}' is no type in C#. Write it with its namespace and without '?', such as MyCompany.Payload or System.Collections.Generic.List<int>.");
            }
            else if (!_used[i])
            {
                yield return new Finding(Rules.ConfigurationUnused, place, $"The rule for {Describe(rules[i])} does nothing: nothing has such a name, or an earlier rule fits it. Correct the pattern or remove the rule.");
            }
        }
    }

    private string? First(Func<TypeRule, bool> fits)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (fits(rules[i]) && IsType(rules[i].As))
            {
                _used[i] = true;
                return Qualified(rules[i].As);
            }
        }

        return null;
    }

    private static bool IsType(string text) =>
        text.Length > 0 && !text.EndsWith("?", StringComparison.Ordinal) && !SyntaxFactory.ParseTypeName(text).ContainsDiagnostics;

    /// <summary>A namespace of the generated code's own must not hide the one that is meant.</summary>
    private static string Qualified(string type) =>
        type.StartsWith("global::", StringComparison.Ordinal) || type[0] == '(' || SyntaxFacts.GetKeywordKind(type.Split('[', '<', '?')[0]) != SyntaxKind.None ? type : "global::" + type;

    private static string Describe(TypeRule rule) => (rule.Column, rule.Type) switch
    {
        (null, null) => "neither a column nor a type",
        ({ } column, null) => $"column '{column}'",
        (null, { } type) => $"type '{type}'",
        ({ } column, { } type) => $"column '{column}' of type '{type}'",
    };
}
