using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Relations;

/// <summary>What holds of a relation as a whole, where it is not what one would suppose: storage, security, replication.</summary>
internal static class RelationProperties
{
    public static IEnumerable<string> Of(SchemaIndex schema, Relation relation) => Storage(relation)
        .Concat(Security(relation))
        .Concat(Replication(schema, relation))
        .OfType<string>();

    private static IEnumerable<string?> Storage(Relation relation) =>
    [
        relation.OfType is { } type ? $"Typed table: of {MarkdownText.Inline(type.Displayed())}" : null,
        relation.Unlogged ? "Unlogged: not crash-safe, not replicated" : null,
        relation.Server is { } server ? $"Server: {MarkdownText.Inline(server)}" : null,
        Options("Foreign options", relation.ForeignOptions),
        relation.AccessMethod is { } method ? $"Access method: {MarkdownText.Inline(method)}" : null,
        Options("Options", relation.Options),
        relation.Tablespace is { } tablespace ? $"Tablespace: {MarkdownText.Inline(tablespace)}" : null,
        relation.ClusterOn is { } index ? $"Clustered on: {MarkdownText.Inline(index)}" : null,
        Writes(relation) is { Length: > 0 } writes ? $"Writable: {writes}" : null,
        relation.Unpopulated ? "Not populated: to be refreshed before it can be read" : null,
    ];

    private static IEnumerable<string?> Security(Relation relation) =>
    [
        (relation.RowSecurity, relation.ForceRowSecurity) switch
        {
            (true, true) => "Row security: enabled, forced for the owner too",
            (true, false) => "Row security: enabled",
            (false, true) => "Row security: not enabled, though forced for the owner",
            _ when !relation.Policies.IsEmpty => "Row security: not enabled, so that the policies do nothing",
            _ => null,
        },
    ];

    private static IEnumerable<string?> Replication(SchemaIndex schema, Relation relation) =>
    [
        relation.ReplicaIdentity switch
        {
            ReplicaIdentity.Nothing => "Replica identity: nothing",
            ReplicaIdentity.Full => "Replica identity: full",
            ReplicaIdentity.Index => $"Replica identity: index {MarkdownText.Inline(relation.ReplicaIdentityIndex ?? "")}",
            _ => null,
        },
        schema.Publications.Of(relation).Select(MarkdownText.Inline).ToList() is { Count: > 0 } publications ? $"Published by: {string.Join(", ", publications)}" : null,
    ];

    private static string Writes(Relation relation) =>
        string.Join(", ", new[] { relation.Insertable ? "INSERT" : null, relation.Updatable ? "UPDATE" : null, relation.Deletable ? "DELETE" : null }.OfType<string>());

    private static string? Options(string label, IReadOnlyCollection<string> options) =>
        options.Count == 0 ? null : $"{label}: {string.Join(", ", options.Select(MarkdownText.Code))}";
}
