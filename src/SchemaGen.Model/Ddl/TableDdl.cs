using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>Tables, partitioned tables and foreign tables, without the constraints and indexes that come after.</summary>
internal sealed class TableDdl(DdlContext context)
{
    private readonly ColumnDdl _columns = new(context);

    public IEnumerable<DdlStatement> Statements(Relation table)
    {
        var name = SqlIdentifier.Quote(table.Name);
        yield return Create(table, name);
        if (table is { PartitionOf: { } parent, PartitionBound: { } bound })
        {
            yield return Part(table, DdlPhase.AttachPartition, "", $"ALTER TABLE ONLY {SqlIdentifier.Quote(parent)} ATTACH PARTITION {name} {bound};", [ObjectKey.Relation(parent)]);
        }

        foreach (var column in table.Columns.Where(static column => column.Default is not null && !ColumnDdl.HasInlineDefault(column)))
        {
            yield return Part(table, DdlPhase.Default, column.Name, $"ALTER TABLE ONLY {name} ALTER COLUMN {SqlIdentifier.Quote(column.Name)} SET DEFAULT {column.Default};", column.DependsOn);
        }

        if (Settings(table, name).ToList() is { Count: > 0 } settings)
        {
            yield return Part(table, DdlPhase.TableOption, "", DdlText.Lines(settings), IndexesOf(table));
        }

        if (RowSecurity(table, name).ToList() is { Count: > 0 } security)
        {
            yield return Part(table, DdlPhase.TableOption, "row security", DdlText.Lines(security), []);
        }
    }

    private static DdlStatement Part(Relation table, DdlPhase phase, string name, string sql, IEnumerable<string> needs) => new()
    {
        Phase = phase,
        Name = $"{table.Name} {name}",
        Needs = [ObjectKey.Relation(table.Name), .. needs],
        Sql = sql,
        Owner = table.Name,
    };

    private static IEnumerable<string> IndexesOf(Relation table) =>
        new[] { table.ClusterOn, table.ReplicaIdentityIndex }.OfType<string>().Select(index => IndexDdl.KeyOf(table, index));

    /// <summary>What refers to an index, and so comes after it.</summary>
    private static IEnumerable<string> Settings(Relation table, string name)
    {
        if (table.ClusterOn is { } index)
        {
            yield return $"ALTER TABLE {name} CLUSTER ON {SqlIdentifier.Quote(index)};";
        }

        if (table.ReplicaIdentity != ReplicaIdentity.Default)
        {
            var identity = table.ReplicaIdentity == ReplicaIdentity.Index
                ? table.ReplicaIdentityIndex is { } identityIndex ? $"USING INDEX {SqlIdentifier.Quote(identityIndex)}" : "NOTHING"
                : table.ReplicaIdentity.ToString().ToUpperInvariant();
            yield return $"ALTER TABLE ONLY {name} REPLICA IDENTITY {identity};";
        }
    }

    private static IEnumerable<string> RowSecurity(Relation table, string name)
    {
        if (table.RowSecurity)
        {
            yield return $"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;";
        }

        if (table.ForceRowSecurity)
        {
            yield return $"ALTER TABLE ONLY {name} FORCE ROW LEVEL SECURITY;";
        }
    }

    private DdlStatement Create(Relation table, string name)
    {
        var checks = InlineChecks(table);
        var lines = table.Columns.Where(column => _columns.IsListed(table, column)).Select(column => _columns.Clause(table, column))
            .Concat(table.OfType is null ? [] : table.Columns.Select(column => _columns.TypedClause(table, column)).OfType<string>())
            .Concat(table.Columns.Select(NotNullDdl.ChildClause).OfType<string>())
            .Concat(checks.Select(ConstraintDdl.Clause))
            .ToList();
        var body = lines.Count > 0 ? $" (\n    {string.Join(",\n    ", lines)}\n)" : table.OfType is null ? " (\n)" : "";
        var kind = table.Kind == RelationKind.ForeignTable ? "FOREIGN TABLE" : table.Unlogged ? "UNLOGGED TABLE" : "TABLE";
        var type = table.OfType is { } composite ? $" OF {SqlIdentifier.Quote(composite)}" : "";
        var needs = table.Columns.SelectMany(column => context.NeedsOf(column.Type).Concat(IsInline(column) ? column.DependsOn : []))
            .Concat(table.OfType is { } typed ? context.NeedsOf(typed) : [])
            .Concat(table.Inherits.Select(ObjectKey.Relation))
            .Concat(table.IsPartition ? context.ParentsOf(table).Select(static parent => ObjectKey.Relation(parent.Name)) : [])
            .Concat(table.DependsOn)
            .Concat(context.OwnedSequences(table.Name))
            .Concat(checks.SelectMany(static check => check.DependsOn));
        return new DdlStatement
        {
            Phase = DdlPhase.Table,
            Name = table.Name.ToString(),
            Key = ObjectKey.Relation(table.Name),
            Needs = [.. needs],
            Owner = table.Name,
            Sql = DdlText.Lines(LeftOut(table, name).Concat([$"CREATE {kind} {name}{type}{body}{Storage(table)};"])
                .Concat(table.Columns.SelectMany(column => _columns.Alterations(table, column)))
                .Concat(Comments(table, name))
                .Concat(checks.Where(static check => check.Comment is not null).SelectMany(check => ConstraintDdl.Comment(table.Name, check.Name, check.Comment)))),
        };
    }

    private static IEnumerable<string> LeftOut(Relation table, string name) => ForeignOptions.Comments($"table {name}", table.ForeignOptions)
        .Concat(table.Columns.SelectMany(column => ForeignOptions.Comments($"column {name}.{SqlIdentifier.Quote(column.Name)}", column.ForeignOptions)));

    private static bool IsInline(Column column) => column.GenerationExpression is not null || ColumnDdl.HasInlineDefault(column);

    /// <summary>The checks that CREATE TABLE can have. A partition is made by itself and attached, so it needs those of its parents first.</summary>
    private List<CheckConstraint> InlineChecks(Relation table)
    {
        var checks = table.Checks.Where(ConstraintDdl.IsInline).ToList();
        for (var child = table; child.PartitionOf is { } name && context.Find(name) is { } parent; child = parent)
        {
            checks.AddRange(parent.Checks.Where(check => ConstraintDdl.IsInline(check) && checks.TrueForAll(own => own.Name != check.Name))
                .Select(static check => check with { Comment = null }));
        }

        return checks;
    }

    private static string Storage(Relation table)
    {
        return (table.Inherits.IsEmpty ? "" : $"\nINHERITS ({string.Join(", ", table.Inherits.Select(SqlIdentifier.Quote))})")
            + (table.PartitionKey is null ? "" : $"\nPARTITION BY {table.PartitionKey}")
            + (table.Server is null ? "" : $"\nSERVER {SqlIdentifier.Quote(table.Server)}")
            + ForeignOptions.Clause(table.ForeignOptions)
            + RelationStorage.Clauses(table);
    }

    private static IEnumerable<string> Comments(Relation table, string name) =>
        DdlText.Comment($"{(table.Kind == RelationKind.ForeignTable ? "FOREIGN TABLE" : "TABLE")} {name}", table.Comment)
            .Concat(RelationStorage.ColumnComments(table))
            .Concat(table.Columns.Where(static column => column.NotNull is { NotValid: false }).SelectMany(column => NotNullDdl.Comments(table, column)));
}
