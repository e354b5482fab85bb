using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>Statements that fail the second time, in a file that can stop half-way: outside a transaction what ran before an error stays.</summary>
internal sealed class NotRerunnableCheck : StatementCheck
{
    private static readonly string[] Replaceable = ["view", "function", "procedure", "aggregate", "trigger", "rule", "language"];
    private static readonly string[] Unconditional = ["type", "domain", "policy", "cast", "operator", "role", "user", "publication", "database", "event trigger", "constraint trigger"];

    public override Rule Rule => Rules.MigrationNotRerunnable;

    protected override IEnumerable<Complaint> Check(CheckedStatement statement, CheckedFile file)
    {
        if (statement.InTransaction || file.Statements.Count == 1 || statement.Object is not { } item)
        {
            yield break;
        }

        if (item.Verb == "create" && item.Name.Length > 0 && !item.IsConditional && !item.OrReplace && !item.IsTemporary && !IsDroppedBefore(item, statement, file))
        {
            var remedy = Array.IndexOf(Replaceable, item.Kind) >= 0 ? "write CREATE OR REPLACE"
                : Array.IndexOf(Unconditional, item.Kind) >= 0 ? $"write DROP {item.Kind.ToUpperInvariant()} IF EXISTS before it" : "write IF NOT EXISTS";
            yield return new Complaint(statement, 0, $"a second run fails here, for {item.Kind} {item.Name} is there by then, and what ran before an error stays; {remedy}, or run the file in a transaction");
        }
        else if (item.Verb == "drop" && !item.IsConditional)
        {
            yield return new Complaint(statement, 0, $"a second run fails here, for {item.Kind} {item.Name} is gone by then; write IF EXISTS, or run the file in a transaction");
        }

        foreach (var action in statement.Actions.Where(action => !action.IsConditional))
        {
            var constraint = action.AddedConstraint >= 0 && action.Is("add", "constraint") ? statement.Plain(action.Start + 2) : null;
            if (action.AddedColumn >= 0 || action.DroppedColumn >= 0 || action.Is("drop", "constraint") || action.Is("rename") || (constraint is not null && !IsConstraintDroppedBefore(constraint, statement, file)))
            {
                var remedy = action.AddedColumn >= 0 ? "write ADD COLUMN IF NOT EXISTS" : constraint is not null ? $"write DROP CONSTRAINT IF EXISTS {constraint} before it" : action.Is("rename") ? "do it in a DO block that looks first" : "write IF EXISTS";
                yield return new Complaint(statement, action.Start, $"a second run fails here, and what ran before an error stays; {remedy}, or run the file in a transaction");
            }
        }
    }

    private static bool IsDroppedBefore(ObjectClause item, CheckedStatement statement, CheckedFile file) =>
        file.Earlier(statement).Any(earlier => earlier.Object is { Verb: "drop", IsConditional: true } dropped && dropped.Kind == item.Kind && CheckedFile.IsSame(dropped.Name, item.Name));

    private static bool IsConstraintDroppedBefore(string name, CheckedStatement statement, CheckedFile file) =>
        file.Earlier(statement).Append(statement).SelectMany(static earlier => earlier.Actions).Any(action => action.Is("drop", "constraint", "if", "exists") && action.Statement.Plain(action.Start + 4) == name);
}
