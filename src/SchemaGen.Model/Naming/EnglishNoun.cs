using Humanizer;

namespace SchemaGen.Model.Naming;

/// <summary>English plurals. Humanizer knows the rules; here are the words of schemas that it gets wrong.</summary>
internal static class EnglishNoun
{
    /// <summary>Words that look like plurals and are none, and words whose plural looks like that of another word.</summary>
    private static readonly HashSet<string> Singulars = new(StringComparer.Ordinal)
    {
        "analytics", "atlas", "aws", "base", "bonus", "canvas", "census", "chaos", "cms", "corpus", "data", "dns", "gas", "gps", "https", "ios",
        "kubernetes", "lens", "logistics", "media", "nexus", "plus", "pos", "redis", "sms", "tax", "tls",
    };

    /// <summary>Whether a word in the singular has another plural.</summary>
    public static bool IsCountable(string word) => word.Length > 2 && !Singulars.Contains(word) && word.Pluralize(inputIsKnownToBeSingular: false) != word;

    /// <summary>The singular of a word; a word that is no plural, or not of English letters, stays.</summary>
    public static string Singular(string word)
    {
        foreach (var c in word)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')))
            {
                return word;
            }
        }

        var lower = word.ToLowerInvariant();
        if (lower.Length <= 2 || Singulars.Contains(lower))
        {
            return word;
        }

        foreach (var ending in new[] { "s", "es" })
        {
            var stem = lower.Length - ending.Length;
            if (lower.EndsWith(ending, StringComparison.Ordinal) && Singulars.Contains(lower.Substring(0, stem)))
            {
                return word.Substring(0, stem);
            }
        }

        return word.Singularize(inputIsKnownToBePlural: false);
    }
}
