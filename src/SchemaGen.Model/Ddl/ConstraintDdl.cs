using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>Keys, checks and exclusion constraints.</summary>
internal static class ConstraintDdl
{
    /// <summary>True for a check that CREATE TABLE can have: one that is valid, and uses nothing that may come later.</summary>
    public static bool IsInline(CheckConstraint check) => !check.NotValid && !DdlText.ComesLater(check.DependsOn);

    public static string Clause(CheckConstraint check) =>
        $"CONSTRAINT {SqlIdentifier.Quote(check.Name)} CHECK ({check.Expression})"
        + (check.NoInherit ? " NO INHERIT" : "")
        + (check.NotEnforced ? " NOT ENFORCED" : check.NotValid ? " NOT VALID" : "");

    public static IEnumerable<string> Comment(QualifiedName relation, string name, string? comment) =>
        DdlText.Comment($"CONSTRAINT {SqlIdentifier.Quote(name)} ON {SqlIdentifier.Quote(relation)}", comment);

    public static string Deferrability(Deferrability deferrability) => deferrability switch
    {
        Snapshot.Deferrability.InitiallyImmediate => " DEFERRABLE",
        Snapshot.Deferrability.InitiallyDeferred => " DEFERRABLE INITIALLY DEFERRED",
        _ => "",
    };

    public static IEnumerable<DdlStatement> Statements(DdlContext context, Relation table)
    {
        foreach (var check in table.Checks.Where(static check => !IsInline(check)))
        {
            // Without ONLY: children that were made before it get it too.
            yield return Add(table, DdlPhase.Check, check.Name, table.Name, Clause(check), check.DependsOn, check.Comment, only: check.NoInherit);
        }

        if (table.PrimaryKey is { } primaryKey)
        {
            yield return Key(table, primaryKey, "PRIMARY KEY");
        }

        foreach (var unique in table.UniqueConstraints.AsEnumerable())
        {
            yield return Key(table, unique, unique.NullsNotDistinct ? "UNIQUE NULLS NOT DISTINCT" : "UNIQUE");
        }

        foreach (var exclusion in table.Exclusions.AsEnumerable())
        {
            yield return WithIndex(exclusion.Index?.AttachedTo is { } parent ? OfParent(table, exclusion.Name, exclusion.Comment, parent) : Exclusion(table, exclusion), table, exclusion.Name, exclusion.Index);
        }

        foreach (var (name, index) in Indexes(table))
        {
            if (index?.AttachedTo is { } attached)
            {
                yield return IndexDdl.Attach(context, table, name, attached);
            }
        }
    }

    private static IEnumerable<(string Name, ConstraintIndex? Index)> Indexes(Relation table) =>
        (table.PrimaryKey is { } key ? [key] : Array.Empty<KeyConstraint>()).Concat(table.UniqueConstraints)
            .Where(static constraint => !constraint.WithoutOverlaps).Select(static constraint => (constraint.Name, constraint.Index));

    private static DdlStatement Exclusion(Relation table, ExclusionConstraint exclusion)
    {
        var clause = $"CONSTRAINT {SqlIdentifier.Quote(exclusion.Name)} {exclusion.Definition}";
        var statement = Add(table, DdlPhase.Key, exclusion.Name, table.Name, clause, exclusion.DependsOn, exclusion.Comment, only: !MakesThoseOfPartitions(table));
        return statement with { Sql = statement.Sql + Move(table, exclusion) };
    }

    /// <summary>
    /// From 17 on partitioned tables have constraints whose index is an exclusion's, which cannot be attached to another: such
    /// a constraint is made on the partitions together with their parent's.
    /// </summary>
    private static bool MakesThoseOfPartitions(Relation table) => table.Kind == RelationKind.PartitionedTable;

    private static DdlStatement OfParent(Relation partition, string name, string? comment, QualifiedName parentIndex) => new()
    {
        Phase = DdlPhase.AttachIndex,
        Name = $"{partition.Name} {name}",
        Needs = [ObjectKey.Constraint(partition.PartitionOf!, parentIndex.Name)],
        Owner = partition.Name,
        Sql = DdlText.Lines(new[] { SqlComment.Of($"{SqlIdentifier.Quote(name)} comes with {SqlIdentifier.Quote(parentIndex)}") }
            .Concat(Comment(partition.Name, name, comment))),
    };

    private static DdlStatement Key(Relation table, KeyConstraint key, string kind)
    {
        if (key is { WithoutOverlaps: true, Index.AttachedTo: { } parent })
        {
            return WithIndex(OfParent(table, key.Name, key.Comment, parent), table, key.Name, key.Index);
        }

        var clause = $"CONSTRAINT {SqlIdentifier.Quote(key.Name)} {kind} ({DdlText.Columns(key.Columns)}{(key.WithoutOverlaps ? " WITHOUT OVERLAPS" : "")})"
            + (key.Include.IsEmpty ? "" : $" INCLUDE ({DdlText.Columns(key.Include)})")
            + Storage(key.Index)
            + Deferrability(key.Deferrability);
        return WithIndex(Add(table, DdlPhase.Key, key.Name, table.Name, clause, [], key.Comment, only: !(key.WithoutOverlaps && MakesThoseOfPartitions(table))), table, key.Name, key.Index);
    }

    /// <summary>PostgreSQL prints all of an exclusion constraint but where its index is.</summary>
    private static string Move(Relation table, ExclusionConstraint exclusion) => exclusion.Index?.Tablespace is { } tablespace
        ? $"\nALTER INDEX {SqlIdentifier.Quote(new QualifiedName(table.Name.Schema, exclusion.Name))} SET TABLESPACE {SqlIdentifier.Quote(tablespace)};"
        : "";

    private static string Storage(ConstraintIndex? index) =>
        (index is { Options.IsEmpty: false } ? $" WITH ({DdlText.Parameters(index.Options)})" : "")
        + (index?.Tablespace is { } tablespace ? $" USING INDEX TABLESPACE {SqlIdentifier.Quote(tablespace)}" : "");

    private static DdlStatement WithIndex(DdlStatement statement, Relation table, string name, ConstraintIndex? index)
    {
        var subject = $"INDEX {SqlIdentifier.Quote(new QualifiedName(table.Name.Schema, name))}";
        var needs = index?.DependsOn ?? default;
        return statement with
        {
            Key = ObjectKey.Constraint(table.Name, name),
            Needs = [.. statement.Needs, .. needs],
            Sql = DdlText.Lines(new[] { statement.Sql }.Concat(DdlText.Extensions(subject, needs)).Concat(DdlText.Comment(subject, index?.Comment))),
        };
    }

    private static DdlStatement Add(Relation table, DdlPhase phase, string name, QualifiedName relation, string clause, IEnumerable<string> needs, string? comment, bool only) => new()
    {
        Phase = phase,
        Name = $"{relation} {name}",
        Needs = [ObjectKey.Relation(relation), .. needs, .. Attachment(table)],
        Owner = relation,
        Sql = DdlText.Lines(new[] { $"ALTER TABLE {(only ? "ONLY " : "")}{SqlIdentifier.Quote(relation)}\n    ADD {clause};" }.Concat(Comment(relation, name, comment))),
    };

    private static IEnumerable<string> Attachment(Relation table) => table.PartitionOf is { } parent ? [ObjectKey.Relation(parent)] : [];
}
