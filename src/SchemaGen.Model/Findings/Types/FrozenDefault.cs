using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Findings.Types;

/// <summary>A default that is the moment in which it was declared, as <c>DEFAULT 'now'</c> makes it. A moment that people choose has no fractions of seconds.</summary>
internal sealed class FrozenDefault() : ColumnRule(Rules.FrozenDefault)
{
    public override string Why => "The word 'now' became the time of the declaration, which every row gets since.";

    protected override Flaw? FlawOf(FindingContext schema, ColumnOfTable place) =>
        place.Column.Default is { } expression && expression.StartsWith("'", StringComparison.Ordinal) && expression.IndexOf('.') is > 0 and var dot && expression.IndexOf("'::", StringComparison.Ordinal) > dot
            && place.BuiltInType is "timestamp without time zone" or "timestamp with time zone" or "time without time zone" or "time with time zone"
            ? new Flaw($"has a moment as its default, {expression}", Fixes.AlterColumn(place.Table, place.Column, "SET DEFAULT now()"))
            : null;
}
