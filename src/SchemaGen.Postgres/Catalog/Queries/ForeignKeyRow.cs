using SchemaGen.Model.Collections;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary>A foreign key from a row of <see cref="ConstraintsQuery"/>.</summary>
internal static class ForeignKeyRow
{
    private const string Kind = "constraint";

    private static readonly LetterMap<ReferentialAction> DeleteActions = Actions("confdeltype");

    private static readonly LetterMap<ReferentialAction> UpdateActions = Actions("confupdtype");

    private static readonly LetterMap<ForeignKeyMatch> Matches = new("confmatchtype", "sfp", ForeignKeyMatch.Simple, ForeignKeyMatch.Full, ForeignKeyMatch.Partial);

    public static void Read(ConstraintRow constraint, RelationBuilder relation)
    {
        if (constraint.Catalog.Relations.TryGetValue(constraint.Row.Oid(6), out var referenced))
        {
            relation.ForeignKeys.Add(Read(constraint, relation, referenced));
        }
        else
        {
            var name = $"{SqlIdentifier.Quote(relation.Name)}.{SqlIdentifier.Quote(constraint.Name)}";
            constraint.Catalog.AddUnmodelled(Kind, name, "references a relation that is not modelled", relation.Name.Schema);
        }
    }

    private static ForeignKey Read(ConstraintRow constraint, RelationBuilder relation, RelationBuilder referenced) => new()
    {
        Name = constraint.Name,
        Columns = relation.ColumnNames(constraint.Columns),
        References = referenced.Name,
        ReferencedColumns = referenced.ColumnNames(constraint.Row.OptionalText(7)),
        OnDelete = DeleteActions.Read(constraint.Row.Letter(8), constraint.Catalog, Kind, relation.Name, constraint.Name),
        OnUpdate = UpdateActions.Read(constraint.Row.Letter(9), constraint.Catalog, Kind, relation.Name, constraint.Name),
        Match = Matches.Read(constraint.Row.Letter(10), constraint.Catalog, Kind, relation.Name, constraint.Name),
        OnDeleteColumns = relation.ColumnNames(constraint.Row.OptionalText(11)),
        Deferrability = constraint.Deferrability,
        NotValid = constraint.NotValid,
        NotEnforced = constraint.NotEnforced,
        Period = constraint.Period,
        Comment = constraint.Comment,
    };

    private static LetterMap<ReferentialAction> Actions(string column) => new(
        column, "arcnd", ReferentialAction.NoAction, ReferentialAction.Restrict, ReferentialAction.Cascade, ReferentialAction.SetNull, ReferentialAction.SetDefault);
}
