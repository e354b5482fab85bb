using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Findings.Types;

/// <summary>A point in time without fractions of seconds.</summary>
internal sealed class RoundedTime() : ColumnRule(Rules.RoundedTime)
{
    public override string Why => "Fractions are rounded and not cut off, so that a row may be made half a second in the future.";

    protected override Flaw? FlawOf(FindingContext schema, ColumnOfTable place) =>
        place.BuiltInType is "timestamp without time zone" or "timestamp with time zone" && place.Column.Type.Modifiers == "0"
            ? new Flaw($"is {place.Column.Type}", TypeChange.Of(schema, place, place.Column.Type.Name.Name))
            : null;
}
