using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Types;

/// <summary>An amount of money, by its name, as a floating-point number.</summary>
internal sealed class InexactAmount() : ColumnRule(Rules.InexactAmount)
{
    private static readonly string[] Amounts =
        ["price", "prices", "amount", "total", "subtotal", "balance", "cost", "costs", "fee", "fees", "salary", "wage", "payment", "revenue", "discount", "tax", "vat", "debit", "credit"];

    public override string Why => "Cents get lost: 0.1 is none of its values, and sums depend on their order.";

    protected override Flaw? FlawOf(FindingContext schema, ColumnOfTable place) =>
        place.BuiltInType is "real" or "double precision" && EntityName.WordsOf(place.Column.Name).Any(static word => Array.IndexOf(Amounts, word) >= 0)
            ? new Flaw($"is an amount by its name, and {place.Column.Type}", TypeChange.Of(schema, place, "numeric"))
            : null;
}
