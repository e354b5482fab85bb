using SchemaGen.Model.Naming;
using SchemaGen.Model.Sql;

namespace SchemaGen.Postgres.Migrations;

/// <summary>Which statement of a file an object of the catalog comes from, as far as the text names it.</summary>
internal static class StatementFinder
{
    /// <summary>The last statement that names the member, else the object, else anything in a body; the first of the file where none does.</summary>
    /// <param name="script">The file.</param>
    /// <param name="name">The object's own name.</param>
    /// <param name="member">A part of it; null for none.</param>
    public static int LastAbout(MigrationScript script, string name, string? member)
    {
        var about = Enumerable.Range(0, script.Statements.Count).Where(i => Names(script.Statements[i], name)).ToList();
        var precise = member is null ? [] : about.FindAll(i => Names(script.Statements[i], member));
        return precise.Count > 0 ? precise[^1] : about.Count > 0 ? about[^1] : Math.Max(InBody(script, name), 0);
    }

    /// <summary>A block's text is one token, and may make any statement.</summary>
    private static bool Names(SqlStatement statement, string name) => (statement.BeginsWith("do") && statement.Text.Contains(name, StringComparison.OrdinalIgnoreCase)) || statement.Tokens.Any(token => token.Kind switch
    {
        SqlTokenKind.Identifier => string.Equals(token.In(statement.Text).ToString(), name, StringComparison.OrdinalIgnoreCase),
        SqlTokenKind.QuotedIdentifier => SqlIdentifier.Parse(token.In(statement.Text).ToString(), "").Name == name,
        _ => false,
    });

    private static int InBody(MigrationScript script, string name)
    {
        for (var i = script.Statements.Count - 1; i >= 0; i--)
        {
            if (script.Statements[i].Text.Contains(name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
