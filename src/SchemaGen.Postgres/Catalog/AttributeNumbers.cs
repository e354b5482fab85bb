using System.Globalization;

namespace SchemaGen.Postgres.Catalog;

/// <summary>Attribute numbers as the catalog's vectors print them.</summary>
internal static class AttributeNumbers
{
    /// <summary>Numbers separated by spaces.</summary>
    public static int[] Parse(string text)
    {
        var numbers = new int[text.Length == 0 ? 0 : text.AsSpan().Count(' ') + 1];
        var rest = text.AsSpan();
        for (var i = 0; i < numbers.Length; i++)
        {
            var end = rest.IndexOf(' ');
            numbers[i] = int.Parse(end < 0 ? rest : rest[..end], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            rest = rest[(end + 1)..];
        }

        return numbers;
    }
}
