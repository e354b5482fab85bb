using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Sql;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>A column whose values differ from row to row: PostgreSQL writes the whole table anew for it.</summary>
internal sealed class RewritingColumnCheck : ActionCheck
{
    /// <summary>The same for all rows of a statement; other functions are taken for volatile.</summary>
    private static readonly string[] Stable = ["now", "statement_timestamp", "transaction_timestamp", "current_setting", "timezone", "date_trunc", "to_timestamp", "make_interval", "lower", "upper", "jsonb_build_object", "json_build_object", "jsonb_build_array"];

    public override Rule Rule => Rules.MigrationRewritingColumn;

    protected override string? Check(AlterAction action, CheckedFile file)
    {
        if (action.AddedColumn is not (>= 0 and var column))
        {
            return null;
        }

        var statement = action.Statement;
        var reason = statement.TextOf(Math.Min(column + 1, action.End - 1)).EndsWith("serial", StringComparison.OrdinalIgnoreCase) ? "a serial column"
            : action.Has("generated") && action.Has("stored") ? "a stored generated column"
            : action.Has("generated") && action.Has("identity") ? "an identity column"
            : statement.Find("default", column, action.End) is >= 0 and var value && VolatileCall(statement, value + 1, action.End) is { } function ? $"a default that calls {function}()"
            : null;
        return reason is null ? null : $"{reason} has another value in each row, so the whole table is written anew while nobody can read it; add the column without it, and fill it in batches";
    }

    private static string? VolatileCall(CheckedStatement statement, int from, int to) => Enumerable.Range(from, Math.Max(to - from - 1, 0))
        .Where(i => statement.Tokens[i].Kind is SqlTokenKind.Identifier && statement.IsSign(i + 1, '(') && !(i > 0 && statement.TextOf(i - 1) == "::"))
        .Select(statement.Plain).FirstOrDefault(static name => Array.IndexOf(Stable, name) < 0);
}
