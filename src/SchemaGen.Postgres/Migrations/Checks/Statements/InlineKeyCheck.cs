using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>A key whose index is built while the table is locked.</summary>
internal sealed class InlineKeyCheck : ActionCheck
{
    public override Rule Rule => Rules.MigrationInlineKey;

    protected override string? Check(AlterAction action, CheckedFile file)
    {
        var kind = action.AddedConstraint;
        return kind >= 0 && (action.Statement.Is(kind, "unique") || action.Statement.Is(kind, "primary") || action.Statement.Is(kind, "exclude")) && !(action.Has("using") && action.Has("index"))
            ? action.Statement.Is(kind, "exclude")
                ? "the index of the constraint is built while nobody can read the table; PostgreSQL has no other way, so do it when nobody minds"
                : "the index of the key is built while nobody can read the table; build it with CREATE UNIQUE INDEX CONCURRENTLY, and add the constraint USING INDEX"
            : null;
    }
}
