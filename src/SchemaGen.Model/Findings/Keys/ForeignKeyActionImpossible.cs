using SchemaGen.Model.Collections;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>An action that sets to NULL what cannot be NULL.</summary>
internal sealed class ForeignKeyActionImpossible() : FindingRule(Rules.ForeignKeyActionImpossible)
{
    public override string Why => "The action fails whenever it would have something to do, and the DELETE or UPDATE with it.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Tables
        from key in table.ForeignKeys
        let emptied = Emptied(table, key).Distinct().ToList()
        where emptied.Count > 0
        let names = string.Join(", ", emptied.Select(static column => SqlIdentifier.Quote(column.Name)))
        select At(
            FindingSubject.Of(table, key),
            $"The foreign key {SqlIdentifier.Quote(key.Name)} of {SqlIdentifier.Quote(table.Name)} sets {names} to NULL, which {(emptied.Count == 1 ? "is" : "are")} NOT NULL.",
            emptied.Any(column => IsFixed(table, column)) ? null : string.Join("\n", emptied.Select(column => Fixes.AlterColumn(table, column, "DROP NOT NULL"))));

    private static IEnumerable<Column> Emptied(Relation table, ForeignKey key) =>
        By(table, key.OnDelete, key.OnDeleteColumns.IsEmpty ? key.Columns : key.OnDeleteColumns).Concat(By(table, key.OnUpdate, key.Columns));

    private static IEnumerable<Column> By(Relation table, ReferentialAction action, EquatableArray<string> columns) => columns
        .Select(table.FindColumn).OfType<Column>()
        .Where(column => !column.Nullable && (action == ReferentialAction.SetNull || (action == ReferentialAction.SetDefault && column is { Default: null, Identity: Identity.None })));

    private static bool IsFixed(Relation table, Column column) => column.Inherited || (table.PrimaryKey?.Columns.Contains(column.Name) ?? false);
}
