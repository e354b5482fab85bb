using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Operations.Documents;

/// <summary>
/// One run at a time in a documentation directory: two would write manifests that each lack what the other wrote. The
/// lock is a file that is open while it holds; the system takes it away when the run ends, however it ends.
/// </summary>
internal static class DirectoryLock
{
    private const int SharingViolation = unchecked((int)0x80070020);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for its turn.</summary>
    /// <param name="directory">The directory, which need not exist.</param>
    /// <param name="patience">How long to wait for another run.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Ends the lock; null where none can be made, because nothing can be written there.</returns>
    /// <exception cref="DiagnosticException">SG0050: another run goes on and on.</exception>
    public static IDisposable? Take(string directory, TimeSpan patience, CancellationToken cancellationToken)
    {
        var path = Path.Combine(directory, "_manifest.lock");
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                Directory.CreateDirectory(directory);
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException e) when (IsTaken(e))
            {
                if (waited >= patience)
                {
                    throw Rules.FileNotWritten.Error(
                        FormattableString.Invariant($"Another run has been writing to {directory} for {patience.TotalSeconds} seconds. Try again when it has ended; nothing was written."), new SourceLocation(path));
                }

                cancellationToken.WaitHandle.WaitOne(Pause);
                cancellationToken.ThrowIfCancellationRequested();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A directory that is up to date needs no writing; one that is not says what is wrong with it.
                return null;
            }
        }
    }

    /// <summary>EWOULDBLOCK, of Linux or of macOS, where .NET locks with flock.</summary>
    private static bool IsTaken(IOException e) => OperatingSystem.IsWindows() ? e.HResult == SharingViolation : e.HResult is 11 or 35;
}
