namespace SchemaGen.Model.Snapshot;

/// <summary>Whether columns can hold NULL: a NOT NULL domain forbids it as one on the column does.</summary>
public sealed class ColumnNullability
{
    private readonly Dictionary<QualifiedName, DomainType> _domains = [];

    private ColumnNullability(SchemaSnapshot snapshot)
    {
        foreach (var domain in snapshot.Domains)
        {
            _domains[domain.Name] = domain;
        }
    }

    public static ColumnNullability Of(SchemaSnapshot snapshot) => new(snapshot);

    /// <summary>False when the column, its domain, or a domain that this is over is NOT NULL. Of domains outside the snapshot nothing is known.</summary>
    public bool IsNullable(Column column) => column.Nullable && !IsNotNull(column.Type);

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
