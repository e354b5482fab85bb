using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Findings.Types;

/// <summary>A point in time without a time zone.</summary>
internal sealed class TimestampWithoutTimeZone() : ColumnRule(Rules.TimestampWithoutTimeZone)
{
    public override string Why => "What a clock showed is no point in time: clients in two zones, or one hour in autumn, mean different ones by it.";

    protected override Flaw? FlawOf(FindingContext schema, ColumnOfTable place) => place.BuiltInType == "timestamp without time zone"
        ? new Flaw("is a timestamp without time zone", TypeChange.Of(schema, place, "timestamp with time zone", "{0} AT TIME ZONE 'UTC'"))
        : null;
}
