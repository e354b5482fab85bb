using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Findings.Types;

/// <summary>A time of day with a time zone.</summary>
internal sealed class TimeWithTimeZone() : ColumnRule(Rules.TimeWithTimeZone)
{
    public override string Why => "An offset from UTC means little without the day; PostgreSQL has the type only because the standard does.";

    protected override Flaw? FlawOf(FindingContext schema, ColumnOfTable place) => place.BuiltInType == "time with time zone"
        ? new Flaw("is a time with time zone", TypeChange.Of(schema, place, "time without time zone", "{0}::time"))
        : null;
}
