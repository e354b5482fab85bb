using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>A foreign key from columns to themselves.</summary>
internal sealed class ForeignKeyToItself() : FindingRule(Rules.ForeignKeyToItself)
{
    public override string Why => "Every row refers to itself, so that it checks nothing; it was meant to lead elsewhere.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Tables
        from key in table.ForeignKeys
        where key.References == table.Name && key.Columns == key.ReferencedColumns
        select At(
            FindingSubject.Of(table, key),
            $"The foreign key {SqlIdentifier.Quote(key.Name)} of {SqlIdentifier.Quote(table.Name)} leads from columns to themselves.",
            Fixes.DropConstraint(table, key.Name));
}
