namespace SchemaGen.Generator.Specs;

/// <summary>Names that generated code, or C# itself, has already.</summary>
internal static class ReservedNames
{
    /// <summary>Members that every type has already; one that is called so, or that contains one, would hide or break them.</summary>
    public static readonly string[] ObjectMembers =
        ["Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize"];

    /// <summary>Members that a record has as well, or may not have.</summary>
    public static readonly string[] RecordMembers = [.. ObjectMembers, "EqualityContract", "PrintMembers", "Clone", "Deconstruct"];

    /// <summary>Members of a relation's static class: a class is not called like one of its members.</summary>
    public static readonly string[] ClassMembers =
        [.. ObjectMembers, "SchemaName", "Name", "QualifiedName", "Columns", "Quoted", "Relation", "Sql", "Constraints", "Read", "WriteInsert", "WriteUpdate"];

    /// <summary>The types that are in a namespace anyway, and the members of an enum's companion.</summary>
    public static readonly string[] Types = [.. RecordMembers, Names.Tables, Names.Views, Names.External, Names.Database, Names.Tombstones, "SchemaGuard", "ToLabel", "Parse"];
}
