using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Sql;

namespace SchemaGen.Postgres.Migrations;

/// <summary>A migration cut into statements, all of which the server understands.</summary>
internal sealed class MigrationScript
{
    private readonly string _path;
    private readonly LineMap _lines;

    private MigrationScript(MigrationFile file)
    {
        _path = file.Path;
        _lines = new LineMap(file.Text);
        Statements = SqlScript.Split(file.Text);
    }

    public IReadOnlyList<SqlStatement> Statements { get; }

    /// <summary>Whether all of it can run in one transaction that somebody else begins and ends.</summary>
    public bool CanBeWrapped => Statements.Count > 0 && !Statements.Any(static statement => TransactionRules.Controls(statement) || TransactionRules.Refuses(statement));

    /// <summary>Splits a migration, and refuses what only psql can run.</summary>
    public static MigrationScript Parse(MigrationFile file)
    {
        var script = new MigrationScript(file);
        foreach (var statement in script.Statements)
        {
            if (statement.Kind is SqlStatementKind.MetaCommand)
            {
                throw Rules.MigrationMetaCommand.Error(MetaCommandMessage(statement.Text), script.Locate(statement));
            }

            if (statement.Kind is SqlStatementKind.CopyFromStdin)
            {
                throw Rules.MigrationCopyData.Error(
                    "COPY … FROM STDIN takes its rows from psql, which does not run here; write them as INSERT statements, or keep data out of the migrations",
                    script.Locate(statement));
            }
        }

        return script;
    }

    /// <summary>Place of a character of a statement, of its first one unless told otherwise.</summary>
    public SourceLocation Locate(SqlStatement statement, int offset = 0)
    {
        var (line, column) = _lines.Locate(statement.Offset + offset);
        return new SourceLocation(_path, line, column);
    }

    private static string MetaCommandMessage(string text)
    {
        var length = text.AsSpan().IndexOfAny(' ', '\t');
        var name = length < 0 ? text.TrimEnd() : text[..length];
        var advice = name switch
        {
            @"\i" or @"\ir" or @"\include" or @"\include_relative" => "give the file that it includes as a migration of its own",
            @"\copy" => "write its rows as INSERT statements, or keep data out of the migrations",
            @"\restrict" or @"\unrestrict" => "delete the line, which pg_dump writes for psql's sake",
            @"\c" or @"\connect" => "delete it, because all migrations apply to one database",
            _ => "delete it or say it in SQL",
        };
        return $"{name} is a psql meta-command and only plain SQL runs here; {advice}";
    }
}
