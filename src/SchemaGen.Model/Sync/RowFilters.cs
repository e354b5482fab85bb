using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Graph;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Sync;

/// <summary>
/// Which rows are copied: those that a filter lets through, and of tables that refer to filtered ones those whose references
/// are copied too. So a filter on tenants gives these tenants and all that belongs to them.
/// </summary>
internal sealed class RowFilters
{
    private readonly Dictionary<QualifiedName, Relation> _tables;
    private readonly Dictionary<QualifiedName, string> _own = [];
    private readonly HashSet<QualifiedName> _filtered;

    /// <param name="filters">As configured.</param>
    /// <param name="tables">The tables that are copied, with their foreign keys.</param>
    /// <exception cref="DiagnosticException">SG0079: a cycle of foreign keys would have to be followed.</exception>
    public RowFilters(IReadOnlyList<RowFilter> filters, IReadOnlyList<Relation> tables)
    {
        _tables = tables.ToDictionary(static table => table.Name);
        foreach (var table in tables)
        {
            if (filters.FirstOrDefault(filter => NamePattern.Matches(filter.Relation, table.Name)) is { } filter)
            {
                _own[table.Name] = filter.Where;
            }
        }

        _filtered = [.. _own.Keys];
        var graph = ForeignKeyGraph.Of(tables);
        foreach (var component in graph.Components)
        {
            var isReached = component.Any(name => _filtered.Contains(name) || graph.References(name).Any(_filtered.Contains));
            if (isReached && component.Count > 1)
            {
                throw Rules.SyncRuleUnusable.Error(
                    $"A filter of sync.filters reaches {string.Join(", ", component.Select(SqlIdentifier.Quote))}, which refer to each other in a circle, so that no row's turn comes first. Exclude them under sync.tables, or filter tables that they do not refer to.");
            }

            if (isReached && _tables[component[0]].ForeignKeys.Count(key => key.References == component[0]) > 1)
            {
                throw Rules.SyncRuleUnusable.Error(
                    $"A filter of sync.filters reaches {SqlIdentifier.Quote(component[0])}, which refers to itself in more than one way, and only one can be followed. Exclude it under sync.tables, or filter tables that it does not refer to.");
            }

            if (isReached)
            {
                _filtered.Add(component[0]);
            }
        }
    }

    /// <summary>The condition of a table, over its columns as <c>f0</c>; null for all rows.</summary>
    public string? Of(QualifiedName table) => _filtered.Contains(table) ? Condition(table, 0) : null;

    private string Condition(QualifiedName name, int depth)
    {
        var table = _tables[name];
        var parts = table.ForeignKeys
            .Where(key => key.References != name && _filtered.Contains(key.References))
            .Select(key => Referred(key, depth)).ToList();
        if (_own.TryGetValue(name, out var own))
        {
            parts.Insert(0, $"({own})");
        }

        var condition = string.Join(" AND ", parts);
        return table.ForeignKeys.FirstOrDefault(key => key.References == name) is { } self ? Chain(table, self, condition, depth) : condition;
    }

    /// <summary>What is NULL refers to nothing.</summary>
    private string Referred(ForeignKey key, int depth)
    {
        var child = FormattableString.Invariant($"f{depth}");
        var parent = FormattableString.Invariant($"f{depth + 1}");
        var nulls = key.Columns.Select(column => $"{child}.{SqlIdentifier.Quote(column)} IS NULL");
        var pairs = key.Columns.Zip(key.ReferencedColumns, (column, referenced) => $"{parent}.{SqlIdentifier.Quote(referenced)} = {child}.{SqlIdentifier.Quote(column)}");
        return $"({string.Join(" OR ", nulls)} OR EXISTS (SELECT FROM {SqlIdentifier.Quote(key.References)} {parent} WHERE {string.Join(" AND ", pairs)} AND {Condition(key.References, depth + 1)}))";
    }

    /// <summary>Rows whose chain of references to rows of the same table ends in one without, all of them let through.</summary>
    private static string Chain(Relation table, ForeignKey self, string condition, int depth)
    {
        var alias = FormattableString.Invariant($"f{depth}");
        var keys = string.Join(", ", self.ReferencedColumns.Select(column => $"{alias}.{SqlIdentifier.Quote(column)}"));
        var references = string.Join(", ", self.Columns.Select(column => $"{alias}.{SqlIdentifier.Quote(column)}"));
        var ends = string.Join(" OR ", self.Columns.Select(column => $"{alias}.{SqlIdentifier.Quote(column)} IS NULL"));
        var same = string.Join(" AND ", self.Columns.Zip(self.ReferencedColumns, (column, referenced) => $"{alias}.{SqlIdentifier.Quote(column)} = {alias}.{SqlIdentifier.Quote(referenced)}"));
        var names = self.ReferencedColumns.Select(static (_, index) => FormattableString.Invariant($"k{index}")).ToList();
        var steps = string.Join(" AND ", self.Columns.Select((column, index) => $"{alias}.{SqlIdentifier.Quote(column)} = kept.{names[index]}"));
        var from = $"{SqlIdentifier.Quote(table.Name)} {alias}";

        // It is the row's reference that is looked for: a key that others could refer to may be NULL.
        return $"{condition} AND ({ends} OR ({same}) OR ({references}) IN (WITH RECURSIVE kept ({string.Join(", ", names)}) AS (SELECT {keys} FROM {from} WHERE ({ends} OR ({same})) AND {condition} UNION SELECT {keys} FROM {from} JOIN kept ON {steps} WHERE {condition}) SELECT * FROM kept))";
    }
}
