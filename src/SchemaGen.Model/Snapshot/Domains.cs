namespace SchemaGen.Model.Snapshot;

/// <summary>What types are made of, through domains over domains.</summary>
public sealed class Domains
{
    private readonly Dictionary<QualifiedName, DomainType> _domains = [];

    /// <param name="domains">All that are known.</param>
    public Domains(IEnumerable<DomainType> domains)
    {
        foreach (var domain in domains)
        {
            _domains[domain.Name] = domain;
        }
    }

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
