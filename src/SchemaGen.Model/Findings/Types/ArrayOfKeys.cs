using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Types;

/// <summary>An array that holds keys of a table, by its name.</summary>
internal sealed class ArrayOfKeys() : ColumnRule(Rules.ArrayOfKeys)
{
    public override string Why => "No foreign key can look into an array: keys of rows that are gone stay in it.";

    protected override Flaw? FlawOf(FindingContext schema, ColumnOfTable place) =>
        place.Column.Type is { IsArray: true, Name: { Schema: "pg_catalog", Name: "integer" or "bigint" or "uuid" or "smallint" } }
            && EntityName.WordsOf(place.Column.Name) is { Count: > 1 } words && words[words.Count - 1] is "ids" or "uuids" or "guids"
            ? new Flaw($"holds keys in an array, {place.Column.Type}", null)
            : null;
}
