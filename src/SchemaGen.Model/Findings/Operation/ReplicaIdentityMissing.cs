using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Sql;

namespace SchemaGen.Model.Findings.Operation;

/// <summary>A table in a publication of updates or deletes whose rows nothing tells apart.</summary>
internal sealed class ReplicaIdentityMissing() : FindingRule(Rules.ReplicaIdentityMissing)
{
    public override string Why => "Each UPDATE and DELETE of it fails while it is published.";

    public override IEnumerable<Finding> Find(FindingContext schema)
    {
        var publications = schema.Snapshot.Objects.Where(static item => item.Kind == ObjectKind.Publication && PublishesChanges(item.Definition)).ToList();
        return
            from table in schema.Tables
            where table.Kind == RelationKind.Table && !table.Unlogged && !HasIdentity(table)
            let publication = publications.Find(item => item.DependsOn.Contains(ObjectKey.Relation(table.Name)) || item.DependsOn.Contains(ObjectKey.Schema(table.Name.Schema)) || IsForAll(item.Definition))
            where publication is not null
            select At(
                FindingSubject.Of(table),
                $"The table {SqlIdentifier.Quote(table.Name)} is in the publication {publication.Identity} and has no replica identity.",
                Fixes.AlterTable(table, "REPLICA IDENTITY FULL"));
    }

    private static bool HasIdentity(Relation table) => table.ReplicaIdentity switch
    {
        ReplicaIdentity.Default => table.PrimaryKey is not null,
        ReplicaIdentity.Nothing => false,
        _ => true,
    };

    private static bool IsForAll(string definition) => Words(definition, "all") && Words(definition, "tables");

    /// <summary>By default all is published.</summary>
    private static bool PublishesChanges(string definition) =>
        !definition.Contains("publish = '") || definition.Contains("update") || definition.Contains("delete");

    private static bool Words(string text, string word) => SqlLexer.Tokenize(text).Any(token => token.IsWord(text, word));
}
