using System.Globalization;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog;

/// <summary>The rows of one relation while they are being read.</summary>
internal sealed class ReferenceRows(SelectedRelation selected)
{
    private readonly List<(string?[] Key, ReferenceRow Row)> _rows = [];
    private string _digest = "";

    /// <summary>The key orders the rows, whether or not it is recorded; without one, all that is shown does.</summary>
    private readonly IReadOnlyList<string> _key = selected.Relation.PrimaryKey?.Columns ?? [.. selected.Columns.Where(static column => !column.IsRedacted).Select(static column => column.Name)];

    public SelectedRelation Selected => selected;

    /// <summary>The columns that the statement reads.</summary>
    public IEnumerable<string> Read => selected.Columns.Select(static column => column.Name).Concat(_key);

    /// <summary>A value that is not to be seen does not leave the server, unless it is the key.</summary>
    public CatalogStatement Statement => new(
        Select(selected.Columns.Select(Recorded).Concat(_key.Select(Text))),
        row => _rows.Add((Values(row, selected.Columns.Count, _key.Count), new ReferenceRow(Values(row, 0, selected.Columns.Count).Select(static value => new ReferenceValue(value)).ToEquatableArray()))));

    /// <summary>Number of rows and sum of their hashes: the same while they are.</summary>
    public CatalogStatement Digest => new(
        $"SELECT concat(count(*), ',', sum(hashtext(t::text))) FROM ({Select(selected.Columns.Select(Recorded))}) t",
        row => _digest = row.Text(0));

    /// <summary>What <see cref="Digest"/> said. A part of the rows is any part, so that nothing is known of them.</summary>
    public RowsAnswer Answer => new(Digest.Sql, IsTooLarge ? "too many" : _digest);

    public bool IsTooLarge => _rows.Count > selected.Rule.Limit;

    /// <summary>The rows in their order.</summary>
    public ReferenceData Data()
    {
        _rows.Sort(static (left, right) => CompareKeys(left.Key, right.Key));
        return new ReferenceData
        {
            Columns = selected.Columns.Select(static column => column.Name).ToEquatableArray(),
            Rows = _rows.Select(static row => row.Row).ToEquatableArray(),
        };
    }

    private string Select(IEnumerable<string> expressions) =>
        FormattableString.Invariant($"SELECT {string.Join(", ", expressions)} FROM {SqlIdentifier.Quote(selected.Relation.Name)} LIMIT {selected.Rule.Limit + 1}");

    private static string Recorded(SelectedColumn column) =>
        column.IsRedacted ? $"CASE WHEN {SqlIdentifier.Quote(column.Name)} IS NOT NULL THEN {SqlLiteral.Quote(ReferenceTable.Redacted)} END" : Text(column.Name);

    private static string Text(string column) => SqlIdentifier.Quote(column) + "::text";

    private static string?[] Values(ICatalogRow row, int start, int count) => [.. Enumerable.Range(start, count).Select(row.OptionalText)];

    private static int CompareKeys(string?[] left, string?[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var order = CompareValues(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    /// <summary>Numbers first, as numbers; all else ordinally: the database's collation must not show.</summary>
    private static int CompareValues(string? left, string? right)
    {
        var order = (TryNumber(left, out var a), TryNumber(right, out var b)) switch
        {
            (true, true) => a.CompareTo(b),
            (true, false) => -1,
            (false, true) => 1,
            _ => 0,
        };
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    private static bool TryNumber(string? text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
