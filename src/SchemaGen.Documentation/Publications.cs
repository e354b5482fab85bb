using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation;

/// <summary>Which publications send the rows of which tables: their statements say so, and nothing else in the snapshot.</summary>
internal sealed class Publications
{
    private readonly List<(string Name, string Definition)> _publications;

    public Publications(SchemaSnapshot snapshot) =>
        _publications = [.. snapshot.Objects.Where(static item => item.Kind == ObjectKind.Publication).Select(static item => (item.Identity, item.Definition))];

    /// <summary>The publications that name a table, its schema, or all tables; as SQL quotes them. Views and foreign tables are in none.</summary>
    public IEnumerable<string> Of(Relation relation) =>
        relation.Kind is RelationKind.Table or RelationKind.PartitionedTable
            ? _publications.Where(publication => Publishes(publication.Name, publication.Definition, relation)).Select(static publication => publication.Name)
            : [];

    private static bool Publishes(string publication, string definition, Relation relation)
    {
        var add = $"ALTER PUBLICATION {publication} ADD";
        var table = $"{add} TABLE ONLY {SqlIdentifier.Quote(relation.Name)}";
        var schema = $"{add} TABLES IN SCHEMA {SqlIdentifier.Quote(relation.Name.Schema)};";
        return definition.StartsWith($"CREATE PUBLICATION {publication} FOR ALL TABLES", StringComparison.Ordinal)
            || definition.Contains(schema, StringComparison.Ordinal)
            || ((string[])[";", " (", " WHERE "]).Any(next => definition.Contains(table + next, StringComparison.Ordinal));
    }
}
