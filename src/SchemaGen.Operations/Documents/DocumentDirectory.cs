using System.Security.Cryptography;
using System.Text;
using SchemaGen.Documentation;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Manifest;
using SchemaGen.Operations.Files;

namespace SchemaGen.Operations.Documents;

/// <summary>What became of a file of ours.</summary>
internal enum FileState
{
    Missing,
    Untouched,
    Edited,
}

/// <summary>The documentation directory on disk. Line ends do not count: git may have checked out CRLF.</summary>
/// <param name="path">Absolute.</param>
internal sealed class DocumentDirectory(string path)
{
    public string FullPath { get; } = path;

    /// <summary>Hash of a text, whatever its line ends.</summary>
    public static string HashOf(string content) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(FileText.WithLineFeeds(content))).AsSpan(0, 16));

    /// <summary>The manifest; null when there is none, or one that cannot be used and need not be.</summary>
    /// <exception cref="DiagnosticException">SG0050, SG0051.</exception>
    public DirectoryManifest? ReadManifest(bool ignoreInvalid)
    {
        try
        {
            return Read(DocumentPaths.Manifest) is { } text ? ManifestJson.Read(text, Locate(DocumentPaths.Manifest)) : null;
        }
        catch (DiagnosticException e) when (ignoreInvalid && e.Diagnostic.Rule == Rules.ManifestInvalid)
        {
            return null;
        }
    }

    /// <summary>What became of a file since we wrote it.</summary>
    /// <exception cref="DiagnosticException">SG0050.</exception>
    public FileState StateOf(ManifestEntry entry) =>
        Read(entry.Path) is not { } content ? FileState.Missing : HashOf(content) == entry.Hash ? FileState.Untouched : FileState.Edited;

    /// <summary>The content of a file, or null when there is none.</summary>
    /// <exception cref="DiagnosticException">SG0050.</exception>
    public string? Read(string file) => AtomicFile.ReadIfExists(Locate(file));

    /// <summary>Writes a file whose content is another, or that is missing.</summary>
    /// <returns>True when it was written.</returns>
    /// <exception cref="DiagnosticException">SG0050.</exception>
    public bool Write(string file, string content)
    {
        if (Read(file) is { } existing && FileText.IsSame(existing, content))
        {
            return false;
        }

        AtomicFile.Write(Locate(file), content);
        return true;
    }

    /// <summary>Whether the directory lists a file in exactly this spelling.</summary>
    public bool Lists(string file) => AtomicFile.IsListed(Locate(file));

    /// <exception cref="DiagnosticException">SG0050.</exception>
    public void Delete(string file) => AtomicFile.Delete(Locate(file));

    public string Locate(string file) => Path.Combine(FullPath, file.Replace('/', Path.DirectorySeparatorChar));
}
