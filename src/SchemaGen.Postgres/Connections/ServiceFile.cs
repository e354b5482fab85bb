using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Connections;

/// <summary>libpq's <c>pg_service.conf</c>: parameters under a name.</summary>
internal static class ServiceFile
{
    public static Dictionary<string, string> Read(string service, ConnectionContext context)
    {
        var path = context.Variable("PGSERVICEFILE") is { Length: > 0 } named
            ? named
            : Path.Combine(context.Variable("HOME") ?? "", ".pg_service.conf");
        if (!File.Exists(path))
        {
            throw Rules.ConnectionNameUnknown.Error($"PGSERVICE names '{service}', but there is no service file {path}. Create it, or set PGSERVICEFILE.");
        }

        Dictionary<string, string>? section = null;
        foreach (var line in ReadLines(path).Select(static line => line.Trim()))
        {
            if (line.StartsWith('['))
            {
                if (section is not null)
                {
                    break;
                }

                section = line == $"[{service}]" ? new Dictionary<string, string>(StringComparer.Ordinal) : null;
            }
            else if (section is not null && !line.StartsWith('#') && line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
            {
                section[line[..equals].Trim()] = line[(equals + 1)..].Trim();
            }
        }

        return section ?? throw Rules.ConnectionNameUnknown.Error($"{path} has no section [{service}], which PGSERVICE names. Add it, or correct PGSERVICE.");
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Rules.ConnectionNameUnknown.Error($"The service file {path}, which PGSERVICE needs, cannot be read: {e.Message}");
        }
    }
}
