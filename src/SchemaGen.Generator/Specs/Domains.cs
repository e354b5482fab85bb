using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>The domains of a snapshot.</summary>
internal sealed class Domains(SchemaSnapshot snapshot)
{
    private readonly Dictionary<QualifiedName, DomainType> _domains = ((IEnumerable<DomainType>)snapshot.Domains).ToDictionary(static domain => domain.Name);

    /// <summary>The domains that a value of a type, or an element of an array, is made of, the outermost first.</summary>
    public IEnumerable<DomainType> ChainOf(TypeReference type)
    {
        // A domain over itself, which only a damaged file has, ends here.
        for (var depth = 0; depth <= _domains.Count && (depth == 0 || !type.IsArray) && _domains.TryGetValue(type.Name, out var domain); depth++)
        {
            yield return domain;
            type = domain.BaseType;
        }
    }

    /// <summary>What a type, or the elements of an array, are below all domains.</summary>
    public TypeReference BaseOf(TypeReference type) => ChainOf(type).Select(static domain => domain.BaseType).LastOrDefault() ?? type;
}
