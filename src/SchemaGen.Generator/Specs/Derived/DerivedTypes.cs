using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs.Derived;

/// <summary>The types that keys, rows of reference tables and checks become, and which columns have them.</summary>
internal sealed class DerivedTypes
{
    private readonly SchemaGenConfiguration _configuration;
    private readonly Dictionary<RelationColumn, LookupType> _lookups = [];
    private readonly Dictionary<RelationColumn, HashSet<DerivedType>> _known = [];
    private readonly List<Finding> _findings = [];
    private readonly CheckedValues _checks;
    private readonly ColumnGraph _graph;
    private readonly bool _isAsked;

    public DerivedTypes(SchemaSnapshot snapshot, SchemaGenConfiguration configuration, Domains domains)
    {
        var csharp = configuration.CSharp;
        _configuration = configuration;
        _checks = new CheckedValues(csharp, domains);
        _graph = new ColumnGraph(snapshot, csharp.IdColumns);
        Lookups = [.. Lookup.All(snapshot, configuration, domains, _findings)];
        foreach (var lookup in Lookups)
        {
            _lookups[lookup.Type.Source] = lookup.Type;
        }

        _isAsked = !csharp.Ids.IsEmpty || csharp.Checks != ValueCode.None || !csharp.CheckRules.IsEmpty || _lookups.Count > 0;
        var top = snapshot.TopLevelRelations().ToList();
        Ids = csharp.Ids.IsEmpty ? [] : [.. top.Select(KeyOf).OfType<RelationColumn>().Where(key => RootsOf(key).OfType<IdType>().Any(id => id.Source.Equals(key))).Select(static key => new IdType(key))];
        Values =
        [
            .. top.SelectMany(relation => relation.Checks.IsEmpty ? [] : relation.Columns.Select(column => _checks.Of(relation, column)).OfType<ValuesType>()),
            .. snapshot.Domains.Select(_checks.Of).OfType<ValuesType>(),
        ];
    }

    /// <summary>The types of keys.</summary>
    public IReadOnlyList<IdType> Ids { get; }

    /// <summary>The reference tables that configuration makes something of.</summary>
    public IReadOnlyList<Lookup> Lookups { get; }

    /// <summary>The lists of values that checks are.</summary>
    public IReadOnlyList<ValuesType> Values { get; }

    /// <summary>SG3002 for rules that do nothing, once every column has been asked for.</summary>
    public IEnumerable<Finding> Findings() => _findings.Concat(_checks.Findings())
        .Concat(_graph.UnusedRules.Select(i => new Finding(
            Model.Diagnostics.Rules.ConfigurationUnused,
            Place.InConfiguration("idColumns", i),
            $"The rule for column '{_configuration.CSharp.IdColumns[i].Column}' does nothing: there is no such column, an earlier rule fits it, or '{_configuration.CSharp.IdColumns[i].Relation}' is not one relation with a primary key of one column. Correct the patterns or remove the rule.")));

    /// <summary>The types that a column's values could have: none, one, or several that contradict each other.</summary>
    public IReadOnlyCollection<DerivedType> Of(RelationColumn column) => _isAsked ? RootsOf(column) : [];

    /// <summary>Whether the contradiction is this column's own, and does not come with the column that it refers to.</summary>
    public bool IsConflict(RelationColumn column) => _graph.SourcesOf(column).TrueForAll(source => source is null || RootsOf(source).Count < 2);

    private HashSet<DerivedType> RootsOf(RelationColumn column)
    {
        var isCut = false;
        return RootsOf(column, [], ref isCut);
    }

    /// <param name="column">The column.</param>
    /// <param name="path">The columns on the way to it: keys may run in a circle.</param>
    /// <param name="isCut">Set where a circle was cut. What is found then depends on where it was entered, and is not kept.</param>
    private HashSet<DerivedType> RootsOf(RelationColumn column, HashSet<RelationColumn> path, ref bool isCut)
    {
        if (_known.TryGetValue(column, out var known))
        {
            return known;
        }

        if (!path.Add(column))
        {
            isCut = true;
            return [];
        }

        var isOwnCut = false;
        var roots = Find(column, path, ref isOwnCut);
        path.Remove(column);
        isCut |= isOwnCut;
        if (!isOwnCut || path.Count == 0)
        {
            _known[column] = roots;
        }

        return roots;
    }

    private HashSet<DerivedType> Find(RelationColumn column, HashSet<RelationColumn> path, ref bool isCut)
    {
        if (_lookups.TryGetValue(column, out var lookup) && lookup.Rule.CSharp == ValueCode.Enum)
        {
            return [lookup];
        }

        var sources = _graph.SourcesOf(column);
        var roots = new HashSet<DerivedType>();
        foreach (var source in sources)
        {
            if (source is not null)
            {
                roots.UnionWith(RootsOf(source, path, ref isCut));
            }
        }

        return roots.Count > 0 ? roots
            : (_checks.Of(column.Relation, column.Column) ?? _checks.Of(column.Column.Type)) is { Code: ValueCode.Enum } values ? [values]
            : sources.Count == 0 && IsId(column) ? [new IdType(column)]
            : [];
    }

    private bool IsId(RelationColumn column) => column.Equals(KeyOf(column.Relation))
        && _configuration.CSharp.Ids.Any(pattern => NamePattern.Matches(pattern, column.Relation.Name))
        && !_configuration.CSharp.Types.Any(rule => rule.FitsColumn(column.Relation.Name, column.Column.Name, column.Column.Type));

    private static RelationColumn? KeyOf(Relation relation) => relation.KeyColumn is { } column ? new RelationColumn(relation, column) : null;
}
