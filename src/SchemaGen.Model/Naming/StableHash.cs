using System.Buffers.Binary;

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

    /// <summary>Of bytes, eight at a time; for content that is compared with itself, not for content that somebody chose.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = 14695981039346656037ul ^ (uint)bytes.Length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes.Slice(sizeof(ulong)))
        {
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var rest in bytes)
        {
            hash = Mix(hash, rest);
        }

        return hash;
    }

    /// <summary>A multiplication carries upwards only; the shift takes it down again.</summary>
    private static ulong Mix(ulong hash, ulong word)
    {
        hash = unchecked((hash ^ word) * 1099511628211ul);
        return hash ^ (hash >> 32);
    }
}
