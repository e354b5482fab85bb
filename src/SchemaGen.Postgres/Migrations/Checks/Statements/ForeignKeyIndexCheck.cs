using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>A foreign key without an index on its columns: deleting a row that it refers to reads the whole table.</summary>
internal sealed class ForeignKeyIndexCheck : StatementCheck
{
    public override Rule Rule => Rules.MigrationForeignKeyIndex;

    protected override IEnumerable<Complaint> Check(CheckedStatement statement, CheckedFile file)
    {
        foreach (var (column, token) in ReferencingColumns(statement))
        {
            if (!HasIndex(statement.Object!.Name, column, file) && !IsKey(statement, token))
            {
                yield return new Complaint(statement, token, $"no index of this file begins with {column}, so that deleting a row that it refers to, and joining with it, reads the whole table; CREATE INDEX on it");
            }
        }
    }

    /// <summary>First columns of the foreign keys that a CREATE TABLE or ALTER TABLE adds, each with the token that is meant.</summary>
    private static IEnumerable<(string Column, int Token)> ReferencingColumns(CheckedStatement statement)
    {
        if (statement.Object is not { Verb: "create" or "alter", Kind: "table" } table)
        {
            yield break;
        }

        var element = table.Verb == "create" ? table.Next + 1 : statement.Actions[0].AddedColumn;
        var depth = 0;
        for (var i = table.Next; i < statement.Tokens.Count; i++)
        {
            depth += statement.IsSign(i, '(') ? 1 : statement.IsSign(i, ')') ? -1 : 0;
            if (statement.IsSign(i, ',') && depth == (table.Verb == "create" ? 1 : 0))
            {
                element = table.Verb == "create" ? i + 1 : statement.Actions.FirstOrDefault(action => action.Start == i + 1)?.AddedColumn ?? -1;
            }
            else if (statement.Is(i, "foreign", "key") && statement.IsSign(i + 2, '('))
            {
                yield return (statement.Plain(i + 3), i);
            }
            else if (element >= 0 && statement.Is(i, "references") && !statement.Contains("foreign", element, i))
            {
                yield return (statement.Plain(element), i);
            }
        }
    }

    /// <summary>A column that is a key by itself has an index.</summary>
    private static bool IsKey(CheckedStatement statement, int token)
    {
        for (var i = token; i >= 0 && !statement.IsSign(i, ','); i--)
        {
            if (statement.Is(i, "unique") || statement.Is(i, "primary"))
            {
                return true;
            }
        }

        for (var i = token; i < statement.Tokens.Count && !statement.IsSign(i, ','); i++)
        {
            if (statement.Is(i, "unique") || statement.Is(i, "primary"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasIndex(string table, string column, CheckedFile file) => file.Statements.Any(statement =>
        (statement.Object is { Verb: "create", Kind: "index" } index && CheckedFile.IsSame(BlockingIndexCheck.IndexedTable(statement, index), table) && FirstColumn(statement, index) == column)
        || (statement.Object is { Kind: "table" } own && CheckedFile.IsSame(own.Name, table) && HasKey(statement, column)));

    private static string? FirstColumn(CheckedStatement statement, ObjectClause index)
    {
        var open = Enumerable.Range(index.Next, Math.Max(statement.Tokens.Count - index.Next, 0)).FirstOrDefault(i => statement.IsSign(i, '('), -1);
        return open >= 0 && open + 1 < statement.Tokens.Count ? statement.NameAt(open + 1).Name : null;
    }

    /// <summary>PRIMARY KEY (column, …) or UNIQUE (column, …).</summary>
    private static bool HasKey(CheckedStatement statement, string column) => Enumerable.Range(0, Math.Max(statement.Tokens.Count - 2, 0)).Any(i =>
        ((statement.Is(i, "primary", "key") && statement.IsSign(i + 2, '(') && statement.NameAt(i + 3).Name == column) || (statement.Is(i, "unique") && statement.IsSign(i + 1, '(') && statement.NameAt(i + 2).Name == column)));
}
