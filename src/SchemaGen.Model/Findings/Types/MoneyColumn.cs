using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Findings.Types;

/// <summary>A column of type money.</summary>
internal sealed class MoneyColumn() : ColumnRule(Rules.MoneyColumn)
{
    public override string Why => "How many decimals it has and which currency it shows depends on a setting of the server, lc_monetary.";

    protected override Flaw? FlawOf(FindingContext schema, ColumnOfTable place) => place.BuiltInType == "money"
        ? new Flaw("is money", TypeChange.Of(schema, place, "numeric", "{0}::numeric"))
        : null;
}
