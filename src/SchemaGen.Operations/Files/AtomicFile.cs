using System.Text;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Operations.Files;

/// <summary>Writes whole files: a reader sees the old content or the new one, and an equal file is not touched.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The content of a file, or null when there is none.</summary>
    /// <exception cref="DiagnosticException">SG0050: it is there and cannot be read, so it could not be compared.</exception>
    public static string? ReadIfExists(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unread(path, e);
        }
    }

    /// <summary>Whether there is a file of exactly this name, where the file system would find others by it too.</summary>
    /// <exception cref="DiagnosticException">SG0050.</exception>
    public static bool IsListed(string path)
    {
        try
        {
            return Directory.EnumerateFiles(Path.GetDirectoryName(path)!).Contains(path, StringComparer.Ordinal);
        }
        catch (DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unread(path, e);
        }
    }

    /// <summary>Writes UTF-8 without a byte order mark.</summary>
    /// <returns>True when the file was new or its content changed.</returns>
    /// <exception cref="DiagnosticException">SG0050.</exception>
    public static bool WriteIfChanged(string path, string content)
    {
        var bytes = Utf8.GetBytes(content);
        try
        {
            if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
            {
                return false;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(path, e.Message);
        }

        Replace(path, bytes);
        return true;
    }

    /// <summary>Writes UTF-8 without a byte order mark, whatever is there.</summary>
    /// <exception cref="DiagnosticException">SG0050.</exception>
    public static void Write(string path, string content) => Replace(path, Utf8.GetBytes(content));

    /// <summary>Removes a file.</summary>
    /// <exception cref="DiagnosticException">SG0050.</exception>
    public static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Rules.FileNotWritten.Error($"{path} could not be removed: {Wording.Sentence(e.Message)} Check the rights of its folder.", new SourceLocation(path));
        }
    }

    private static void Replace(string path, byte[] bytes)
    {
        using var file = StagedFile.Write(path, bytes);
        file.MoveIntoPlace();
    }

    private static DiagnosticException Unread(string path, Exception e) => Rules.FileNotWritten.Error(
        $"{path} could not be read: {Wording.Sentence(e.Message)} Give yourself the right to read it. The file is as it was.", new SourceLocation(path));

    /// <summary>The failure of a write, in words.</summary>
    public static DiagnosticException NotWritten(string path, string reason) => Rules.FileNotWritten.Error(
        $"{path} could not be written: {Wording.Sentence(reason)} Check the rights of its folder and the room on the disk, or name another place. The file is as it was.",
        new SourceLocation(path));
}
