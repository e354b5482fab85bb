using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Findings.Types;

/// <summary>A column of type json.</summary>
internal sealed class JsonColumn() : ColumnRule(Rules.JsonColumn)
{
    public override string Why => "It is text that is parsed at each access; it has no equality, so that DISTINCT, GROUP BY and UNION fail, and no index.";

    protected override Flaw? FlawOf(FindingContext schema, ColumnOfTable place) => place.BuiltInType == "json"
        ? new Flaw("is json and not jsonb", TypeChange.Of(schema, place, "jsonb", "{0}::jsonb"))
        : null;
}
