using SchemaGen.Generator.Specs.Types;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs.Derived;

/// <summary>Which columns have a derived type, and how their values get into it.</summary>
internal sealed class Wrappers(DerivedTypes derived, Names names, TypeMap types)
{
    /// <summary>What a key can be made of.</summary>
    private static readonly string[] KeyTypes = [BuiltInTypes.Guid, "short", "int", "long", BuiltInTypes.Text];
    private static readonly string[] WholeNumbers = ["short", "int", "long"];

    private readonly List<Finding> _findings = [];

    /// <summary>SG3005, as far as columns have been asked for.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The type of an id's value; null when none can be made of it.</summary>
    public string? UnderlyingOf(IdType id) =>
        types.Find(id.Source.Relation.Name, id.Source.Column.Name, id.Source.Column.Type) is { } type && Array.IndexOf(KeyTypes, type) >= 0 ? type : null;

    /// <summary>The wrapper of a column's values; null when they are what drivers read.</summary>
    /// <param name="column">The column.</param>
    /// <param name="driverType">What drivers read.</param>
    public Wrapper? Find(RelationColumn column, string driverType)
    {
        var candidates = derived.Of(column);
        if (candidates.Count > 1 && derived.IsConflict(column))
        {
            _findings.Add(Conflict(column, candidates));
        }

        if (candidates.Count != 1)
        {
            return null;
        }

        var isArray = driverType.EndsWith("[]", StringComparison.Ordinal) && driverType != BuiltInTypes.Bytes;
        var element = isArray ? driverType.Substring(0, driverType.Length - 2) : driverType;
        var type = candidates.First() switch
        {
            IdType id when UnderlyingOf(id) is { } underlying && Fits(element, underlying) => WrappedType.OfKey(names.FullNameOf(id), underlying, element),
            LookupType lookup when Array.IndexOf(WholeNumbers, element) >= 0 => WrappedType.OfNumbers(names.FullNameOf(lookup), element),
            ValuesType values when element == BuiltInTypes.Text => WrappedType.OfLabels(names.FullNameOf(values)),
            _ => null,
        };
        return type is null ? null : new Wrapper(type, isArray);
    }

    /// <summary>A foreign key may join whole numbers of different sizes.</summary>
    private static bool Fits(string element, string underlying) =>
        element == underlying || (Array.IndexOf(WholeNumbers, element) >= 0 && Array.IndexOf(WholeNumbers, underlying) >= 0);

    private Finding Conflict(RelationColumn column, IEnumerable<DerivedType> candidates)
    {
        var alternatives = candidates.Select(names.NameOf).OrderBy(static name => name, StringComparer.Ordinal);
        return new Finding(
            Rules.IdAmbiguous,
            Place.OfColumn(column.Relation.Name, column.Column.Name),
            $"Column {SqlIdentifier.Quote(column.Relation.Name)}.{SqlIdentifier.Quote(column.Column.Name)} refers to keys of different types ({string.Join(", ", alternatives)}), so it has none of them. Say in schemagen.json under csharp/idColumns which relation's it is.");
    }
}
