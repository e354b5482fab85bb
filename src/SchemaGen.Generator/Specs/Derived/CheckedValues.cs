using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Sql;

namespace SchemaGen.Generator.Specs.Derived;

/// <summary>The lists of values that checks are, as far as the configuration makes something of them.</summary>
internal sealed class CheckedValues(CSharpConfiguration configuration, Domains domains)
{
    private readonly bool[] _used = new bool[configuration.CheckRules.Count];

    private readonly bool _isAsked = configuration.Checks != ValueCode.None || !configuration.CheckRules.IsEmpty;

    /// <summary>What a column of a relation allows, by a check of its own.</summary>
    public ValuesType? Of(Relation relation, Column column)
    {
        if (!_isAsked || relation.Checks.IsEmpty || Find(relation.Checks, column.Name) is not { } found)
        {
            return null;
        }

        var code = CodeOf(rule => rule.Column is { } pattern && NamePattern.MatchesMember(pattern, relation.Name, column.Name));
        return Usable(new ValuesType(relation.Name, column, column.Type, code, found.Values, found.Check, column.Comment));
    }

    /// <summary>What the domains of a type, or of an array's elements, allow.</summary>
    public ValuesType? Of(TypeReference type) => _isAsked ? domains.ChainOf(type).Select(Of).FirstOrDefault(static values => values is not null) : null;

    /// <summary>What a domain allows.</summary>
    public ValuesType? Of(DomainType domain)
    {
        if (!_isAsked || domain.Checks.IsEmpty || Find(domain.Checks, null) is not { } found)
        {
            return null;
        }

        var code = CodeOf(rule => rule.Domain is { } pattern && NamePattern.Matches(pattern, domain.Name));
        return Usable(new ValuesType(domain.Name, null, domain.BaseType, code, found.Values, found.Check, domain.Comment));
    }

    /// <summary>SG3002, once everything has been asked for.</summary>
    public IEnumerable<Finding> Findings()
    {
        for (var i = 0; i < _used.Length; i++)
        {
            if (!_used[i])
            {
                var rule = configuration.CheckRules[i];
                var subject = rule.Column is { } column ? $"column '{column}'" : rule.Domain is { } domain ? $"domain '{domain}'" : "neither a column nor a domain";
                yield return new Finding(
                    Rules.ConfigurationUnused,
                    Place.InConfiguration("checkRules", i),
                    $"The rule for {subject} does nothing: nothing has such a name and a CHECK that is a list of values, or an earlier rule fits it. Correct the pattern or remove the rule.");
            }
        }
    }

    /// <summary>The shortest list: all of them hold. A check that is not validated or not enforced promises nothing.</summary>
    private static (AllowedValues Values, string Check)? Find(EquatableArray<CheckConstraint> checks, string? column) => checks
        .Where(static check => !check.NotValid && !check.NotEnforced)
        .Select(static check => (Values: AllowedValues.Of(check.Expression), check.Name))
        .Where(check => check.Values is { } values && values.Column == column)
        .OrderBy(static check => check.Values!.Values.Count)
        .Select(static check => ((AllowedValues, string)?)(check.Values!, check.Name))
        .FirstOrDefault();

    private ValueCode CodeOf(Func<CheckRule, bool> fits)
    {
        for (var i = 0; i < _used.Length; i++)
        {
            if (fits(configuration.CheckRules[i]))
            {
                _used[i] = true;
                return configuration.CheckRules[i].As;
            }
        }

        return configuration.Checks;
    }

    /// <summary>
    /// Numbers have no names to make an enum of, and only whole numbers and texts are constants. A blank-padded text is read
    /// with its blanks, which the list does not have.
    /// </summary>
    private ValuesType? Usable(ValuesType type)
    {
        var baseType = domains.BaseOf(type.Type);
        var fits = (type.Values.AreNumbers, baseType.Name.Name) switch
        {
            (true, "smallint" or "integer" or "bigint") => type.Code == ValueCode.Constants,
            (false, "text" or "character varying") => type.Code != ValueCode.None,
            (false, "character") => type.Code != ValueCode.None && type.Values.Values.All(value => value.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) == baseType.Modifiers),
            _ => false,
        };
        return fits && baseType.Name.Schema == "pg_catalog" && !baseType.IsArray && !type.Type.IsArray ? type : null;
    }
}
