using System;
using System.Collections.Generic;
using System.Linq;
using SchemaGen.Model.Graph;

namespace SchemaGen;

/// <summary>
/// In which order rows can be written and deleted. Computed once, from the keys; then walking it allocates nothing.
/// </summary>
public sealed class DependencyOrder
{
    /// <summary>Orders relations.</summary>
    /// <param name="relations">The relations; views and what is outside the snapshot have no place in the order.</param>
    public DependencyOrder(IReadOnlyList<Relation> relations)
    {
        var tables = relations.Where(static relation => relation.Kind is RelationKind.Table or RelationKind.PartitionedTable or RelationKind.ForeignTable).ToArray();
        var numbers = new Dictionary<Relation, int>(tables.Length);
        for (var i = 0; i < tables.Length; i++)
        {
            numbers[tables[i]] = i;
        }

        var targets = Array.ConvertAll(tables, table => table.ForeignKeys
            .Where(key => key.To != table && numbers.ContainsKey(key.To))
            .Select(key => numbers[key.To]).Distinct().OrderBy(static number => number).ToArray());
        var components = StronglyConnectedComponents.Of(targets).Select(component => Array.ConvertAll(component, number => tables[number])).ToArray();
        Insert = components.SelectMany(static component => component).ToArray();
        Delete = Insert.Reverse().ToArray();
        Cycles = components.Where(static component => component.Length > 1).ToArray();
    }

    /// <summary>Every table after those that it refers to, so that a row finds what it refers to. Inside a cycle, by name.</summary>
    public IReadOnlyList<Relation> Insert { get; }

    /// <summary>Every table before those that it refers to: <see cref="Insert"/> from its end.</summary>
    public IReadOnlyList<Relation> Delete { get; }

    /// <summary>Sets of tables whose keys run in a circle, where no order is right: some key must be deferred, or be NULL at first. A table that refers to itself makes none.</summary>
    public IReadOnlyList<IReadOnlyList<Relation>> Cycles { get; }
}
