namespace SchemaGen.Model.Snapshot;

/// <summary>The name of an object inside its schema, unquoted, as the catalog stores it.</summary>
public readonly record struct QualifiedName(string Schema, string Name) : IComparable<QualifiedName>
{
    public static bool operator <(QualifiedName left, QualifiedName right) => left.CompareTo(right) < 0;

    public static bool operator >(QualifiedName left, QualifiedName right) => left.CompareTo(right) > 0;

    public static bool operator <=(QualifiedName left, QualifiedName right) => left.CompareTo(right) <= 0;

    public static bool operator >=(QualifiedName left, QualifiedName right) => left.CompareTo(right) >= 0;

    /// <summary>Ordinal by schema, then by name: the same on every machine and in every locale.</summary>
    public int CompareTo(QualifiedName other)
    {
        var bySchema = string.CompareOrdinal(Schema, other.Schema);
        return bySchema != 0 ? bySchema : string.CompareOrdinal(Name, other.Name);
    }

    /// <summary>For messages: unquoted.</summary>
    public override string ToString() => $"{Schema}.{Name}";
}
