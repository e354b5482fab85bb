using System.Globalization;
using System.Text;
using Npgsql;

namespace SchemaGen.Postgres.Connections;

/// <summary>
/// libpq's pgpass file: lines <c>host:port:database:user:password</c>, each of the first four a value or <c>*</c>, with
/// <c>\</c> before a <c>:</c> or <c>\</c> that is part of one. The first line that fits counts.
/// </summary>
internal static class PasswordFile
{
    private const UnixFileMode OfOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Gives a connection the password that the file has for it.</summary>
    /// <returns>Why the file was not used, for a message; null when it was, or when there is none.</returns>
    public static string? Apply(NpgsqlConnectionStringBuilder builder)
    {
        var path = !string.IsNullOrEmpty(builder.Passfile) ? builder.Passfile : PathOf(Environment.GetEnvironmentVariable);
        if (!string.IsNullOrEmpty(builder.Password) || !File.Exists(path) || Environment.GetEnvironmentVariable("PGPASSWORD") is { Length: > 0 })
        {
            return null;
        }

        // Npgsql reads the same file by rules of its own, unless it is given one that is not there.
        builder.Passfile = Path.Combine(path, "none");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & OfOthers) != UnixFileMode.None)
        {
            return $"The password file {path} was not used, because others have rights on it: chmod 600 it.";
        }

        try
        {
            builder.Password = Find(File.ReadLines(path), builder);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"The password file {path} could not be read: {e.Message}";
        }
    }

    /// <summary>Where the file is, unless a connection says otherwise.</summary>
    internal static string PathOf(Func<string, string?> variable) =>
        variable("PGPASSFILE") is { Length: > 0 } named ? named
        : OperatingSystem.IsWindows() ? Path.Combine(variable("APPDATA") ?? "", "postgresql", "pgpass.conf")
        : Path.Combine(variable("HOME") ?? "", ".pgpass");

    /// <summary>The password of the first line that fits; null when none does.</summary>
    internal static string? Find(IEnumerable<string> lines, NpgsqlConnectionStringBuilder builder)
    {
        var host = LibpqEnvironment.IsDefaultSocket(builder.Host ?? "") ? "localhost" : builder.Host;
        string?[] wanted = [host, builder.Port.ToString(CultureInfo.InvariantCulture), builder.Database ?? builder.Username, builder.Username];
        foreach (var line in lines)
        {
            if (line.StartsWith('#') || Fields(line) is not { Count: >= 5 } fields)
            {
                continue;
            }

            if (wanted.Zip(fields).All(static pair => pair.Second.Raw == "*" || pair.Second.Value == pair.First))
            {
                return fields[4].Value;
            }
        }

        return null;
    }

    /// <summary>The fields as they stand, and without their escapes: a <c>\*</c> is no wildcard.</summary>
    private static List<(string Raw, string Value)> Fields(string line)
    {
        var fields = new List<(string, string)>();
        var value = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i] == ':' && fields.Count < 4))
            {
                fields.Add((line[start..i], value.ToString()));
                value.Clear();
                start = i + 1;
            }
            else
            {
                value.Append(line[i] == '\\' && i + 1 < line.Length ? line[++i] : line[i]);
            }
        }

        return fields;
    }
}
