using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog;

/// <summary>Which rows the role may not read. Asked before, because a statement that is refused would end the transaction.</summary>
internal sealed class ReferenceRights
{
    private readonly Dictionary<QualifiedName, (bool HasRowSecurity, HashSet<string> Columns)> _limits = [];

    /// <summary>One row for each relation that the role may not read whole.</summary>
    public CatalogStatement Statement => new(
        """
        SELECT n.nspname, c.relname, row_security_active(c.oid),
          array_to_json(ARRAY(SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            AND NOT (has_schema_privilege(n.oid, 'USAGE') AND has_column_privilege(c.oid, a.attnum, 'SELECT'))))::text
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
          AND (row_security_active(c.oid) OR NOT has_schema_privilege(n.oid, 'USAGE') OR NOT has_table_privilege(c.oid, 'SELECT'))
        """,
        row => _limits[new QualifiedName(row.Text(0), row.Text(1))] = (row.Flag(2), [.. OptionTexts.Read(row.OptionalText(3))]));

    /// <summary>Why rows cannot be read, and what to do about it; null when they can.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="columns">The columns that are asked for.</param>
    public string? Obstacle(Relation relation, IEnumerable<string> columns)
    {
        var name = SqlIdentifier.Quote(relation.Name);
        if (relation.Unpopulated)
        {
            return $"The materialized view {name} has never been filled. REFRESH MATERIALIZED VIEW {name} first";
        }

        if (!_limits.TryGetValue(relation.Name, out var limits))
        {
            return null;
        }

        var missing = columns.Where(limits.Columns.Contains).Distinct(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            return $"The role may not read {string.Join(", ", missing.Select(SqlIdentifier.Quote))} of {name}. GRANT it USAGE on the schema and SELECT on the columns";
        }

        return limits.HasRowSecurity ? $"Row-level security hides rows of {name} from the role. Give it BYPASSRLS, or use the table's owner" : null;
    }
}
