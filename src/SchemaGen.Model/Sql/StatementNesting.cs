namespace SchemaGen.Model.Sql;

/// <summary>
/// Knows which semicolon ends a statement: none inside parentheses (a rule's list of commands) and none inside the
/// <c>BEGIN ATOMIC … END</c> of a routine. psql's rules, but that <c>BEGIN</c> alone opens no body and that <c>AS end</c>
/// closes none: the grammar has it so, and psql stumbles there.
/// </summary>
internal sealed class StatementNesting(string text)
{
    private Head _head;
    private int _parentheses;
    private int _body;
    private SqlToken _previous;

    private enum Head
    {
        Empty,
        Create,
        CreateOr,
        CreateOrReplace,
        CreateRoutine,
        Any,
    }

    /// <summary>Takes the statement's next token that is no trivia; true when the statement ends with it.</summary>
    public bool EndsWith(SqlToken token)
    {
        if (token.Kind is SqlTokenKind.Semicolon && _parentheses == 0 && _body == 0)
        {
            return true;
        }

        FollowHead(token);
        FollowParentheses(token);
        FollowBody(token);
        _previous = token;
        return false;
    }

    private void FollowHead(SqlToken token) => _head = _head switch
    {
        Head.Empty when token.IsWord(text, "create") => Head.Create,
        Head.Create when token.IsWord(text, "or") => Head.CreateOr,
        Head.CreateOr when token.IsWord(text, "replace") => Head.CreateOrReplace,
        Head.Create or Head.CreateOrReplace when token.IsWord(text, "function") || token.IsWord(text, "procedure") => Head.CreateRoutine,
        Head.CreateRoutine => Head.CreateRoutine,
        _ => Head.Any,
    };

    private void FollowParentheses(SqlToken token)
    {
        if (token.IsSign(text, '('))
        {
            _parentheses++;
        }
        else if (token.IsSign(text, ')') && _parentheses > 0)
        {
            _parentheses--;
        }
    }

    private void FollowBody(SqlToken token)
    {
        if (_head is not Head.CreateRoutine || _parentheses > 0)
        {
            return;
        }

        if (_body == 0)
        {
            _body = token.IsWord(text, "atomic") && _previous.IsWord(text, "begin") ? 1 : 0;
        }
        else if (!_previous.IsWord(text, "as") && !_previous.IsSign(text, '.'))
        {
            _body += token.IsWord(text, "case") ? 1 : token.IsWord(text, "end") ? -1 : 0;
        }
    }
}
