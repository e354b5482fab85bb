using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Types;

/// <summary>A UUID, by its name or by its length, as text.</summary>
internal sealed class UuidAsText() : ColumnRule(Rules.UuidAsText)
{
    public override string Why => "It takes 37 bytes in place of 16, in each index too, and the same value can be written in several ways.";

    protected override Flaw? FlawOf(FindingContext schema, ColumnOfTable place)
    {
        var words = EntityName.WordsOf(place.Column.Name);
        var isCalledSo = words.Contains("uuid") || words.Contains("guid");
        var isKey = words.Count > 0 && words[words.Count - 1] == "id" && place.Column.Type.Modifiers == "36";
        return place.BuiltInType is "text" or "character varying" or "character" && (isCalledSo || isKey) && place.Column.Type.Modifiers is "" or "36" or "255"
            ? new Flaw($"holds UUIDs by its name, and is {place.Column.Type}", place.Column.Default is null ? TypeChange.Of(schema, place, "uuid", "{0}::uuid") : null)
            : null;
    }
}
