using System.Text;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Operations.Files;

/// <summary>Writes whole files: a reader sees the old content or the new one, and an equal file is not touched.</summary>
internal static class AtomicFile
{
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
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
        var temporary = "";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var target = (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? path;
            temporary = $"{target}.{Guid.NewGuid():N}.tmp";
            File.WriteAllBytes(temporary, bytes);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            Move(temporary, target, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Discard(temporary);
            throw NotWritten(path, temporary.Length == 0 ? e.Message : e.Message.Replace(temporary, path, StringComparison.Ordinal));
        }
    }

    /// <summary>
    /// Windows refuses to replace a file that somebody has open, as another build does that reads or writes the same: it is
    /// tried again for a moment. What the other wrote may be what we would have.
    /// </summary>
    private static void Move(string temporary, string target, byte[] bytes)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                File.Move(temporary, target, overwrite: true);
                return;
            }
            catch (Exception e) when (attempt < Attempts && e is (IOException or UnauthorizedAccessException))
            {
                Thread.Sleep(Pause);
            }
            catch (Exception e) when (e is (IOException or UnauthorizedAccessException) && IsEqual(target, bytes))
            {
                Discard(temporary);
                return;
            }
        }
    }

    private static bool IsEqual(string path, byte[] bytes)
    {
        try
        {
            return File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static DiagnosticException Unread(string path, Exception e) => Rules.FileNotWritten.Error(
        $"{path} could not be read: {Wording.Sentence(e.Message)} Give yourself the right to read it. The file is as it was.", new SourceLocation(path));

    private static DiagnosticException NotWritten(string path, string reason) => Rules.FileNotWritten.Error(
        $"{path} could not be written: {Wording.Sentence(reason)} Check the rights of its folder and the room on the disk, or name another place. The file is as it was.",
        new SourceLocation(path));

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The write failed already, and says so.
        }
    }
}
