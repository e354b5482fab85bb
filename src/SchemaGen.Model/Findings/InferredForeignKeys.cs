using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings;

/// <summary>A foreign key that nobody declares and that a column's name and type speak for.</summary>
/// <param name="Relation">The table or view that seems to refer.</param>
/// <param name="Column">The column.</param>
/// <param name="References">The table that it seems to refer to.</param>
/// <param name="ReferencedColumn">Its key.</param>
public sealed record InferredForeignKey(QualifiedName Relation, string Column, QualifiedName References, string ReferencedColumn);

/// <summary>
/// Probable foreign keys: a column <c>user_id</c>, <c>userId</c> or <c>assigned_user_id</c> of the type of the key of the one table
/// that is called <c>user</c> or <c>users</c>, with or without a category's prefix. Where two tables could be meant, none is.
/// </summary>
public sealed class InferredForeignKeys
{
    private readonly Dictionary<string, List<Relation>> _targets = new(StringComparer.Ordinal);
    private readonly Domains _domains;

    private InferredForeignKeys(SchemaSnapshot snapshot, SchemaGenConfiguration configuration)
    {
        _domains = new Domains(snapshot.Domains);
        var categories = new CategoryMap(configuration.Categories);
        foreach (var table in snapshot.TopLevelRelations().Where(static relation => relation is { IsView: false, KeyColumn: not null }))
        {
            foreach (var name in new[] { table.Name.Name, categories.Strip(table.Name) }.Select(EntityName.Of).Distinct(StringComparer.Ordinal))
            {
                if (!_targets.TryGetValue(name, out var tables))
                {
                    _targets[name] = tables = [];
                }

                tables.Add(table);
            }
        }

        var logical = new HashSet<(QualifiedName, string)>(LogicalForeignKeys.Of(snapshot, configuration).Keys.SelectMany(static key => key.Columns.Select(column => (key.Relation, column))));
        Keys =
        [
            .. snapshot.TopLevelRelations()
                .Where(static relation => relation.Kind != RelationKind.ForeignTable)
                .SelectMany(relation => relation.Columns.Where(column => IsOpen(relation, column) && !logical.Contains((relation.Name, column.Name))).Select(column => Find(relation, column)))
                .OfType<InferredForeignKey>(),
        ];
    }

    /// <summary>By relation, in the order of its columns; without those that the database or the configuration knows.</summary>
    public IReadOnlyList<InferredForeignKey> Keys { get; }

    public static InferredForeignKeys Of(SchemaSnapshot snapshot, SchemaGenConfiguration configuration) => new(snapshot, configuration);

    /// <summary>Neither a key of its own, nor known to refer to something. Of a view's column, what it comes from says where it leads.</summary>
    private static bool IsOpen(Relation relation, Column column) =>
        column is { Identity: Identity.None, Generation: Generation.None, Inherited: false, Origin: null }
        && !relation.ForeignKeys.Any(key => key.Columns.Contains(column.Name))
        && relation.KeyColumn != column;

    private InferredForeignKey? Find(Relation relation, Column column)
    {
        foreach (var name in EntityName.MeantBy(column.Name))
        {
            if (_targets.TryGetValue(name, out var targets))
            {
                // A table of the same schema is nearer than one of another.
                var near = targets.Where(target => target.Name.Schema == relation.Name.Schema).ToList();
                var meant = near.Count > 0 ? near : targets;
                return meant.Count == 1 && Fits(column, meant[0].KeyColumn!)
                    ? new InferredForeignKey(relation.Name, column.Name, meant[0].Name, meant[0].KeyColumn!.Name)
                    : null;
            }
        }

        return null;
    }

    /// <summary>What is called a code or key refers to one: a <c>session_key</c> is no session's id.</summary>
    private bool Fits(Column column, Column key)
    {
        var last = EntityName.WordsOf(column.Name).Last();
        return !column.Type.IsArray && _domains.BaseOf(column.Type) == _domains.BaseOf(key.Type)
            && (last is not ("code" or "key") || EntityName.WordsOf(key.Name).LastOrDefault() == last);
    }
}
