using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog;

/// <summary>What was read, cut to the scope and put in order.</summary>
internal static class SnapshotAssembler
{
    public static SchemaSnapshot Assemble(CatalogBuilder catalog, SchemaGenConfiguration scope)
    {
        bool Includes(QualifiedName name) => scope.IncludesSchema(name.Schema);
        bool IncludesRelation(RelationBuilder relation) =>
            relation.Extension is null && (relation.IsComposite ? Includes(relation.Name) : scope.IncludesRelation(relation.Name));

        foreach (var relation in catalog.Relations.Values)
        {
            relation.IsInScope = IncludesRelation(relation);
        }

        var inScope = catalog.Relations.Values.Where(static relation => relation.IsInScope).ToList();
        var relations = inScope.Where(static relation => !relation.IsComposite).Select(Complete).ToEquatableArray();
        var names = new HashSet<QualifiedName>(relations.Select(static relation => relation.Name));
        var snapshot = SnapshotOrder.Sorted(new SchemaSnapshot
        {
            Schemas = catalog.Schemas.Where(schema => scope.IncludesSchema(schema.Name) || catalog.Extensions.Exists(extension => extension.Schema == schema.Name)).ToEquatableArray(),
            Extensions = catalog.Extensions.ToEquatableArray(),
            Enums = catalog.Enums.Where(type => Includes(type.Name)).ToEquatableArray(),
            Domains = catalog.Domains.Values.Where(domain => Includes(domain.Head.Name)).Select(Complete).ToEquatableArray(),
            Composites = inScope.Where(static relation => relation.IsComposite).Select(CompleteComposite).ToEquatableArray(),
            Ranges = catalog.Ranges.Where(type => Includes(type.Name)).ToEquatableArray(),
            Sequences = catalog.Sequences
                .Where(sequence => Includes(sequence.Sequence.Name) && (sequence.Owner is null or { IsInScope: true }))
                .Select(static sequence => sequence.Sequence).ToEquatableArray(),
            Relations = relations,
            Routines = catalog.Routines.Where(routine => Includes(routine.Name) && scope.Routines.Includes(routine.Name)).ToEquatableArray(),
            Statistics = catalog.Statistics.Where(item => names.Contains(item.Relation)).ToEquatableArray(),
            Objects = catalog.Objects.Where(item => item.Schema is null || scope.IncludesSchema(item.Schema)).ToEquatableArray(),
            Unmodelled = catalog.Unmodelled.Where(item => item.Schema is null || scope.IncludesSchema(item.Schema)).Select(static item => item.Object).Distinct().ToEquatableArray(),
        });
        return snapshot with { External = ExternalReferences.Of(snapshot, catalog) };
    }

    private static Relation Complete(RelationBuilder relation)
    {
        var isPartition = relation.Head.PartitionBound is not null;
        return relation.Head with
        {
            PartitionOf = isPartition && relation.Parents.Count > 0 ? relation.Parents[0] : null,
            Inherits = isPartition ? default : relation.Parents.ToEquatableArray(),
            Columns = relation.Columns.ToEquatableArray(),
            PrimaryKey = relation.PrimaryKey,
            UniqueConstraints = SnapshotOrder.Sort(relation.UniqueConstraints, static constraint => constraint.Name),
            ForeignKeys = SnapshotOrder.Sort(relation.ForeignKeys, static constraint => constraint.Name),
            Checks = SnapshotOrder.Sort(relation.Checks, static constraint => constraint.Name),
            Exclusions = SnapshotOrder.Sort(relation.Exclusions, static constraint => constraint.Name),
            Indexes = SnapshotOrder.Sort(relation.Indexes, static index => index.Name),
            Triggers = SnapshotOrder.Sort(relation.Triggers, static trigger => trigger.Name),
            Rules = SnapshotOrder.Sort(relation.Rules, static rule => rule.Name),
            Policies = SnapshotOrder.Sort(relation.Policies, static policy => policy.Name),
        };
    }

    private static CompositeType CompleteComposite(RelationBuilder relation) => new()
    {
        Name = relation.Name,
        Comment = relation.Head.Comment,
        Attributes = relation.Columns
            .Select(static column => new CompositeAttribute { Name = column.Name, Type = column.Type, Collation = column.Collation, Comment = column.Comment })
            .ToEquatableArray(),
    };

    private static DomainType Complete(DomainBuilder domain) =>
        domain.Head with { NotNullConstraint = domain.NotNull, Checks = SnapshotOrder.Sort(domain.Checks, static check => check.Name) };
}
