namespace SchemaGen.Model.Configuration;

/// <summary>A question to the data, and the answer that is right.</summary>
public sealed record DataCheck
{
    internal const long DefaultTimeout = 30;

    /// <summary>What it is called, in words: <c>every account has a session</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A query. Names without a schema are looked up as the role's sessions do.</summary>
    public required string Sql { get; init; }

    /// <summary>What it has to give.</summary>
    public required DataExpectation Expect { get; init; }

    /// <summary>Why it matters.</summary>
    public string? Why { get; init; }

    /// <summary>Statements that put it right.</summary>
    public string? Fix { get; init; }

    /// <summary>Seconds after which the query is given up.</summary>
    public long Timeout { get; init; } = DefaultTimeout;
}
