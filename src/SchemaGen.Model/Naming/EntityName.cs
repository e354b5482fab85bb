namespace SchemaGen.Model.Naming;

/// <summary>What tables and the columns that refer to them have in common: the name of one row, in lower case and in the singular.</summary>
internal static class EntityName
{
    private static readonly string[] KeyWords = ["id", "uuid", "guid", "key", "code"];

    /// <summary>Of a table: <c>order_item</c> for <c>OrderItems</c>.</summary>
    public static string Of(string table)
    {
        var words = WordsOf(table);
        if (words.Count > 0)
        {
            words[words.Count - 1] = EnglishNoun.Singular(words[words.Count - 1]);
        }

        return string.Join("_", words);
    }

    /// <summary>
    /// What a column may refer to, the longest name first: of <c>assigned_user_id</c> <c>assigned_user</c> and <c>user</c>. None
    /// for a column that is not called like a key.
    /// </summary>
    public static IEnumerable<string> MeantBy(string column)
    {
        var words = WordsOf(column);
        if (words.Count < 2 || Array.IndexOf(KeyWords, words[words.Count - 1]) < 0)
        {
            return [];
        }

        words.RemoveAt(words.Count - 1);
        words[words.Count - 1] = EnglishNoun.Singular(words[words.Count - 1]);
        return Enumerable.Range(0, words.Count).Select(skipped => string.Join("_", words.Skip(skipped)));
    }

    /// <summary>Words end at <c>_</c>, and where a capital follows a small letter.</summary>
    public static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i == name.Length || name[i] == '_' || name[i - 1] == '_' || (char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
            {
                var word = name.Substring(start, i - start).Trim('_');
                if (word.Length > 0)
                {
                    words.Add(word.ToLowerInvariant());
                }

                start = i;
            }
        }

        return words;
    }
}
