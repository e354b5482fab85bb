namespace SchemaGen.Model.Json;

/// <summary>The words that stand for the values of an enum: their names, in camel case.</summary>
internal static class JsonWords<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Words = ((T[])Enum.GetValues(typeof(T))).ToDictionary(
        static value => value,
        static value => char.ToLowerInvariant(value.ToString()[0]) + value.ToString().Substring(1));

    private static readonly Dictionary<string, T> Values = Words.ToDictionary(static pair => pair.Value, static pair => pair.Key, StringComparer.Ordinal);

    public static string All => string.Join(", ", Words.Values);

    public static string WordOf(T value) => Words[value];

    public static T? ValueOf(string word) => Values.TryGetValue(word, out var value) ? value : null;
}
