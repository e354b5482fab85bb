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
    private readonly BinaryFormat _format;
    private readonly SchemaFit _fit;

    private SyncPlanner(SyncSide source, SyncSide target, SyncSelection selection)
    {
        (_source, _target, _selection) = (source, target, selection);
        _sourceTables = new PartitionRoots(source.Snapshot).Tables;
        _targetTables = new PartitionRoots(target.Snapshot).Tables;
        _format = new BinaryFormat(target.Snapshot);
        _fit = new SchemaFit(source.Snapshot, target.Snapshot);
    }

    /// <summary>Makes the plan of a comparison: nothing is to be written.</summary>
    /// <exception cref="DiagnosticException">SG0060, SG0073, SG0075.</exception>
    public static SyncPlan ForParity(SyncSide source, SyncSide target, SyncSelection selection)
    {
        var planner = new SyncPlanner(source, target, selection);
        var plan = planner.Plan();
        TableRights.RequireReading(plan, source, target);
        return plan;
    }

    /// <summary>Makes the plan of a replacement.</summary>
    /// <exception cref="DiagnosticException">SG0060, SG0073 to SG0075.</exception>
    public static SyncPlan ForReplace(SyncSide source, SyncSide target, SyncSelection selection)
    {
        var planner = new SyncPlanner(source, target, selection);
        var plan = planner.Plan();
        TableRights.RequireReading(plan, source, target);
        TableRights.RequireReplacing(plan, target);
        TruncationClosure.Check([.. plan.Tables.Select(static table => table.Name)], planner._targetTables);
        return plan;
    }

    private SyncPlan Plan()
    {
        var chosen = _selection.Of(_sourceTables);
        var copies = chosen.Select(CopyOf).OfType<TableCopy>().ToDictionary(static copy => copy.Name);
        if (_fit.Problems.Count > 0)
        {
            throw Rules.SyncSchemasDiffer.Error(
                $"The target's schema cannot take the source's rows: {string.Join("; ", _fit.Problems)}. Bring the target to the source's schema, or leave these tables out.");
        }

        var graph = ForeignKeyGraph.Of(_targetTables.Where(table => copies.ContainsKey(table.Name)));
        return new SyncPlan
        {
            Groups = graph.Components.Select(component => WithMethod(component.Select(name => copies[name]).ToEquatableArray())).ToEquatableArray(),
            Sequences = SequencesOf(copies.Keys).ToEquatableArray(),
            Notes = Notes(copies.Keys).ToEquatableArray(),
        };
    }

    private TableCopy? CopyOf(Relation table)
    {
        if (_targetTables.FirstOrDefault(candidate => candidate.Name == table.Name) is not { } counterpart)
        {
            _fit.AddMissing(table);
            return null;
        }

        var columns = _fit.ColumnsOf(table, counterpart).ToEquatableArray();
        var state = _source.StateOf(table.Name);
        return new TableCopy
        {
            Name = table.Name,
            SourcePartitioned = table.Kind == RelationKind.PartitionedTable,
            TargetPartitioned = counterpart.Kind == RelationKind.PartitionedTable,
            Columns = columns,
            Key = KeyOf(counterpart, columns),
            Binary = _source.ServerVersion / 10000 == _target.ServerVersion / 10000
                && columns.All(column => column.Generated || (table.FindColumn(column.Name)!.Type == column.Type && _format.Fits(column.Type))),
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
        var hasRules = tables.Any(table => !_targetTables.First(relation => relation.Name == table.Name).Rules.IsEmpty);
        var method = canRebuild && (isLarge || (hasRules && tables.Count > 1)) ? LoadMethod.Rebuild : tables.Count > 1 ? LoadMethod.Together : LoadMethod.Copy;
        return new LoadGroup(tables.Select(table => table with { Method = method }).ToEquatableArray());
    }

    /// <summary>Those of the planned tables' columns; those that stand alone, where everything is copied.</summary>
    private IEnumerable<SequenceCopy> SequencesOf(ICollection<QualifiedName> planned)
    {
        foreach (var sequence in (IEnumerable<Sequence>)_source.Snapshot.Sequences)
        {
            var counterpart = sequence.OwnerRelation is { } owner
                ? _target.Snapshot.Sequences.FirstOrDefault(other => other.OwnerRelation == owner && other.OwnerColumn == sequence.OwnerColumn)
                : null;
            counterpart ??= _target.Snapshot.Sequences.FirstOrDefault(other => other.Name == sequence.Name);
            if (counterpart is not null && (sequence.OwnerRelation is { } table ? planned.Contains(table) : _selection.IsWhole))
            {
                yield return new SequenceCopy(sequence.Name, counterpart.Name);
            }
        }
    }

    private IEnumerable<string> Notes(ICollection<QualifiedName> planned)
    {
        foreach (var table in _source.Snapshot.Relations.Where(relation => relation.Kind == RelationKind.ForeignTable && _selection.Configuration.IncludesRelation(relation.Name)))
        {
            yield return $"{SqlIdentifier.Quote(table.Name)} is a foreign table: its rows live elsewhere and are not copied.";
        }

        foreach (var view in _target.Snapshot.Relations.Where(static relation => relation is { Kind: RelationKind.MaterializedView, Unpopulated: false }))
        {
            yield return $"{SqlIdentifier.Quote(view.Name)} is a materialized view: REFRESH it afterwards.";
        }

        if (_selection.IsWhole)
        {
            foreach (var table in _targetTables.Where(table => !planned.Contains(table.Name)))
            {
                yield return $"{SqlIdentifier.Quote(table.Name)} is only in the target and stays as it is.";
            }
        }
    }
}
