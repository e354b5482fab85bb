using SchemaGen.Model.Configuration;
using SchemaGen.Model.Ddl;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Connections;
using SchemaGen.Postgres.Migrations;

namespace SchemaGen.Testing.Rebuild;

/// <summary>A database and another that was made from its snapshot alone. Whatever tells them apart was lost on the way.</summary>
/// <param name="Original">Connection string of the database that was pulled.</param>
/// <param name="Rebuilt">Connection string of the database in which the script was run.</param>
/// <param name="Script">What was run.</param>
public sealed record RebuiltDatabase(string Original, string Rebuilt, string Script)
{
    private const string FileName = "_schema.sql";

    /// <summary>Pulls one database and builds the other, which must be empty; the first statement that fails ends it.</summary>
    /// <exception cref="InvalidOperationException">A statement failed; the message has it.</exception>
    public static async Task<RebuiltDatabase> BuildAsync(string original, string empty)
    {
        var script = SchemaScript.Render(await PullAsync(original));
        await using var session = Open(empty);
        try
        {
            await MigrationRunner.ApplyAsync(session.Connection, [new MigrationFile(FileName, script)]);
        }
        catch (DiagnosticException failure)
        {
            var line = failure.Diagnostic.Location?.Line ?? 1;
            var statement = string.Join('\n', script.Split('\n').Skip(line - 1).Take(12));
            throw new InvalidOperationException($"{failure.Message}\n{statement}", failure);
        }

        return new RebuiltDatabase(original, empty, script);
    }

    /// <summary>What <c>pull</c> writes.</summary>
    public static async Task<string> SnapshotTextAsync(string connectionString) => SnapshotJson.Write(await PullAsync(connectionString));

    public static async Task<SchemaSnapshot> PullAsync(string connectionString)
    {
        await using var session = Open(connectionString);
        return CatalogReader.Read(session, SchemaGenConfiguration.Default, CancellationToken.None);
    }

    private static DatabaseSession Open(string connectionString) => DatabaseConnector.Open(connectionString + ";Include Error Detail=true", CancellationToken.None);
}
