using System.Globalization;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Names;

/// <summary>Three columns or more of one type that differ in a number: <c>phone1</c>, <c>phone2</c>, <c>phone3</c>.</summary>
internal sealed class NumberedColumns() : FindingRule(Rules.NumberedColumns)
{
    private const int Few = 2;

    public override string Why => "They are a list: what is asked of one must be asked of each, and the next one takes a migration.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Tables
        from list in table.Columns.Where(static column => !column.Inherited).GroupBy(static column => (Stem: Stem(column.Name), column.Type.Text))
        let columns = list.Where(static column => NumberOf(column.Name) is not null).OrderBy(static column => NumberOf(column.Name)).ToList()
        where list.Key.Stem.Length > 0 && columns.Count > Few && NumberOf(columns[columns.Count - 1].Name) - NumberOf(columns[0].Name) == columns.Count - 1
        select At(
            FindingSubject.Of(table, columns[0]),
            $"The columns {string.Join(", ", columns.Select(static column => SqlIdentifier.Quote(column.Name)))} of {SqlIdentifier.Quote(table.Name)} are a list.");

    private static string Stem(string name) => name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private static int? NumberOf(string name) => int.TryParse(name.Substring(Stem(name).Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
