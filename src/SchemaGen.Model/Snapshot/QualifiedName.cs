namespace SchemaGen.Model.Snapshot;

/// <summary>
/// The name of an object inside its schema, unquoted, as the catalog stores it. A class: collections of a struct of ours
/// are code of their own, which a cold build would have to compile.
/// </summary>
public sealed record QualifiedName(string Schema, string Name) : IComparable<QualifiedName>
{
    public static bool operator <(QualifiedName left, QualifiedName right) => left.CompareTo(right) < 0;

    public static bool operator >(QualifiedName left, QualifiedName right) => left.CompareTo(right) > 0;

    public static bool operator <=(QualifiedName left, QualifiedName right) => left.CompareTo(right) <= 0;

    public static bool operator >=(QualifiedName left, QualifiedName right) => left.CompareTo(right) >= 0;

    /// <summary>Ordinal by schema, then by name: the same on every machine and in every locale.</summary>
    public int CompareTo(QualifiedName? other)
    {
        if (other is null)
        {
            return 1;
        }

        var bySchema = string.CompareOrdinal(Schema, other.Schema);
        return bySchema != 0 ? bySchema : string.CompareOrdinal(Name, other.Name);
    }

    /// <summary>For messages: unquoted.</summary>
    public override string ToString() => $"{Schema}.{Name}";
}
