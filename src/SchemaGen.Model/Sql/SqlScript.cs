namespace SchemaGen.Model.Sql;

/// <summary>A file of SQL statements, as <c>psql -f</c> reads it.</summary>
public static class SqlScript
{
    /// <summary>Splits a script into statements, in their order. What is only comments or semicolons is left out.</summary>
    public static IReadOnlyList<SqlStatement> Split(string text)
    {
        var statements = new List<SqlStatement>();
        var lexer = new SqlLexer(text);
        var open = new OpenStatement(text);
        while (lexer.TryRead(out var token))
        {
            if (token.Kind is SqlTokenKind.MetaCommand)
            {
                statements.AddRange(open.Close());
                statements.Add(new SqlStatement(SqlStatementKind.MetaCommand, token.In(text).ToString(), token.Start, [token.RelativeTo(token.Start)]));
                open = new OpenStatement(text);
            }
            else if (open.EndsWith(token))
            {
                statements.AddRange(open.Close());
                lexer.SkipTo(open.End);
                open = new OpenStatement(text);
            }
        }

        statements.AddRange(open.Close());
        return statements;
    }

    /// <summary>The statement that is being read.</summary>
    private sealed class OpenStatement(string text)
    {
        private readonly StatementNesting _nesting = new(text);
        private readonly List<SqlToken> _tokens = [];
        private int _count;

        public int End { get; private set; }

        public bool EndsWith(SqlToken token)
        {
            if (token.IsTrivia)
            {
                if (_count > 0)
                {
                    _tokens.Add(token);
                }

                return false;
            }

            _tokens.Add(token);
            _count = _tokens.Count;
            End = token.End;
            return _nesting.EndsWith(token);
        }

        /// <summary>The statement, without the trivia after it; nothing when there is none.</summary>
        public IEnumerable<SqlStatement> Close()
        {
            if (_count == 0 || _tokens[0].Kind is SqlTokenKind.Semicolon)
            {
                return [];
            }

            var isEnded = _tokens[_count - 1].Kind is SqlTokenKind.Semicolon;
            var start = _tokens[0].Start;
            var tokens = _tokens.Take(_count).Select(token => token.RelativeTo(start)).ToArray();
            if (!CopyRows.Follow(text, _tokens.Where(static token => !token.IsTrivia).ToList()))
            {
                return [new SqlStatement(SqlStatementKind.Statement, text.Substring(start, End - start), start, tokens)];
            }

            var (rows, rowsEnd, terminatorEnd) = isEnded ? CopyRows.Find(text, End) : (End, End, End);
            End = terminatorEnd;
            return
            [
                new SqlStatement(SqlStatementKind.CopyFromStdin, text.Substring(start, End - start), start, tokens)
                {
                    DataStart = rows - start,
                    DataLength = rowsEnd - rows,
                },
            ];
        }
    }
}
