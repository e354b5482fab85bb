namespace SchemaGen.Postgres.Migrations.Checks;

/// <summary>A file that is checked: its statements, and what they know of each other.</summary>
internal sealed class CheckedFile
{
    private readonly MigrationScript _script;

    public CheckedFile(Migration migration, MigrationScript script)
    {
        Migration = migration;
        _script = script;
        var statements = new List<CheckedStatement>();
        var open = false;
        foreach (var statement in script.Statements)
        {
            var controls = TransactionRules.Controls(statement);
            open = TransactionRules.Begins(statement) || (open && !TransactionRules.Ends(statement));
            statements.Add(new CheckedStatement(statement, statements.Count, !controls && (open || migration.IsWrapped)));
        }

        Statements = statements;
    }

    public Migration Migration { get; }

    public IReadOnlyList<CheckedStatement> Statements { get; }

    public Model.Diagnostics.SourceLocation Locate(CheckedStatement statement, int offset) => _script.Locate(statement.Source, offset);

    /// <summary>Whether a table was made in this file before a statement: nobody uses it yet, and it is empty.</summary>
    public bool IsNew(string table, CheckedStatement before) =>
        Earlier(before).Any(statement => statement.Object is { Verb: "create", Kind: "table" or "materialized view" } made && IsSame(made.Name, table));

    public IEnumerable<CheckedStatement> Earlier(CheckedStatement statement) => Statements.Take(statement.Index);

    /// <summary>Whether two names can be one: a schema that only one of them has may be the other's too.</summary>
    public static bool IsSame(string x, string y) =>
        x.Length > 0 && (x == y || (x.Contains('.', StringComparison.Ordinal) != y.Contains('.', StringComparison.Ordinal) && x[(x.IndexOf('.', StringComparison.Ordinal) + 1)..] == y[(y.IndexOf('.', StringComparison.Ordinal) + 1)..]));
}
