using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>Another type of a column: most changes write the table and its indexes anew.</summary>
internal sealed class TypeChangeCheck : ActionCheck
{
    public override Rule Rule => Rules.MigrationTypeChange;

    protected override string? Check(AlterAction action, CheckedFile file) =>
        action.AlteredColumn is >= 0 and var next && (action.Statement.Is(next, "type") || action.Statement.Is(next, "set", "data", "type"))
            ? "unless the old type's values are the new one's as they stand, the whole table is written anew while nobody can read it; add a column of the new type, fill it in batches, and swap the names"
            : null;
}
