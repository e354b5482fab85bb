namespace SchemaGen.Model.Snapshot;

/// <summary>Whether columns can hold NULL: a NOT NULL domain forbids it as one on the column does.</summary>
public sealed class ColumnNullability
{
    private readonly Dictionary<QualifiedName, DomainType> _domains = [];

    private ColumnNullability(IEnumerable<DomainType> domains)
    {
        foreach (var domain in domains)
        {
            _domains[domain.Name] = domain;
        }
    }

    public static ColumnNullability Of(SchemaSnapshot snapshot) => new(snapshot.Domains);

    public static ColumnNullability Of(IEnumerable<DomainType> domains) => new(domains);

    /// <summary>
    /// False when the column, its domain, or a domain that this is over is NOT NULL. Of domains outside the snapshot nothing
    /// is known. An outer join in a view makes NULL of a domain that is NOT NULL: there the column alone says.
    /// </summary>
    public bool IsNullable(Relation relation, Column column) => column.Nullable && (relation.IsView || !IsNotNull(column.Type));

    private bool IsNotNull(TypeReference type)
    {
        // A snapshot that somebody wrote by hand may run in a circle.
        for (var steps = _domains.Count; steps > 0 && !type.IsArray && _domains.TryGetValue(type.Name, out var domain); steps--)
        {
            if (domain.NotNull)
            {
                return true;
            }

            type = domain.BaseType;
        }

        return false;
    }
}
