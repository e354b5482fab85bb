using System.Text.RegularExpressions;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Sql;

namespace SchemaGen.Postgres.Migrations;

/// <summary>
/// Statements that start programs of the server's machine, load code into it, or read and write its files: a superuser's
/// rights would let them. Bodies and texts are looked through too, since what stands there can be executed.
/// </summary>
internal static partial class OutsideStatements
{
    /// <summary>Refuses what only a superuser could do.</summary>
    /// <exception cref="DiagnosticException">SG4007, at the statement.</exception>
    public static void Refuse(IReadOnlyList<Migration> migrations) => Refuse(migrations, Outside());

    /// <summary>Refuses the roles that start programs and touch files: before PostgreSQL 16 whoever makes roles can take these.</summary>
    /// <exception cref="DiagnosticException">SG4007, at the statement.</exception>
    public static void RefuseRoles(IReadOnlyList<Migration> migrations) => Refuse(migrations, Roles());

    private static void Refuse(IReadOnlyList<Migration> migrations, Regex outside)
    {
        foreach (var script in migrations.SelectMany(static migration => new[] { migration.File, migration.Down }).OfType<MigrationFile>().Select(MigrationScript.Parse))
        {
            if (script.Statements.FirstOrDefault(statement => outside.IsMatch(WithoutComments(statement))) is { } statement)
            {
                throw Rules.MigrationOutside.Error("the statement starts a program, loads code or touches files of the server's machine; take it out of the migration", script.Locate(statement));
            }
        }
    }

    private static string WithoutComments(SqlStatement statement) =>
        string.Concat(statement.Tokens.Select(token => token.IsTrivia ? " " : token.In(statement.Text).ToString()));

    /// <summary>A file's name is a text, which inside another text has its quotes twice, or is put together.</summary>
    [GeneratedRegex(
        """
        \bcopy\b[^;]*\b(from|to)\s+(program\b|e?'|\$|\|\||%)
        | \balter\s+system\b | ^\s*load\b | \blanguage\s+'*c\b | \bcreate\s+tablespace\b
        | \bcreate\s+extension\b[^;]*\b(pl\w*u|file_fdw|adminpack)\b
        | \b(lo_export|lo_import|pg_read_file|pg_read_binary_file|pg_ls_dir|pg_file_write|pg_stat_file)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Outside();

    [GeneratedRegex(@"\bpg_(execute_server_program|read_server_files|write_server_files)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Roles();
}
