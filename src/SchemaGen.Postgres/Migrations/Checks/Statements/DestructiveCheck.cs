using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>What takes data or guarantees away, and no later migration brings back.</summary>
internal sealed class DestructiveCheck : StatementCheck
{
    private static readonly string[] Kinds = ["table", "schema", "database", "foreign table", "materialized view"];

    public override Rule Rule => Rules.MigrationDestructive;

    protected override IEnumerable<Complaint> Check(CheckedStatement statement, CheckedFile file)
    {
        if (statement.Object is { Verb: "drop" } dropped && Array.IndexOf(Kinds, dropped.Kind) >= 0 && !file.Earlier(statement).Any(made => made.Object is { Verb: "create" } own && own.Kind == dropped.Kind && CheckedFile.IsSame(own.Name, dropped.Name)))
        {
            yield return new Complaint(statement, 0, $"{dropped.Kind} {dropped.Name} goes with all that is in it; rename it first and drop it once nothing has missed it, or say why with '-- schemagen-ignore {Rule.Id}: reason'");
        }
        else if (statement.Is(0, "truncate") && statement.Contains("cascade"))
        {
            yield return new Complaint(statement, 0, "CASCADE empties all tables that refer to this one, too; name the tables that are meant");
        }

        foreach (var action in statement.Actions.Where(_ => !file.IsNew(statement.Object!.Name, statement)))
        {
            var what = action.DroppedColumn is >= 0 and var column ? $"column {statement.Plain(Math.Min(column, action.End - 1))} goes with its values"
                : action.AlteredColumn is >= 0 and var next && statement.Is(next, "drop", "not", "null") ? "readers of the column have never seen a NULL in it"
                : action.Is("drop", "constraint") && !IsAddedAgain(action, file) ? "what the constraint kept out may come in, and keep it from coming back"
                : null;
            if (what is not null)
            {
                yield return new Complaint(statement, action.Start, $"{what}; deploy code that does without it first, and say so with '-- schemagen-ignore {Rule.Id}: reason'");
            }
        }
    }

    /// <summary>DROP CONSTRAINT IF EXISTS before ADD CONSTRAINT is how it is made anew.</summary>
    private static bool IsAddedAgain(AlterAction action, CheckedFile file)
    {
        var name = action.Statement.Plain(action.IsConditional ? action.Start + 4 : action.Start + 2);
        return file.Statements.Skip(action.Statement.Index).SelectMany(static statement => statement.Actions).Any(later => later.Is("add", "constraint") && later.Statement.Plain(later.Start + 2) == name);
    }
}
