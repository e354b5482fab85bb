using SchemaGen.Model.Collections;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Graph;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Sync;

/// <summary>From two schemas to what is to be done: which tables, in which order, how; or why not.</summary>
public sealed class SyncPlanner
{
    /// <summary>From this size on it is quicker to make indexes and foreign keys anew than to keep them up row by row; below, DDL costs more.</summary>
    private const long RebuildBytes = 16 * 1024 * 1024;

    private readonly SyncSide _source;
    private readonly SyncSide _target;
    private readonly SyncSelection _selection;
    private readonly IReadOnlyList<Relation> _sourceTables;
    private readonly IReadOnlyList<Relation> _targetTables;
    private readonly Dictionary<QualifiedName, Relation> _counterparts;
    private readonly BinaryFormat _format;
    private readonly SchemaFit _fit;

    private SyncPlanner(SyncSide source, SyncSide target, SyncSelection selection)
    {
        (_source, _target, _selection) = (source, target, selection);
        _sourceTables = new PartitionRoots(source.Snapshot).Tables;
        _targetTables = new PartitionRoots(target.Snapshot).Tables;
        _counterparts = _targetTables.ToDictionary(static table => table.Name);
        _format = new BinaryFormat(target.Snapshot);
        _fit = new SchemaFit(source.Snapshot, target.Snapshot);
    }

    /// <summary>Makes the plan of a comparison: nothing is to be written.</summary>
    /// <exception cref="DiagnosticException">SG0060, SG0073, SG0075, SG0078, SG0079.</exception>
    public static SyncPlan ForParity(SyncSide source, SyncSide target, SyncSelection selection)
    {
        var planner = new SyncPlanner(source, target, selection);
        var plan = planner.Plan();
        TableRights.RequireReading(plan, source, target);
        return plan;
    }

    /// <summary>Makes the plan of a replacement.</summary>
    /// <exception cref="DiagnosticException">SG0060, SG0073 to SG0075, SG0078, SG0079.</exception>
    public static SyncPlan ForReplace(SyncSide source, SyncSide target, SyncSelection selection)
    {
        var planner = new SyncPlanner(source, target, selection);
        var plan = planner.Plan();
        TableRights.RequireReading(plan, source, target);
        TableRights.RequireReplacing(plan, target);
        TruncationClosure.Check([.. plan.Tables.Select(static table => table.Name)], planner._targetTables);
        return plan;
    }

    /// <summary>Makes the plan of writing only what differs.</summary>
    /// <param name="source">Where rows come from.</param>
    /// <param name="target">Where they go to.</param>
    /// <param name="selection">Which tables.</param>
    /// <param name="mode">Merge or append.</param>
    /// <param name="delete">Whether rows that the source lacks are deleted.</param>
    /// <exception cref="DiagnosticException">SG0060, SG0073 to SG0075, SG0078, SG0079, SG0081.</exception>
    public static SyncPlan ForMerge(SyncSide source, SyncSide target, SyncSelection selection, SyncMode mode, bool delete)
    {
        var planner = new SyncPlanner(source, target, selection);
        var plan = planner.Plan() with { Mode = mode };
        TableRights.RequireReading(plan, source, target);
        RulesOfTables.Check(planner._counterparts, plan);
        CascadingKeys.Check([.. plan.Tables.Select(static table => table.Name)], planner._targetTables, mode, delete);
        var keyless = plan.Tables.Where(static table => table.Key.IsEmpty).Select(static table => SqlIdentifier.Quote(table.Name)).ToList();
        return keyless.Count == 0
            ? plan
            : throw Rules.SyncKeyMissing.Error($"Without a key nobody can say which rows differ: {string.Join(", ", keyless)}. Leave these tables out, or use --mode replace.");
    }

    private SyncPlan Plan()
    {
        var chosen = _selection.Of(_sourceTables);
        var names = new HashSet<QualifiedName>(chosen.Select(static table => table.Name));
        var taking = _targetTables.Where(table => names.Contains(table.Name)).ToList();
        var sync = _selection.Configuration.Sync;
        var masking = Masking.Of([.. sync.Masking], _target.Snapshot, taking);
        var filters = new RowFilters([.. sync.Filters], taking);
        var copies = chosen.Select(table => CopyOf(table, masking, filters)).OfType<TableCopy>().ToDictionary(static copy => copy.Name);
        if (_fit.Problems.Count > 0)
        {
            throw Rules.SyncSchemasDiffer.Error(
                $"The target's schema cannot take the source's rows: {string.Join("; ", _fit.Problems)}. Bring the target to the source's schema, or leave these tables out.");
        }

        if (masking.Unruled.Count > 0 && !sync.Masking.IsEmpty)
        {
            throw Rules.SyncUnmasked.Error(
                $"These columns look as if they were about people or held credentials, and no rule of sync.masking is about them: {string.Join(", ", masking.Unruled)}. Give each a rule; 'keep' is one.");
        }

        var graph = ForeignKeyGraph.Of(taking);
        var beside = new BesideTables(_source.Snapshot, _target.Snapshot, _targetTables, _selection);
        return new SyncPlan
        {
            Groups = graph.Components.Select(component => WithMethod(component.Select(name => copies[name]).ToEquatableArray())).ToEquatableArray(),
            Sequences = beside.Sequences(copies.Keys).ToEquatableArray(),
            Notes = beside.Notes(copies.Keys).ToEquatableArray(),
            Unmasked = masking.Unruled.ToEquatableArray(),
            NeedsMaskingKey = masking.NeedsKey,
        };
    }

    private TableCopy? CopyOf(Relation table, Masking masking, RowFilters filters)
    {
        if (!_counterparts.TryGetValue(table.Name, out var counterpart))
        {
            _fit.AddMissing(table);
            return null;
        }

        var columns = _fit.ColumnsOf(table, counterpart).Select(column => column with { Expression = column.Generated ? null : masking.ExpressionOf(counterpart, counterpart.FindColumn(column.Name)!) }).ToEquatableArray();
        if (columns.Any(static column => column.Expression is not null))
        {
            // The source computes its own from what is masked in the target.
            columns = columns.Where(static column => !column.Generated).ToEquatableArray();
        }

        var state = _source.StateOf(table.Name);
        return new TableCopy
        {
            Name = table.Name,
            SourcePartitioned = table.Kind == RelationKind.PartitionedTable,
            TargetPartitioned = counterpart.Kind == RelationKind.PartitionedTable,
            Columns = columns,
            Key = KeyOf(counterpart, columns),
            Filter = filters.Of(table.Name),
            Binary = _source.ServerVersion / 10000 == _target.ServerVersion / 10000
                && columns.All(column => column.Generated || ((column.Expression is not null || table.FindColumn(column.Name)!.Type == column.Type) && _format.Fits(column.Type))),
            HashesRecords = Math.Min(_source.ServerVersion, _target.ServerVersion) >= 140000,
            EstimatedRows = state.EstimatedRows,
            Bytes = state.Bytes,
        };
    }

    /// <summary>A key of the target that both sides have and in which nothing is NULL.</summary>
    private static EquatableArray<string> KeyOf(Relation table, EquatableArray<ColumnCopy> columns)
    {
        var keys = new[] { table.PrimaryKey }.OfType<KeyConstraint>().Concat(table.UniqueConstraints).Where(static key => !key.WithoutOverlaps);
        return keys.FirstOrDefault(key => key.Columns.All(name => columns.Any(column => column.Name == name) && !table.FindColumn(name)!.Nullable))?.Columns ?? default;
    }

    private LoadGroup WithMethod(EquatableArray<TableCopy> tables)
    {
        var canRebuild = tables.All(table => !table.TargetPartitioned && _target.StateOf(table.Name).Owned);
        var isLarge = tables.Sum(static table => table.Bytes) >= RebuildBytes;

        // INSERT would follow a rule, as COPY does not.
        var hasRules = tables.Any(table => !_counterparts[table.Name].Rules.IsEmpty);
        var method = canRebuild && (isLarge || (hasRules && tables.Count > 1)) ? LoadMethod.Rebuild : tables.Count > 1 ? LoadMethod.Together : LoadMethod.Copy;
        return new LoadGroup(tables.Select(table => table with { Method = method }).ToEquatableArray());
    }
}
