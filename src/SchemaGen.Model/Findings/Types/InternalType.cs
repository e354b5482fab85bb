using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Findings.Types;

/// <summary>A column of a type that is made for the system catalogs.</summary>
internal sealed class InternalType() : ColumnRule(Rules.InternalType)
{
    public override string Why => "The type is made for the system catalogs: name cuts off after 63 bytes without a word, \"char\" is one byte.";

    protected override Flaw? FlawOf(FindingContext schema, ColumnOfTable place) => place.BuiltInType is "name" or "char"
        ? new Flaw($"is {place.Column.Type}", TypeChange.Of(schema, place, "text", "{0}::text"))
        : null;
}
