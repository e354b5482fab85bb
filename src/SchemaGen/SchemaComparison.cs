using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace SchemaGen;

/// <summary>
/// Compares a database with the relations that code was compiled against: one statement, catalogs only, which every role
/// may read. What the database has besides passes: a migration that adds comes before the program that needs it.
/// </summary>
public static class SchemaComparison
{
    /// <summary>
    /// An empty search_path, for this statement alone, makes PostgreSQL print types as the snapshot has them. A domain may
    /// forbid NULL, or one that it is over.
    /// </summary>
    private const string Query = """
        WITH setting AS MATERIALIZED (SELECT pg_catalog.set_config('search_path', '', true))
        SELECT n.nspname::text, c.relname::text, a.attname::text, pg_catalog.format_type(a.atttypid, a.atttypmod),
          NOT a.attnotnull AND t.typtype <> 'd' AND c.relkind NOT IN ('v', 'm')
        FROM setting
          CROSS JOIN ROWS FROM (pg_catalog.unnest(@schemas::pg_catalog.text[]), pg_catalog.unnest(@names::pg_catalog.text[])) AS wanted(schema, name)
          JOIN pg_catalog.pg_namespace n ON n.nspname::pg_catalog.text OPERATOR(pg_catalog.=) wanted.schema
          JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname::pg_catalog.text OPERATOR(pg_catalog.=) wanted.name AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
          LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
          LEFT JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
        """;

    /// <summary>Finds what is missing, of another type, or can be NULL and could not.</summary>
    /// <param name="connection">An open connection to PostgreSQL.</param>
    /// <param name="relations">The relations that the program uses.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What is wrong, in the order of relations and columns; empty when the program can run.</returns>
    /// <exception cref="DbException">The database could not be asked.</exception>
    public static async Task<IReadOnlyList<SchemaProblem>> FindProblemsAsync(DbConnection connection, IEnumerable<Relation> relations, CancellationToken cancellationToken = default)
    {
        var wanted = relations.Where(static relation => relation.Kind != RelationKind.External).ToArray();
        var found = await ReadAsync(connection, wanted, cancellationToken).ConfigureAwait(false);
        var problems = new List<SchemaProblem>();
        foreach (var relation in wanted)
        {
            if (!found.TryGetValue((relation.Schema, relation.Name), out var columns))
            {
                problems.Add(new SchemaProblem(relation, null, NounOf(relation.Kind), "nothing"));
                continue;
            }

            problems.AddRange(relation.Columns.Select(column => Compare(relation, column, columns)).OfType<SchemaProblem>());
        }

        return problems;
    }

    private static async Task<Dictionary<(string, string), Dictionary<string, FoundColumn>>> ReadAsync(DbConnection connection, Relation[] wanted, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Query;
        Add(command, "schemas", Array.ConvertAll(wanted, static relation => relation.Schema));
        Add(command, "names", Array.ConvertAll(wanted, static relation => relation.Name));
        using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var found = new Dictionary<(string, string), Dictionary<string, FoundColumn>>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var relation = (reader.GetString(0), reader.GetString(1));
            if (!found.TryGetValue(relation, out var columns))
            {
                found.Add(relation, columns = new Dictionary<string, FoundColumn>(StringComparer.Ordinal));
            }

            // A table without columns is one row of nulls.
            if (!reader.IsDBNull(2))
            {
                columns[reader.GetString(2)] = new FoundColumn(reader.GetString(3), reader.GetBoolean(4));
            }
        }

        return found;
    }

    private static SchemaProblem? Compare(Relation relation, Column column, Dictionary<string, FoundColumn> columns)
    {
        if (!columns.TryGetValue(column.Name, out var found))
        {
            return new SchemaProblem(relation, column, column.Type, "nothing");
        }

        if (WithoutModifiers(found.Type) != WithoutModifiers(column.Type))
        {
            return new SchemaProblem(relation, column, column.Type, found.Type);
        }

        return found.CanBeNull && !column.IsNullable ? new SchemaProblem(relation, column, column.Type + " NOT NULL", "nullable") : null;
    }

    /// <summary>How long a text may be is nothing that a reader relies on: <c>character varying(40)[]</c> is <c>character varying[]</c>.</summary>
    private static string WithoutModifiers(string type)
    {
        var text = type;
        for (var open = text.IndexOf('('); open >= 0 && text.IndexOf('"') < 0; open = text.IndexOf('('))
        {
            text = text.Remove(open, text.IndexOf(')', open) - open + 1);
        }

        return text;
    }

    private static void Add(DbCommand command, string name, string[] value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private static string NounOf(RelationKind kind) => kind switch
    {
        RelationKind.View => "a view",
        RelationKind.MaterializedView => "a materialized view",
        RelationKind.ForeignTable => "a foreign table",
        _ => "a table",
    };

    private readonly struct FoundColumn(string type, bool canBeNull)
    {
        public string Type { get; } = type;

        public bool CanBeNull { get; } = canBeNull;
    }
}
