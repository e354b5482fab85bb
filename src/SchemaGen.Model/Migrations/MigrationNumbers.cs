using System.Globalization;

namespace SchemaGen.Model.Migrations;

/// <summary>Numbers of migrations: digits, in some tools with dots between; 088 is 88, and none is too large.</summary>
public static class MigrationNumbers
{
    /// <summary>A number of so many digits is a time, such as 20240101120000: the next one is now.</summary>
    private const int DigitsOfTime = 10;

    /// <summary>Which comes first; a missing one last.</summary>
    public static int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 1 : 0) - (y is null ? 1 : 0);
        }

        var (left, right) = (PartsOf(x), PartsOf(y));
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var (a, b) = (i < left.Length ? left[i] : "", i < right.Length ? right[i] : "");
            var difference = a.Length != b.Length ? a.Length - b.Length : string.CompareOrdinal(a, b);
            if (difference != 0)
            {
                return difference;
            }
        }

        return 0;
    }

    /// <summary>The number as it is compared: two that are the same migration's have the same.</summary>
    public static string Key(string number) => string.Join(".", PartsOf(number)).TrimEnd('.');

    public static bool IsTime(string number) => number.Length >= DigitsOfTime && number.IndexOf('.') < 0;

    /// <summary>The number that comes after all of these, written as they are; null where it is a time, or where there is none.</summary>
    public static string? Next(IEnumerable<string?> numbers)
    {
        var last = numbers.OfType<string>().OrderBy(static number => number, Comparer<string>.Create(Compare)).LastOrDefault();
        if (last is null || IsTime(last))
        {
            return null;
        }

        var dot = last.LastIndexOf('.') + 1;
        var digits = last.Substring(dot);
        var next = (ulong.Parse(digits, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        return last.Substring(0, dot) + next.PadLeft(digits.Length, '0');
    }

    private static string[] PartsOf(string number) => Array.ConvertAll(number.Split('.'), static part => part.TrimStart('0'));
}
