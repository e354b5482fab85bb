using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Types;

/// <summary>Columns that are called like the same key and are of different types. A foreign key says what it is the key of, and its type.</summary>
internal sealed class SameNameDifferentType() : FindingRule(Rules.SameNameDifferentType)
{
    public override string Why => "One of them cannot hold what the others do, and a comparison of two needs a cast.";

    public override IEnumerable<Finding> Find(FindingContext schema)
    {
        var named = schema.Columns()
            .Where(static place => place.Table.KeyColumn != place.Column && !place.Table.ForeignKeys.Any(key => key.Columns.Contains(place.Column.Name)))
            .Where(static place => EntityName.MeantBy(place.Column.Name).Any() && !place.Column.Type.IsArray)
            .GroupBy(static place => place.Column.Name, StringComparer.Ordinal);
        foreach (var places in named)
        {
            var types = places.GroupBy(place => KindOf(schema, place.Column)).OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).ToList();
            foreach (var place in types.Skip(1).SelectMany(static group => group))
            {
                yield return At(
                    FindingSubject.Of(place.Table, place.Column),
                    $"The column {SqlIdentifier.Quote(place.Column.Name)} of {SqlIdentifier.Quote(place.Table.Name)} is {place.Column.Type}, and {types[0].Key} elsewhere, as in {SqlIdentifier.Quote(types[0].First().Table.Name)}.");
            }
        }
    }

    /// <summary>Lengths may differ.</summary>
    private static string KindOf(FindingContext schema, Column column) => schema.BaseOf(column.Type).Name is { Schema: "pg_catalog", Name: var name } ? name : column.Type.Text;
}
