namespace SchemaGen.Operations.Files;

/// <summary>New content of a file, written beside it and not yet in its place.</summary>
internal sealed class StagedFile : IDisposable
{
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly string _path;
    private readonly string _target;
    private readonly byte[] _bytes;
    private string? _temporary;

    private StagedFile(string path, string target, byte[] bytes)
    {
        _path = path;
        _target = target;
        _bytes = bytes;
        _temporary = $"{target}.{Guid.NewGuid():N}.tmp";
    }

    /// <summary>Writes the content. Nobody sees it before it is moved into place; disposed of before that, it is gone.</summary>
    /// <exception cref="Model.Diagnostics.DiagnosticException">SG0050.</exception>
    public static StagedFile Write(string path, byte[] bytes)
    {
        StagedFile? file = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            file = new StagedFile(path, (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? path, bytes);
            File.WriteAllBytes(file._temporary!, bytes);
            if (!OperatingSystem.IsWindows() && File.Exists(file._target))
            {
                File.SetUnixFileMode(file._temporary!, File.GetUnixFileMode(file._target));
            }

            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var failure = AtomicFile.NotWritten(path, file?.Said(e) ?? e.Message);
            file?.Dispose();
            throw failure;
        }
    }

    /// <summary>
    /// Windows refuses to replace a file that somebody has open, as another build does that reads or writes the same: it is
    /// tried again for a moment. What the other wrote may be what we would have.
    /// </summary>
    /// <exception cref="Model.Diagnostics.DiagnosticException">SG0050.</exception>
    public void MoveIntoPlace()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                File.Move(_temporary!, _target, overwrite: true);
                _temporary = null;
                return;
            }
            catch (Exception e) when (attempt < Attempts && e is (IOException or UnauthorizedAccessException))
            {
                Thread.Sleep(Pause);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                if (IsInPlace())
                {
                    return;
                }

                throw AtomicFile.NotWritten(_path, Said(e));
            }
        }
    }

    public void Dispose()
    {
        try
        {
            if (_temporary is not null)
            {
                File.Delete(_temporary);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The write failed already, and says so.
        }
    }

    private bool IsInPlace()
    {
        try
        {
            return File.Exists(_target) && File.ReadAllBytes(_target).AsSpan().SequenceEqual(_bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Nobody knows the temporary file's name.</summary>
    private string Said(Exception e) => e.Message.Replace(_temporary!, _path, StringComparison.Ordinal);
}
