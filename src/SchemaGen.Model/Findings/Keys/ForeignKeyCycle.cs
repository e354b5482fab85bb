using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Graph;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>Tables that refer to one another in a circle in which no column can be NULL and no key is deferrable.</summary>
internal sealed class ForeignKeyCycle() : FindingRule(Rules.ForeignKeyCycle)
{
    public override string Why => "None of them can have a first row, and no order of loading them works.";

    public override IEnumerable<Finding> Find(FindingContext schema)
    {
        var bound = schema.Tables.Select(table => table with { ForeignKeys = new([.. table.ForeignKeys.Where(key => IsBinding(table, key))]) }).ToDictionary(static table => table.Name);
        foreach (var cycle in ForeignKeyGraph.Of(bound.Values).Cycles)
        {
            var keys = cycle.SelectMany(name => bound[name].ForeignKeys.Where(key => key.References != name && cycle.Contains(key.References)).Select(key => (Table: bound[name], Key: key))).ToList();
            yield return At(
                FindingSubject.Of(bound[cycle[0]]),
                $"The tables {string.Join(", ", cycle.Select(SqlIdentifier.Quote))} refer to one another in a circle that no first row can enter: {string.Join(", ", keys.Select(static pair => SqlIdentifier.Quote(pair.Key.Name)))}.",
                string.Join("\n", keys.Select(static pair => Fixes.AlterTable(pair.Table, $"ALTER CONSTRAINT {SqlIdentifier.Quote(pair.Key.Name)} DEFERRABLE INITIALLY IMMEDIATE"))));
        }
    }

    private static bool IsBinding(Relation table, ForeignKey key) =>
        key.Deferrability == Deferrability.NotDeferrable && !key.NotEnforced && key.Columns.All(column => table.FindColumn(column) is { Nullable: false });
}
