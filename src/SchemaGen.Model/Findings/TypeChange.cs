using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings;

/// <summary>Statements that give a column another type, where PostgreSQL would run them.</summary>
internal static class TypeChange
{
    /// <param name="schema">The schema.</param>
    /// <param name="place">The column.</param>
    /// <param name="type">Its new type.</param>
    /// <param name="conversion">How a value becomes one of that type, with the column's quoted name in place of <c>{0}</c>; null for the usual cast.</param>
    /// <returns>Null where a key, a view or another object that uses the column stands in the way.</returns>
    public static string? Of(FindingContext schema, ColumnOfTable place, string type, string? conversion = null) =>
        IsKey(schema, place) ? null : WithKeys(schema, place, type, conversion);

    /// <summary>As <see cref="Of"/>, for a type that keys can be compared with.</summary>
    public static string? WithKeys(FindingContext schema, ColumnOfTable place, string type, string? conversion = null)
    {
        var (table, column) = (place.Table, place.Column);
        if (IsUsed(schema, table, column))
        {
            return null;
        }

        var name = SqlIdentifier.Quote(column.Name);
        var usage = conversion is null ? "" : $" USING {conversion.Replace("{0}", name)}";
        return $"ALTER TABLE {SqlIdentifier.Quote(table.Name)} ALTER COLUMN {name} TYPE {type}{usage};";
    }

    /// <summary>Part of a foreign key, or of a key that one refers to.</summary>
    private static bool IsKey(FindingContext schema, ColumnOfTable place) =>
        place.Table.ForeignKeys.Any(key => key.Columns.Contains(place.Column.Name))
        || schema.Graph.KeysTo(place.Table.Name).Any(referring => referring.Key.ReferencedColumns.Contains(place.Column.Name));

    private static bool IsUsed(FindingContext schema, Relation table, Column column) =>
        column.Inherited || column.Generation != Generation.None || table.OfType is not null || !table.Rules.IsEmpty || !table.Policies.IsEmpty
        || schema.IsReadByView(table.Name) || schema.IsRowTypeUsed(table.Name)
        || Mentions(table.PartitionKey, column.Name)
        || table.Columns.Any(other => Mentions(other.GenerationExpression, column.Name))
        || table.Triggers.Any(trigger => Mentions(trigger.Definition, column.Name));

    /// <summary>Better once too often: nothing is lost but a proposal.</summary>
    private static bool Mentions(string? expression, string column) => expression is not null && expression.IndexOf(column, StringComparison.Ordinal) >= 0;
}
