using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Findings.Types;

/// <summary>A default that is the text NULL and not NULL.</summary>
internal sealed class NullText() : ColumnRule(Rules.NullText)
{
    public override string Why => "Rows get four letters where no value was meant, which IS NULL does not find.";

    protected override Flaw? FlawOf(FindingContext schema, ColumnOfTable place) =>
        place.Column.Default is { } expression && expression.StartsWith("'null'::", StringComparison.OrdinalIgnoreCase) && place.BuiltInType is "text" or "character varying" or "character"
            ? new Flaw("has the text 'NULL' as its default", Fixes.AlterColumn(place.Table, place.Column, "DROP DEFAULT"))
            : null;
}
