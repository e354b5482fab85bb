using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Findings.Types;

/// <summary>A column of type char(n), with n above one.</summary>
internal sealed class PaddedText() : ColumnRule(Rules.PaddedText)
{
    public override string Why => "Values are filled up with spaces that comparisons leave out and concatenations keep; nothing is saved by it.";

    protected override Flaw? FlawOf(FindingContext schema, ColumnOfTable place) => place.BuiltInType == "character" && place.Column.Type.Modifiers != "1"
        ? new Flaw($"is {place.Column.Type}", TypeChange.Of(schema, place, "text", "rtrim({0})"))
        : null;
}
