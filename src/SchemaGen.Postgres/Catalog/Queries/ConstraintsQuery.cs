using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary>
/// <c>pg_constraint</c>, of tables and domains. What a partition or child merely inherits is left out, but for keys,
/// which say how the partition itself can be addressed.
/// </summary>
internal sealed class ConstraintsQuery : CatalogQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT k.oid, k.conrelid, k.contypid, k.conname, k.contype::text, array_to_string(k.conkey, ' '),
          k.confrelid, array_to_string(k.confkey, ' '), k.confdeltype::text, k.confupdtype::text, k.confmatchtype::text,
          {Since(version, 15, "array_to_string(k.confdelsetcols, ' ')", "NULL")},
          k.condeferrable, k.condeferred, k.convalidated, k.connoinherit,
          {Since(version, 18, "k.conenforced", "true")}, {Since(version, 18, "k.conperiod", "false")},
          k.conparentid <> 0 OR NOT k.conislocal,
          CASE WHEN k.contype IN ('p', 'u') THEN i.indkey::text END, i.indnkeyatts::int8, {Since(version, 15, "i.indnullsnotdistinct", "false")},
          CASE k.contype WHEN 'c' THEN pg_get_expr(k.conbin, k.conrelid) WHEN 'x' THEN pg_get_constraintdef(k.oid) END,
          i.indexrelid, CASE WHEN k.contype <> 'x' THEN array_to_json(x.reloptions)::text END, s.spcname, pn.nspname, pc.relname, k.conislocal, k.coninhcount > 0
        FROM pg_constraint k
          LEFT JOIN (pg_index i JOIN pg_class x ON x.oid = i.indexrelid LEFT JOIN pg_tablespace s ON s.oid = x.reltablespace)
            ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u', 'x')
          LEFT JOIN (pg_inherits h JOIN pg_class pc ON pc.oid = h.inhparent JOIN pg_namespace pn ON pn.oid = pc.relnamespace)
            ON h.inhrelid = i.indexrelid
        WHERE k.contype IN ('p', 'u', 'f', 'c', 'x', 'n') AND k.connamespace IN {UserSchemas}
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        var constraint = new ConstraintRow(row, catalog);
        if (catalog.Domains.TryGetValue(row.Oid(2), out var domain))
        {
            ReadOfDomain(constraint, domain);
        }
        else if (catalog.Relations.TryGetValue(row.Oid(1), out var relation))
        {
            ReadOfRelation(constraint, relation);
        }
    }

    private static void ReadOfDomain(ConstraintRow constraint, DomainBuilder domain)
    {
        if (constraint.Kind == 'c')
        {
            domain.Checks.Add(ReadCheck(constraint, evident: ObjectKey.Type(domain.Head.Name)));
        }
        else
        {
            NotNullRow.Read(constraint, domain);
        }
    }

    private static void ReadOfRelation(ConstraintRow constraint, RelationBuilder relation)
    {
        switch (constraint.Kind)
        {
            case 'p':
                relation.PrimaryKey = ReadKey(constraint, relation);
                break;
            case 'u':
                relation.UniqueConstraints.Add(ReadKey(constraint, relation));
                break;
            case 'x':
                relation.Exclusions.Add(ReadExclusion(constraint));
                break;
            case 'n':
                NotNullRow.Read(constraint, relation);
                break;
            case 'f' when !constraint.IsInherited:
                ForeignKeyRow.Read(constraint, relation);
                break;
            case 'c' when !constraint.IsInherited:
                relation.Checks.Add(ReadCheck(constraint));
                break;
        }
    }

    private static KeyConstraint ReadKey(ConstraintRow constraint, RelationBuilder relation) => new()
    {
        Name = constraint.Name,
        Columns = relation.ColumnNames(constraint.Columns),
        Include = relation.ColumnNames(constraint.Row.OptionalText(19) is { } columns ? AttributeNumbers.Parse(columns).AsSpan((int)constraint.Row.Number(20)) : []),
        NullsNotDistinct = constraint.Row.Flag(21),
        WithoutOverlaps = constraint.Period,
        Deferrability = constraint.Deferrability,
        Inherited = constraint.IsInherited,
        Index = ReadIndex(constraint),
        Comment = constraint.Comment,
    };

    private static CheckConstraint ReadCheck(ConstraintRow constraint, string? evident = null) => new()
    {
        Name = constraint.Name,
        Expression = constraint.Row.Text(22),
        NoInherit = constraint.NoInherit,
        NotValid = constraint.NotValid,
        NotEnforced = constraint.NotEnforced,
        DependsOn = constraint.DependsOn(evident),
        Comment = constraint.Comment,
    };

    private static ExclusionConstraint ReadExclusion(ConstraintRow constraint) => new()
    {
        Name = constraint.Name,
        Definition = constraint.Row.Text(22),
        Index = ReadIndex(constraint),
        DependsOn = constraint.DependsOn(),
        Comment = constraint.Comment,
    };

    private static ConstraintIndex? ReadIndex(ConstraintRow constraint)
    {
        var (row, catalog) = (constraint.Row, constraint.Catalog);
        var index = new ConstraintIndex
        {
            Options = OptionTexts.Read(row.OptionalText(24)),
            Tablespace = row.OptionalText(25),
            AttachedTo = row.OptionalText(26) is { } schema ? new QualifiedName(schema, row.Text(27)) : null,
            DependsOn = catalog.DependenciesOf(SystemCatalog.Relation, row.Oid(23)),
            Comment = catalog.CommentOn(SystemCatalog.Relation, row.Oid(23)),
        };
        return index == new ConstraintIndex() ? null : index;
    }
}
