using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Configuration;

/// <summary>What a sync copies, and what it must not touch.</summary>
public sealed record SyncConfiguration
{
    public static SyncConfiguration Default { get; } = new();

    /// <summary>Patterns of databases that are never a target: names of connections, databases, hosts, or <c>host/database</c>.</summary>
    public EquatableArray<string> Protected { get; init; }

    /// <summary>The tables whose rows are copied, among those in scope.</summary>
    public NameFilter Tables { get; init; } = NameFilter.Everything;
}
