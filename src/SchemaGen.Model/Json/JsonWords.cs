namespace SchemaGen.Model.Json;

/// <summary>
/// The words that stand for the values of an enum: their names, in camel case. The enums of the model count from 0 without
/// gaps. Arrays and no dictionaries: a dictionary of each enum is code that a cold build has to compile for each.
/// </summary>
internal static class JsonWords<T>
    where T : struct, Enum
{
    private static readonly T[] Values = (T[])Enum.GetValues(typeof(T));
    private static readonly string[] Words = Array.ConvertAll(Enum.GetNames(typeof(T)), JsonWords.CamelCase);

    public static string All => string.Join(", ", Words);

    public static string WordOf(T value) => Words[JsonWords.IndexOf(value)];

    public static T? ValueOf(string word) => Array.IndexOf(Words, word) is >= 0 and var index ? Values[index] : null;
}

/// <summary>What <see cref="JsonWords{T}"/> needs for all enums alike.</summary>
internal static class JsonWords
{
    /// <summary>The value as a number; 0 is the default, which is not written.</summary>
    public static int IndexOf(IConvertible value) => value.ToInt32(null);

    public static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
