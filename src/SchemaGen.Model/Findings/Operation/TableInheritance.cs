using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Operation;

/// <summary>A table that inherits by INHERITS.</summary>
internal sealed class TableInheritance() : FindingRule(Rules.TableInheritance)
{
    public override string Why => "Keys, unique constraints and foreign keys of the parent do not hold for its rows, which a SELECT of the parent shows all the same.";

    public override IEnumerable<Finding> Find(FindingContext schema) => schema.Tables
        .Where(static table => !table.Inherits.IsEmpty)
        .Select(table => At(FindingSubject.Of(table), $"The table {SqlIdentifier.Quote(table.Name)} inherits from {string.Join(", ", table.Inherits.Select(SqlIdentifier.Quote))}."));
}
