namespace SchemaGen.Postgres.Migrations.Checks;

/// <summary>One action of an ALTER TABLE.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last.</param>
internal sealed record AlterAction(CheckedStatement Statement, int Start, int End)
{
    /// <summary>The table, as the statement names it.</summary>
    public string Table => Statement.Object!.Name;

    /// <summary>Whether it begins with these key words.</summary>
    public bool Is(params string[] words) => Statement.Is(Start, words) && Start + words.Length <= End;

    /// <summary>Whether a key word stands in it, outside parentheses.</summary>
    public bool Has(string word) => Statement.Find(word, Start, End) >= 0;

    /// <summary>ADD [COLUMN] [IF NOT EXISTS] name: the token of the name; -1 for any other action.</summary>
    public int AddedColumn => Is("add") && !IsConstraint(Start + 1) ? AfterCondition(Statement.Is(Start + 1, "column") ? Start + 2 : Start + 1) : -1;

    /// <summary>ADD of a constraint: the token of its kind (CHECK, FOREIGN, UNIQUE, PRIMARY, EXCLUDE); -1 for any other action.</summary>
    public int AddedConstraint => !Is("add") || !IsConstraint(Start + 1) ? -1 : Statement.Is(Start + 1, "constraint") ? Start + 3 : Start + 1;

    /// <summary>ALTER [COLUMN] name: the token after the name; -1 for any other action.</summary>
    public int AlteredColumn => Is("alter") && !Is("alter", "constraint") ? Statement.NameAt(Statement.Is(Start + 1, "column") ? Start + 2 : Start + 1).Next : -1;

    /// <summary>DROP [COLUMN] [IF EXISTS] name: the token of the name; -1 for any other action.</summary>
    public int DroppedColumn => Is("drop") && !Is("drop", "constraint") ? AfterCondition(Statement.Is(Start + 1, "column") ? Start + 2 : Start + 1) : -1;

    public bool IsConditional => Statement.Contains("exists", Start, Math.Min(Start + 5, End));

    /// <summary>The actions, between commas.</summary>
    public static IReadOnlyList<AlterAction> Of(CheckedStatement statement)
    {
        if (statement.Object is not { Verb: "alter", Kind: "table" or "foreign table" } table)
        {
            return [];
        }

        var actions = new List<AlterAction>();
        var (start, depth) = (table.Next, 0);
        for (var i = start; i < statement.Tokens.Count; i++)
        {
            depth += statement.IsSign(i, '(') || statement.IsSign(i, '[') ? 1 : statement.IsSign(i, ')') || statement.IsSign(i, ']') ? -1 : 0;
            if (depth == 0 && statement.IsSign(i, ','))
            {
                actions.Add(new AlterAction(statement, start, i));
                start = i + 1;
            }
        }

        actions.Add(new AlterAction(statement, start, statement.Tokens.Count));
        return actions;
    }

    private bool IsConstraint(int index) =>
        Statement.Is(index, "constraint") || Statement.Is(index, "check") || Statement.Is(index, "foreign", "key") || Statement.Is(index, "unique") || Statement.Is(index, "primary", "key") || Statement.Is(index, "exclude");

    private int AfterCondition(int index) => Statement.Is(index, "if", "not", "exists") ? index + 3 : Statement.Is(index, "if", "exists") ? index + 2 : index;
}
