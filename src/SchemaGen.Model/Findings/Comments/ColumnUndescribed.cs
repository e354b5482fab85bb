using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Comments;

/// <summary>A column without a comment in a table whose other columns have some.</summary>
internal sealed class ColumnUndescribed() : FindingRule(Rules.ColumnUndescribed)
{
    public override string Why => "The others are described, so that readers take it for something that needs no words.";

    public override bool IsOptIn => true;

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Tables
        where table.Columns.Any(static column => column.Comment is not null)
        from column in table.Columns
        where column.Comment is null
        select At(FindingSubject.Of(table, column), $"The column {SqlIdentifier.Quote(column.Name)} of {SqlIdentifier.Quote(table.Name)} has no comment, and others have.");
}
