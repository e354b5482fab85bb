using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>A column that must have a value and gets none: the statement fails on every table with rows.</summary>
internal sealed class RequiredColumnCheck : ActionCheck
{
    public override Rule Rule => Rules.MigrationRequiredColumn;

    protected override string? Check(AlterAction action, CheckedFile file) =>
        action.AddedColumn is >= 0 and var column && IsRequired(action.Statement, column, action.End) && !action.Has("default") && !action.Has("generated")
        && !action.Statement.TextOf(Math.Min(column + 1, action.End - 1)).EndsWith("serial", StringComparison.OrdinalIgnoreCase)
            ? $"the table has rows elsewhere, and column {action.Statement.Plain(column)} would be NULL in them, so the statement fails; give it a DEFAULT, or add it nullable and fill it first"
            : null;

    private static bool IsRequired(CheckedStatement statement, int from, int to) => Enumerable.Range(from, Math.Max(to - from - 1, 0)).Any(i => statement.Is(i, "not", "null") || statement.Is(i, "primary", "key"));
}
