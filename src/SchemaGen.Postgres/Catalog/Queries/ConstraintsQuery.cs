using SchemaGen.Model.Collections;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary>
/// <c>pg_constraint</c>, of tables and domains. What a partition or child merely inherits is left out, but for keys,
/// which say how the partition itself can be addressed.
/// </summary>
internal sealed class ConstraintsQuery : CatalogQuery
{
    private const string Constraint = "constraint";

    private static readonly LetterMap<ReferentialAction> DeleteActions = Actions("confdeltype");

    private static readonly LetterMap<ReferentialAction> UpdateActions = Actions("confupdtype");

    private static readonly LetterMap<ForeignKeyMatch> Matches = new("confmatchtype", "sfp", ForeignKeyMatch.Simple, ForeignKeyMatch.Full, ForeignKeyMatch.Partial);

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
        var inherited = row.Flag(18);
        var kind = row.Letter(4);
        var comment = catalog.CommentOn(SystemCatalog.Constraint, row.Oid(0));
        if (catalog.Domains.TryGetValue(row.Oid(2), out var domain))
        {
            ReadDomainConstraint(row, catalog, kind, domain);
        }

        if (!catalog.Relations.TryGetValue(row.Oid(1), out var relation) || (inherited && kind is not ('p' or 'u' or 'x' or 'n')))
        {
            return;
        }

        switch (kind)
        {
            case 'p':
                relation.PrimaryKey = ReadKey(row, relation, catalog);
                break;
            case 'u':
                relation.UniqueConstraints.Add(ReadKey(row, relation, catalog));
                break;
            case 'f':
                ReadForeignKey(row, catalog, relation);
                break;
            case 'c':
                relation.Checks.Add(ReadCheck(row, catalog));
                break;
            case 'n':
                ReadNotNull(row, relation, comment);
                break;
            default:
                relation.Exclusions.Add(new ExclusionConstraint
                {
                    Name = row.Text(3),
                    Definition = row.Text(22),
                    Index = ReadIndex(row, catalog),
                    DependsOn = catalog.DependenciesOf(SystemCatalog.Constraint, row.Oid(0)),
                    Comment = comment,
                });
                break;
        }
    }

    /// <summary>From 17 on a domain's NOT NULL is a constraint; it is kept where it is more than its default name.</summary>
    private static void ReadDomainConstraint(ICatalogRow row, CatalogBuilder catalog, char kind, DomainBuilder domain)
    {
        if (kind == 'c')
        {
            domain.Checks.Add(ReadCheck(row, catalog, evident: ObjectKey.Type(domain.Head.Name)));
            return;
        }

        var constraint = new NotNullConstraint { Name = row.Text(3), Comment = catalog.CommentOn(SystemCatalog.Constraint, row.Oid(0)) };
        domain.NotNull = constraint == new NotNullConstraint { Name = ChosenName.OfNotNull(domain.Head.Name.Name) } ? null : constraint;
    }

    private static KeyConstraint ReadKey(ICatalogRow row, RelationBuilder relation, CatalogBuilder catalog) => new()
    {
        Name = row.Text(3),
        Columns = relation.ColumnNames(row.OptionalText(5)).ToEquatableArray(),
        Include = relation.ColumnNames(row.OptionalText(19)).Skip((int)row.Number(20)).ToEquatableArray(),
        NullsNotDistinct = row.Flag(21),
        WithoutOverlaps = row.Flag(17),
        Deferrability = ReadDeferrability(row),
        Inherited = row.Flag(18),
        Index = ReadIndex(row, catalog),
        Comment = catalog.CommentOn(SystemCatalog.Constraint, row.Oid(0)),
    };

    private static ConstraintIndex? ReadIndex(ICatalogRow row, CatalogBuilder catalog)
    {
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

    /// <summary>
    /// From 18 on a NOT NULL is a constraint. It is kept where it is more than the column's nullability says: when rows
    /// older than it may still hold NULL, the column is nullable.
    /// </summary>
    private static void ReadNotNull(ICatalogRow row, RelationBuilder relation, string? comment)
    {
        var columnName = relation.ColumnName(row.Text(5));
        var position = relation.Columns.FindIndex(column => column.Name == columnName);
        var column = relation.Columns[position];
        var constraint = new NotNullConstraint { Name = row.Text(3), NotValid = !row.Flag(14), NoInherit = row.Flag(15), Comment = comment };
        var isPlain = constraint == new NotNullConstraint { Name = ChosenName.OfNotNull(relation.Name.Name, columnName) };
        var isLocal = row.Flag(28);
        var isInherited = row.Flag(29);
        var isPartition = relation.Head.PartitionBound is not null;
        relation.Columns[position] = column with
        {
            Nullable = constraint.NotValid || column.Nullable,
            NotNull = isPartition ? (isPlain || constraint.NotValid ? null : constraint)
                : isLocal && !(isPlain && !isInherited) ? constraint : null,
        };
    }

    private static void ReadForeignKey(ICatalogRow row, CatalogBuilder catalog, RelationBuilder relation)
    {
        if (catalog.Relations.TryGetValue(row.Oid(6), out var referenced))
        {
            relation.ForeignKeys.Add(ReadForeignKey(row, catalog, relation, referenced));
        }
        else
        {
            var name = $"{SqlIdentifier.Quote(relation.Name)}.{SqlIdentifier.Quote(row.Text(3))}";
            catalog.AddUnmodelled(Constraint, name, "references a relation that is not modelled", relation.Name.Schema);
        }
    }

    private static ForeignKey ReadForeignKey(ICatalogRow row, CatalogBuilder catalog, RelationBuilder relation, RelationBuilder referenced) => new()
    {
        Name = row.Text(3),
        Columns = relation.ColumnNames(row.OptionalText(5)).ToEquatableArray(),
        References = referenced.Name,
        ReferencedColumns = referenced.ColumnNames(row.OptionalText(7)).ToEquatableArray(),
        OnDelete = DeleteActions.Read(row.Letter(8), catalog, Constraint, relation.Name, row.Text(3)),
        OnUpdate = UpdateActions.Read(row.Letter(9), catalog, Constraint, relation.Name, row.Text(3)),
        Match = Matches.Read(row.Letter(10), catalog, Constraint, relation.Name, row.Text(3)),
        OnDeleteColumns = relation.ColumnNames(row.OptionalText(11)).ToEquatableArray(),
        Deferrability = ReadDeferrability(row),
        NotValid = !row.Flag(14) && row.Flag(16),
        NotEnforced = !row.Flag(16),
        Period = row.Flag(17),
        Comment = catalog.CommentOn(SystemCatalog.Constraint, row.Oid(0)),
    };

    private static CheckConstraint ReadCheck(ICatalogRow row, CatalogBuilder catalog, string? evident = null) => new()
    {
        Name = row.Text(3),
        Expression = row.Text(22),
        NoInherit = row.Flag(15),
        NotValid = !row.Flag(14) && row.Flag(16),
        NotEnforced = !row.Flag(16),
        DependsOn = catalog.DependenciesOf(SystemCatalog.Constraint, row.Oid(0), evident),
        Comment = catalog.CommentOn(SystemCatalog.Constraint, row.Oid(0)),
    };

    private static Deferrability ReadDeferrability(ICatalogRow row) => (row.Flag(12), row.Flag(13)) switch
    {
        (false, _) => Deferrability.NotDeferrable,
        (true, false) => Deferrability.InitiallyImmediate,
        (true, true) => Deferrability.InitiallyDeferred,
    };

    private static LetterMap<ReferentialAction> Actions(string column) => new(
        column, "arcnd", ReferentialAction.NoAction, ReferentialAction.Restrict, ReferentialAction.Cascade, ReferentialAction.SetNull, ReferentialAction.SetDefault);
}
