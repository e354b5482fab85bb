using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;

namespace SchemaGen.Postgres.Ephemeral;

/// <summary>
/// The folder that holds everything of one server. While the process that started the server lives, it holds a lock
/// on a file in it; the kernel lets go of the lock however that process ends, and the folder is then a leftover.
/// </summary>
internal sealed class PrivateDirectory(string path) : IDisposable
{
    /// <summary>What the folders' names begin with.</summary>
    public const string Prefix = "schemagen-pg-";

    /// <summary>The file whose lock says that the owner lives.</summary>
    public const string OwnerFile = "owner";

    // The kernels' limits for the path of a socket are 104 (macOS) and 108 bytes with the final zero.
    private const int LongestSocketPath = 103;
    private const string SocketName = ".s.PGSQL.5432";

    private FileStream? _ownership;

    public string FullPath { get; } = path;

    public string Data => Path.Combine(FullPath, "data");

    public string Log => Path.Combine(FullPath, "log");

    /// <summary>The folder that contains this and other servers' folders.</summary>
    public string Parent => Path.GetDirectoryName(FullPath)!;

    /// <summary>Whether the folder is there and can be owned.</summary>
    public bool IsMade => File.Exists(Path.Combine(FullPath, OwnerFile));

    /// <summary>Chooses a place and a name, without making the folder.</summary>
    /// <param name="requested">Where the user wants it.</param>
    /// <param name="otherUser">Whether the server will run as another user than this process.</param>
    public static PrivateDirectory Choose(string? requested, bool otherUser)
    {
        var name = Prefix + RandomNumberGenerator.GetHexString(12, lowercase: true);
        var parent = Path.GetFullPath(requested ?? Path.GetTempPath());
        if (!OperatingSystem.IsWindows() && (!FitsSocket(Path.Combine(parent, name)) || (otherUser && IsClosed(parent))))
        {
            parent = "/tmp";
        }

        return new PrivateDirectory(Path.Combine(parent, name));
    }

    /// <summary>Takes the lock, for as long as this object or its process lives.</summary>
    public void Own() => _ownership = OpenExclusively(FullPath);

    /// <summary>Whether somebody holds the lock of a server's folder.</summary>
    public static bool IsOwned(string directory)
    {
        try
        {
            using var ownership = OpenExclusively(directory);
            return false;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>The last lines that the server or <c>initdb</c> wrote.</summary>
    public string LogTail()
    {
        try
        {
            // On Windows the server still has the file open for writing.
            using var file = new FileStream(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(file, Encoding.UTF8);
            return string.Join('\n', reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(12));
        }
        catch (IOException)
        {
            return "";
        }
    }

    public void Dispose() => _ownership?.Dispose();

    private static FileStream OpenExclusively(string directory) =>
        new(Path.Combine(directory, OwnerFile), FileMode.Open, FileAccess.Read, FileShare.None, bufferSize: 0);

    [UnsupportedOSPlatform("windows")]
    private static bool IsClosed(string directory)
    {
        const UnixFileMode Needed = UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        return Directory.Exists(directory) && (File.GetUnixFileMode(directory) & Needed) != Needed;
    }

    // A comma and a colon in a path would be punctuation in a connection string's host.
    private static bool FitsSocket(string directory) =>
        Encoding.UTF8.GetByteCount(directory) + 1 + SocketName.Length <= LongestSocketPath && directory.AsSpan().IndexOfAny(',', ':') < 0;
}
