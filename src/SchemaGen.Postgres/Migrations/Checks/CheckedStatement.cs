using SchemaGen.Model.Naming;
using SchemaGen.Model.Sql;

namespace SchemaGen.Postgres.Migrations.Checks;

/// <summary>A statement of a file that is checked, as its tokens without what the server skips and without the semicolon.</summary>
internal sealed class CheckedStatement
{
    public CheckedStatement(SqlStatement source, int index, bool inTransaction)
    {
        Source = source;
        Index = index;
        InTransaction = inTransaction;
        Tokens = [.. source.Tokens.Where(static token => !token.IsTrivia && token.Kind is not SqlTokenKind.Semicolon)];
        Object = ObjectClause.Of(this);
        Actions = AlterAction.Of(this);
    }

    public SqlStatement Source { get; }

    /// <summary>Its place among the statements of the file.</summary>
    public int Index { get; }

    /// <summary>Whether it runs in a transaction that lasts longer than itself.</summary>
    public bool InTransaction { get; }

    public IReadOnlyList<SqlToken> Tokens { get; }

    /// <summary>What it creates, alters or drops; null where it does nothing of the kind.</summary>
    public ObjectClause? Object { get; }

    /// <summary>The actions of an ALTER TABLE.</summary>
    public IReadOnlyList<AlterAction> Actions { get; }

    /// <summary>Whether these key words stand one after the other from a token on.</summary>
    public bool Is(int index, params string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (index < 0 || index + i >= Tokens.Count || !Tokens[index + i].IsWord(Source.Text, words[i]))
            {
                return false;
            }
        }

        return true;
    }

    public bool IsSign(int index, char sign) => index >= 0 && index < Tokens.Count && Tokens[index].IsSign(Source.Text, sign);

    /// <summary>A token's text; empty beyond the last, for statements that break off.</summary>
    public string TextOf(int index) => index >= 0 && index < Tokens.Count ? Tokens[index].In(Source.Text).ToString() : "";

    /// <summary>The first of these words from a token on, outside the parentheses that open after it; -1 for none.</summary>
    public int Find(string word, int from = 0, int? to = null)
    {
        var depth = 0;
        for (var i = from; i < (to ?? Tokens.Count); i++)
        {
            if (depth == 0 && Is(i, word))
            {
                return i;
            }

            depth += IsSign(i, '(') ? 1 : IsSign(i, ')') ? -1 : 0;
        }

        return -1;
    }

    /// <summary>Whether a key word stands anywhere in a range, in parentheses too.</summary>
    public bool Contains(string word, int from = 0, int? to = null) => Enumerable.Range(from, Math.Max((to ?? Tokens.Count) - from, 0)).Any(i => Is(i, word));

    /// <summary>A name at a token, as the catalog has it and with its schema if that is given, and the token after it.</summary>
    public (string Name, int Next) NameAt(int index)
    {
        var parts = new List<string>();
        var next = index;
        while (next < Tokens.Count && Tokens[next].Kind is SqlTokenKind.Identifier or SqlTokenKind.QuotedIdentifier)
        {
            parts.Add(Plain(next++));
            if (!IsSign(next, '.'))
            {
                break;
            }

            next++;
        }

        return (string.Join('.', parts), next);
    }

    /// <summary>An identifier as PostgreSQL folds it.</summary>
    public string Plain(int index) => index >= Tokens.Count || Tokens[index].Kind is SqlTokenKind.Identifier ? TextOf(index).ToLowerInvariant() : SqlIdentifier.Parse(TextOf(index), "").Name;

    /// <summary>The token after the parenthesis that closes the one at a token.</summary>
    public int AfterParentheses(int index)
    {
        var depth = 0;
        for (var i = index; i < Tokens.Count; i++)
        {
            depth += IsSign(i, '(') ? 1 : IsSign(i, ')') ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return Tokens.Count;
    }

    /// <summary>Offset in its text of a token.</summary>
    public int OffsetOf(int index) => index < Tokens.Count ? Tokens[index].Start : 0;
}
