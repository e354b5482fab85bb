using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Types;

/// <summary>A column of type varchar(n).</summary>
internal sealed class LimitedText() : ColumnRule(Rules.LimitedText)
{
    public override string Why => "The length is part of the type, which views and functions copy; a CHECK can be changed alone, and under a name of its own.";

    public override bool IsOptIn => true;

    protected override Flaw? FlawOf(FindingContext schema, ColumnOfTable place)
    {
        var (table, column) = (place.Table, place.Column);
        if (place.BuiltInType != "character varying" || column.Type.Modifiers.Length == 0)
        {
            return null;
        }

        var change = TypeChange.Of(schema, place, "text");
        return new Flaw(
            $"has its length in its type, {column.Type}",
            change is null ? null : $"{change}\n{Fixes.AlterTable(table, $"ADD CHECK (char_length({SqlIdentifier.Quote(column.Name)}) <= {column.Type.Modifiers})")}");
    }
}
