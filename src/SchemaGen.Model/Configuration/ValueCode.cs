namespace SchemaGen.Model.Configuration;

/// <summary>What becomes in C# of values that are known: the rows of a reference table, or what a CHECK lists.</summary>
public enum ValueCode
{
    None,

    /// <summary>An enum, which the columns with these values have as their type.</summary>
    Enum,

    /// <summary>A static class of constants; columns have the types that they had.</summary>
    Constants,
}
