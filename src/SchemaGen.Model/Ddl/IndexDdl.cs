using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using Index = SchemaGen.Model.Snapshot.Index;

namespace SchemaGen.Model.Ddl;

/// <summary>Indexes that no constraint stands for, and the attachment of partitions' indexes.</summary>
internal static class IndexDdl
{
    /// <summary>The key of an index, which may be that of the constraint that made it.</summary>
    public static string KeyOf(Relation relation, string index) =>
        relation.Indexes.Any(item => item.Name == index)
            ? $"index {SqlIdentifier.Quote(relation.Name)}.{SqlIdentifier.Quote(index)}"
            : ObjectKey.Constraint(relation.Name, index);

    public static IEnumerable<DdlStatement> Statements(DdlContext context, Relation relation)
    {
        foreach (var index in relation.Indexes.AsEnumerable())
        {
            yield return Create(relation, index);
            if (index.AttachedTo is { } parent)
            {
                yield return Attach(context, relation, index.Name, parent);
            }
        }
    }

    /// <summary>Needs both indexes: one may be outside the scope with its table, or left out because its build failed.</summary>
    public static DdlStatement Attach(DdlContext context, Relation partition, string index, QualifiedName parent) => new()
    {
        Phase = DdlPhase.AttachIndex,
        Name = $"{partition.Name} {index}",
        Needs = [ObjectKey.Relation(partition.Name), KeyOf(partition, index), context.Find(partition.PartitionOf!) is { } whole ? KeyOf(whole, parent.Name) : ObjectKey.Relation(partition.PartitionOf!)],
        Owner = partition.Name,
        Sql = $"ALTER INDEX {SqlIdentifier.Quote(parent)} ATTACH PARTITION {SqlIdentifier.Quote(new QualifiedName(partition.Name.Schema, index))};",
    };

    private static DdlStatement Create(Relation relation, Index index)
    {
        var name = SqlIdentifier.Quote(new QualifiedName(relation.Name.Schema, index.Name));
        var alterations = index.StatisticsTargets.Select(target => target.Split('='))
            .Select(target => $"ALTER INDEX {name} ALTER COLUMN {target[0]} SET STATISTICS {target[1]};")
            .Concat(index.Tablespace is null ? [] : [$"ALTER INDEX {name} SET TABLESPACE {SqlIdentifier.Quote(index.Tablespace)};"])
            .Concat(DdlText.Extensions($"INDEX {name}", index.DependsOn))
            .Concat(DdlText.Comment($"INDEX {name}", index.Comment));
        var sql = DdlText.Lines(new[] { $"{index.Definition};" }.Concat(alterations));

        // A build that failed cannot be repeated; an index on a partitioned table is invalid until all partitions have it.
        var isBroken = index.Invalid && relation.Kind != RelationKind.PartitionedTable;
        return new DdlStatement
        {
            Phase = DdlPhase.Index,
            Name = $"{relation.Name} {index.Name}",
            Key = isBroken ? null : KeyOf(relation, index.Name),
            Needs = [ObjectKey.Relation(relation.Name), .. index.DependsOn],
            Owner = relation.Name,
            Sql = isBroken ? SqlComment.Of($"invalid in the database: {sql}") : sql,
        };
    }
}
