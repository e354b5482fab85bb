namespace SchemaGen;

/// <summary>What a foreign key does to referring rows when the referenced row goes or changes.</summary>
public enum ReferentialAction
{
    /// <summary>Refuse, at the end of the statement or transaction.</summary>
    NoAction,

    /// <summary>Refuse at once.</summary>
    Restrict,

    /// <summary>Do the same to the referring rows.</summary>
    Cascade,

    /// <summary>Set the referring columns to NULL.</summary>
    SetNull,

    /// <summary>Set the referring columns to their defaults.</summary>
    SetDefault,
}
