using System.Collections.Concurrent;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Sql;

namespace SchemaGen.Documentation.Relations;

/// <summary>Columns that hold one of a few values: those of an enum, or that a CHECK on the column or on its domain allows.</summary>
/// <param name="snapshot">Gives the types.</param>
internal sealed class ColumnValues(SchemaSnapshot snapshot)
{
    private readonly Dictionary<QualifiedName, EnumType> _enums = snapshot.Enums.ToDictionary(static type => type.Name);
    private readonly Domains _domains = new(snapshot.Domains);

    /// <summary>Several documents ask, some of them at the same time, and reading conditions takes long.</summary>
    private readonly ConcurrentDictionary<QualifiedName, IReadOnlyList<(string Column, IReadOnlyList<string> Values)>> _known = [];

    /// <summary>The columns of which the values are known, in their order.</summary>
    public IReadOnlyList<(string Column, IReadOnlyList<string> Values)> Of(Relation relation) => _known.GetOrAdd(relation.Name, _ => [.. Find(relation)]);

    private IEnumerable<(string Column, IReadOnlyList<string> Values)> Find(Relation relation)
    {
        var checks = relation.Checks
            .Select(static check => AllowedValues.Of(check.Expression))
            .OfType<AllowedValues>()
            .Where(static allowed => allowed.Column is not null)
            .ToLookup(static allowed => allowed.Column!, StringComparer.Ordinal);
        foreach (var column in relation.Columns.AsEnumerable())
        {
            if ((checks[column.Name].FirstOrDefault()?.Values ?? OfType(column.Type)) is { } values)
            {
                yield return (column.Name, values);
            }
        }
    }

    private IReadOnlyList<string>? OfType(TypeReference type)
    {
        foreach (var domain in type.IsArray ? [] : _domains.ChainOf(type))
        {
            if (domain.Checks.Select(static check => AllowedValues.Of(check.Expression)).FirstOrDefault(static allowed => allowed is not null) is { } allowed)
            {
                return allowed.Values;
            }
        }

        return _enums.TryGetValue(_domains.BaseOf(type).Name, out var labels) ? labels.Labels : null;
    }
}
