namespace SchemaGen.Model.Naming;

/// <summary>A hash that is the same in every process, for names and buckets that must not move.</summary>
public static class StableHash
{
    /// <summary>FNV-1a over UTF-16 code units.</summary>
    public static uint Of(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash;
    }
}
