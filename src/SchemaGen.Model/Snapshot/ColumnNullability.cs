namespace SchemaGen.Model.Snapshot;

/// <summary>Whether columns can hold NULL: a NOT NULL domain forbids it as one on the column does.</summary>
public sealed class ColumnNullability
{
    private readonly Domains _domains;

    private ColumnNullability(IEnumerable<DomainType> domains) => _domains = new Domains(domains);

    public static ColumnNullability Of(SchemaSnapshot snapshot) => new(snapshot.Domains);

    public static ColumnNullability Of(IEnumerable<DomainType> domains) => new(domains);

    /// <summary>
    /// False when the column, its domain, or a domain that this is over is NOT NULL. Of domains outside the snapshot nothing
    /// is known. An outer join in a view makes NULL of a domain that is NOT NULL: there the column alone says.
    /// </summary>
    public bool IsNullable(Relation relation, Column column) => column.Nullable && (relation.IsView || !IsNotNull(column.Type));

    /// <summary>Elements of an array say nothing about the array.</summary>
    private bool IsNotNull(TypeReference type) => !type.IsArray && _domains.ChainOf(type).Any(static domain => domain.NotNull);
}
