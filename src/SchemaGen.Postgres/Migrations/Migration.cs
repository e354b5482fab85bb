using System.Security.Cryptography;
using System.Text;

namespace SchemaGen.Postgres.Migrations;

/// <summary>What a file is to its tool.</summary>
public enum MigrationKind
{
    /// <summary>Applies once, in its place.</summary>
    Versioned,

    /// <summary>Applies after all versioned ones, and again whenever it changes.</summary>
    Repeatable,

    /// <summary>Stands for all migrations up to its number.</summary>
    Baseline,
}

/// <summary>A file as its tool understands it.</summary>
/// <param name="File">What applies: what the tool would skip is blank, so that lines and columns are those of the file.</param>
/// <param name="Number">The number or time that it has by its name, as it stands there; null for none.</param>
/// <param name="Title">What its name says besides, in words: <c>add sources to messages</c>.</param>
public sealed record Migration(MigrationFile File, string? Number, string Title)
{
    public MigrationKind Kind { get; init; }

    /// <summary>What takes it back; null for nothing.</summary>
    public MigrationFile? Down { get; init; }

    /// <summary>Whether the tool runs it in one transaction.</summary>
    public bool IsWrapped { get; init; }

    /// <summary>What people and indexes call it: the file's name, or its folder's where all files are called alike.</summary>
    public string Name { get; init; } = Path.GetFileName(File.Path);

    /// <summary>Hash of all that the file holds, whatever its line ends.</summary>
    public required string Checksum { get; init; }

    /// <summary>Hash of a text, whatever its line ends: git may have checked out CRLF.</summary>
    public static string ChecksumOf(string text) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal))).AsSpan(0, 8));
}
