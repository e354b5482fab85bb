using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Postgres.Migrations.Checks;

namespace SchemaGen.Postgres.Migrations.Trials;

/// <summary>
/// Finds IF NOT EXISTS that left another table or index as it was: what is there is dropped, the statement runs, both are
/// compared, and all of it is rolled back before the statement runs in earnest.
/// </summary>
internal sealed class HiddenDefinitions(NpgsqlConnection connection, CheckedFile file)
{
    private readonly List<StatementFinding> _findings = [];

    public IReadOnlyList<StatementFinding> Findings => _findings;

    /// <summary>To be told of each statement before it runs.</summary>
    public async Task LookAsync(int index, CancellationToken cancellationToken)
    {
        var statement = file.Statements[index];
        if (statement.Object is not { Verb: "create", Kind: "table" or "index", IsConditional: true, IsConcurrent: false, IsTemporary: false } item)
        {
            return;
        }

        var name = string.Concat(Enumerable.Range(item.NameIndex, item.Next - item.NameIndex).Select(statement.TextOf));
        if (await DescribeAsync(item, name, cancellationToken) is not { Count: > 0 } there)
        {
            return;
        }

        var (begin, end) = statement.InTransaction ? ("SAVEPOINT schemagen", "ROLLBACK TO schemagen") : ("BEGIN", "ROLLBACK");
        await MigrationRunner.SendAsync(connection, begin, cancellationToken);
        IReadOnlyList<string> here = there;
        try
        {
            await MigrationRunner.SendAsync(connection, $"DROP {item.Kind} {name} CASCADE", cancellationToken);
            await MigrationRunner.SendAsync(connection, statement.Source.Text, cancellationToken);
            here = await DescribeAsync(item, name, cancellationToken);
        }
        catch (PostgresException)
        {
            // It cannot be compared: what the statement does when nothing is there is not what it is about here.
        }

        await MigrationRunner.SendAsync(connection, end, cancellationToken);
        var differences = here.Except(there, StringComparer.Ordinal).Select(static part => $"{part} is only here")
            .Concat(there.Except(here, StringComparer.Ordinal).Select(static part => $"{part} is only there")).ToList();
        if (differences.Count > 0)
        {
            _findings.Add(new StatementFinding(Rules.MigrationDefinitionHidden, index, 0, $"{item.Kind} {item.Name} was there already and is another one: {string.Join(", ", differences)}; alter what is there, or remove this"));
        }
    }

    /// <summary>A table's columns, an index's definition; nothing for what is not there.</summary>
    private async Task<IReadOnlyList<string>> DescribeAsync(ObjectClause item, string name, CancellationToken cancellationToken)
    {
        var relation = $"to_regclass({SqlLiteral.Quote(name)})";
        var sql = item.IsTable
            ? $"SELECT 'column ' || attname || ' ' || format_type(atttypid, atttypmod) || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END FROM pg_catalog.pg_attribute WHERE attrelid = {relation} AND attnum > 0 AND NOT attisdropped"
            : $"SELECT pg_get_indexdef(indexrelid) FROM pg_catalog.pg_index WHERE indexrelid = {relation}";
        var parts = new List<string>();
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            parts.Add(reader.GetString(0));
        }

        return parts;
    }
}
