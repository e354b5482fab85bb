using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>NOT NULL, which from PostgreSQL 18 on is a constraint with a name, a state and heirs.</summary>
internal sealed class NotNullDdl(DdlContext context)
{
    /// <summary>In a column's line; a child has what its parents have without saying so.</summary>
    public string Clause(Relation relation, Column column) => column switch
    {
        { Nullable: true } => "",
        _ when ValidatedHere(relation, column) is not null => "",
        { NotNull: { } named } => $" CONSTRAINT {SqlIdentifier.Quote(named.Name)} NOT NULL{NoInherit(named)}",
        _ => IsInherited(relation, column) ? "" : " NOT NULL",
    };

    /// <summary><c>CONSTRAINT n NOT NULL c</c>, for one that a child has on a column of its parents.</summary>
    public static string? ChildClause(Column column) =>
        column is { Inherited: true, NotNull: { NotValid: false } notNull }
            ? $"CONSTRAINT {SqlIdentifier.Quote(notNull.Name)} NOT NULL {SqlIdentifier.Quote(column.Name)}{NoInherit(notNull)}"
            : null;

    /// <summary>True for a child's column that is NOT NULL though those of its parents are not.</summary>
    public bool IsOnChildOnly(Relation relation, Column column) =>
        column is { Inherited: true, Nullable: false, NotNull: null }
        && ColumnsOfParents(relation, column).All(static parent => parent.Column.Nullable)
        && ValidatedHere(relation, column) is null;

    /// <summary>What comes when all heirs are there: constraints that hold for new rows only, and children where they hold for all.</summary>
    public IEnumerable<DdlStatement> Statements(Relation relation)
    {
        foreach (var column in relation.Columns.AsEnumerable())
        {
            if (column.NotNull is { NotValid: true } notNull)
            {
                var name = SqlIdentifier.Quote(notNull.Name);
                var add = $"ALTER TABLE {SqlIdentifier.Quote(relation.Name)}\n    ADD CONSTRAINT {name} NOT NULL {SqlIdentifier.Quote(column.Name)}{NoInherit(notNull)} NOT VALID;";
                yield return Statement(relation, column, DdlText.Lines(new[] { add }.Concat(Comments(relation, column))), []) with
                {
                    Key = ObjectKey.Constraint(relation.Name, notNull.Name),
                };
            }
            else if (ValidatedHere(relation, column) is var (parent, constraint))
            {
                var validate = $"ALTER TABLE {SqlIdentifier.Quote(relation.Name)} VALIDATE CONSTRAINT {SqlIdentifier.Quote(constraint.Name)};";
                yield return Statement(relation, column, validate, [ObjectKey.Constraint(parent, constraint.Name)]);
            }
        }
    }

    public static IEnumerable<string> Comments(Relation relation, Column column) =>
        ConstraintDdl.Comment(relation.Name, column.NotNull?.Name ?? "", column.NotNull?.Comment);

    private static string NoInherit(NotNullConstraint notNull) => notNull.NoInherit ? " NO INHERIT" : "";

    private static DdlStatement Statement(Relation relation, Column column, string sql, IEnumerable<string> needs) => new()
    {
        Phase = DdlPhase.Check,
        Name = $"{relation.Name} {column.Name}",
        Needs = [ObjectKey.Relation(relation.Name), .. needs],
        Owner = relation.Name,
        Sql = sql,
    };

    /// <summary>A partition is made by itself and has to say what its parent says.</summary>
    private bool IsInherited(Relation relation, Column column) =>
        !relation.IsPartition && ColumnsOfParents(relation, column).Any(static parent => parent.Column is { Nullable: false, NotNull: not { NoInherit: true } });

    private IEnumerable<(Relation Relation, Column Column)> ColumnsOfParents(Relation relation, Column column) =>
        context.ParentsOf(relation).Select(parent => (parent, parent.FindColumn(column.Name)!)).Where(static parent => parent.Item2 is not null);

    /// <summary>The constraint of an ancestor that holds for all rows of this relation, though not for all of the ancestor's.</summary>
    private (QualifiedName Relation, NotNullConstraint Constraint)? ValidatedHere(Relation relation, Column column) =>
        !column.Nullable && UnvalidatedOf(relation, column) is { } found
        && (relation.IsPartition ? column.NotNull?.Name == found.Constraint.Name : column.NotNull is null) ? found : null;

    /// <summary>The constraint of an ancestor that does not hold for all of its rows.</summary>
    private (QualifiedName Relation, NotNullConstraint Constraint)? UnvalidatedOf(Relation relation, Column column)
    {
        foreach (var (parent, inherited) in ColumnsOfParents(relation, column).Where(static parent => parent.Column.Nullable))
        {
            if (inherited.NotNull is { NotValid: true } constraint)
            {
                return (parent.Name, constraint);
            }

            if (UnvalidatedOf(parent, inherited) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
