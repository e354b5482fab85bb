using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Types;

/// <summary>A rule about columns one by one: what is wrong with this one, and what would be right.</summary>
internal abstract class ColumnRule(Rule rule) : FindingRule(rule)
{
    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from place in schema.Columns()
        let flaw = FlawOf(schema, place)
        where flaw is not null
        select At(FindingSubject.Of(place.Table, place.Column), $"The column {SqlIdentifier.Quote(place.Column.Name)} of {SqlIdentifier.Quote(place.Table.Name)} {flaw.Message}.", flaw.Fix);

    /// <summary>Null for a column that is as it should be.</summary>
    protected abstract Flaw? FlawOf(FindingContext schema, ColumnOfTable place);

    /// <param name="Message">What follows the column's name in a sentence.</param>
    /// <param name="Fix">Statements, or null.</param>
    protected sealed record Flaw(string Message, string? Fix);
}
