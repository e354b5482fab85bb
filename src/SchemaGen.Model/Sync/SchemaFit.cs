using SchemaGen.Model.Diff.Impacts;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Sync;

/// <summary>
/// Whether the rows of one schema fit into another. A column of the target that the source lacks keeps its default; a
/// wider type takes a narrower one; whatever would lose a value or refuse one stops the run.
/// </summary>
internal sealed class SchemaFit(SchemaSnapshot source, SchemaSnapshot target)
{
    private readonly Dictionary<QualifiedName, EnumType> _enums = target.Enums.ToDictionary(static type => type.Name);
    private readonly Dictionary<QualifiedName, CompositeType> _composites = target.Composites.ToDictionary(static type => type.Name);
    private readonly Domains _domains = new(source.Domains);
    private readonly List<string> _problems = [];

    /// <summary>What does not fit, a clause each.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The columns that the two have in common.</summary>
    public IEnumerable<ColumnCopy> ColumnsOf(Relation from, Relation to)
    {
        foreach (var column in (IEnumerable<Column>)to.Columns)
        {
            if (from.FindColumn(column.Name) is not { } counterpart)
            {
                RequireDefault(to, column);
            }
            else if (column.Generation != Generation.None)
            {
                // What another expression computes, or what the source has as plain values, is no proof of anything.
                if (counterpart.GenerationExpression == column.GenerationExpression)
                {
                    yield return new ColumnCopy { Name = column.Name, Type = column.Type, Generated = true };
                }
            }
            else
            {
                RequireRoom(to, counterpart, column);
                yield return new ColumnCopy { Name = column.Name, Type = column.Type, IdentityAlways = column.Identity == Identity.Always };
            }
        }

        foreach (var column in from.Columns.Where(column => to.FindColumn(column.Name) is null))
        {
            _problems.Add($"{Place(to, column)} is not in the target");
        }
    }

    /// <summary>Notes that the target has no such table.</summary>
    public void AddMissing(Relation table) => _problems.Add($"{SqlIdentifier.Quote(table.Name)} is not in the target");

    private void RequireDefault(Relation table, Column column)
    {
        if (!column.Nullable && column.Default is null && column.Identity == Identity.None && column.Generation == Generation.None)
        {
            _problems.Add($"{Place(table, column)} is NOT NULL without a default, and not in the source");
        }
    }

    private void RequireRoom(Relation table, Column from, Column to)
    {
        if (from.Type != to.Type && !TypeWidening.IsWider(from.Type, to.Type))
        {
            _problems.Add($"{Place(table, to)} is '{from.Type}' in the source, '{to.Type}' in the target");
            return;
        }

        var type = _domains.BaseOf(to.Type).Name;
        if (_enums.TryGetValue(type, out var labels) && source.Enums.FirstOrDefault(known => known.Name == type) is { } needed
            && needed.Labels.Where(label => !labels.Labels.Contains(label)).ToList() is { Count: > 0 } missing)
        {
            _problems.Add($"{Place(table, to)}: the target's enum {SqlIdentifier.Quote(type)} lacks {string.Join(", ", missing.Select(SqlLiteral.Quote))}");
        }

        if (_composites.TryGetValue(type, out var composite) && source.Composites.FirstOrDefault(known => known.Name == type) is { } given
            && !Attributes(composite).SequenceEqual(Attributes(given)))
        {
            _problems.Add($"{Place(table, to)}: the composite type {SqlIdentifier.Quote(type)} has other attributes");
        }
    }

    private static IEnumerable<(string Name, TypeReference Type)> Attributes(CompositeType type) => type.Attributes.Select(static attribute => (attribute.Name, attribute.Type));

    private static string Place(Relation table, Column column) => $"{SqlIdentifier.Quote(table.Name)}.{SqlIdentifier.Quote(column.Name)}";
}
