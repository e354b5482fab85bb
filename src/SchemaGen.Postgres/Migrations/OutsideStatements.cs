using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Sql;

namespace SchemaGen.Postgres.Migrations;

/// <summary>Statements that start programs of the server's machine or read and write its files: a superuser's rights would let them.</summary>
internal static class OutsideStatements
{
    private static readonly string[] Functions = ["lo_export", "lo_import", "pg_read_file", "pg_read_binary_file", "pg_ls_dir", "pg_file_write"];

    /// <exception cref="DiagnosticException">SG4007, at the statement.</exception>
    public static void Refuse(IReadOnlyList<Migration> migrations)
    {
        foreach (var script in migrations.Select(static migration => MigrationScript.Parse(migration.File)))
        {
            if (script.Statements.FirstOrDefault(ReachesOutside) is { } statement)
            {
                throw Rules.MigrationOutside.Error("the statement starts a program or touches files of the server's machine; take it out of the migration", script.Locate(statement));
            }
        }
    }

    private static bool ReachesOutside(SqlStatement statement) =>
        (statement.BeginsWith("copy") && !statement.HasAnywhere("stdin") && !statement.HasAnywhere("stdout"))
        || statement.Has(0, "alter", "system")
        || Array.Exists(Functions, statement.HasAnywhere);
}
