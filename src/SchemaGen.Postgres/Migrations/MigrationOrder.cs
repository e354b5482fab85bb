namespace SchemaGen.Postgres.Migrations;

/// <summary>
/// The order in which migrations apply: by file name, where runs of digits compare as numbers (2_x before 10_x) and all
/// else by code point; names that only differ in leading zeros by code point, and equal names by the whole path.
/// </summary>
public sealed class MigrationOrder : IComparer<string>
{
    /// <summary>The one order there is.</summary>
    public static MigrationOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var xName = Path.GetFileName(x);
        var yName = Path.GetFileName(y);
        var natural = CompareNaturally(xName, yName);
        var name = natural != 0 ? natural : string.CompareOrdinal(xName, yName);
        return name != 0 ? name : string.CompareOrdinal(x, y);
    }

    private static int CompareNaturally(ReadOnlySpan<char> x, ReadOnlySpan<char> y)
    {
        while (!x.IsEmpty && !y.IsEmpty)
        {
            var bothNumbers = char.IsAsciiDigit(x[0]) && char.IsAsciiDigit(y[0]);
            var difference = bothNumbers ? CompareNumbers(TakeNumber(ref x), TakeNumber(ref y)) : x[0].CompareTo(y[0]);
            if (difference != 0)
            {
                return difference;
            }

            if (!bothNumbers)
            {
                x = x[1..];
                y = y[1..];
            }
        }

        return x.Length.CompareTo(y.Length);
    }

    /// <summary>Timestamps and longer: compared as digits, so that no number is too large.</summary>
    private static int CompareNumbers(ReadOnlySpan<char> x, ReadOnlySpan<char> y) =>
        x.Length != y.Length ? x.Length.CompareTo(y.Length) : x.SequenceCompareTo(y);

    /// <summary>Cuts the leading digits off, and returns them without leading zeros.</summary>
    private static ReadOnlySpan<char> TakeNumber(ref ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        var digits = length < 0 ? text : text[..length];
        text = text[digits.Length..];
        return digits.TrimStart('0');
    }
}
