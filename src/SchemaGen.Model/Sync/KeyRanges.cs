using System.Globalization;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Sync;

/// <summary>Keys of rows in words: numbers that follow each other as a range, and no more of either than people read.</summary>
public static class KeyRanges
{
    private const int Most = 10;

    /// <summary><c>3 rows only in the source: 5 to 6, 9</c>; null for none.</summary>
    /// <param name="keys">As PostgreSQL prints them.</param>
    /// <param name="what">What is said of the rows.</param>
    public static string? Describe(IReadOnlyCollection<string> keys, string what)
    {
        var ranges = Ranges(keys);
        return keys.Count == 0 ? null : $"{Wording.Count(keys.Count, "row")} {what}: {string.Join(", ", ranges.Take(Most))}{(ranges.Count > Most ? ", …" : "")}";
    }

    private static List<string> Ranges(IReadOnlyCollection<string> keys)
    {
        var numbers = keys.Select(static key => long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (long?)null).OfType<long>().OrderBy(static number => number).ToList();
        if (numbers.Count != keys.Count)
        {
            return [.. keys.OrderBy(static key => key, StringComparer.Ordinal)];
        }

        var ranges = new List<string>();
        for (var start = 0; start < numbers.Count;)
        {
            var end = start;
            while (end + 1 < numbers.Count && numbers[end + 1] == numbers[end] + 1)
            {
                end++;
            }

            ranges.Add(start == end ? FormattableString.Invariant($"{numbers[start]}") : FormattableString.Invariant($"{numbers[start]} to {numbers[end]}"));
            start = end + 1;
        }

        return ranges;
    }
}
