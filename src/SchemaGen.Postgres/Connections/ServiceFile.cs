using Npgsql;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Connections;

/// <summary>libpq's <c>pg_service.conf</c>: parameters under a name; the user's own file, else the system's.</summary>
internal static class ServiceFile
{
    /// <summary>Sets the parameters of a service.</summary>
    /// <exception cref="DiagnosticException">SG0020: there is no such service. SG0021: a parameter cannot be used.</exception>
    public static void Apply(string service, NpgsqlConnectionStringBuilder builder, ConnectionContext context)
    {
        var files = Files(context).Where(File.Exists).ToList();
        if (files.Count == 0)
        {
            throw Rules.ConnectionNameUnknown.Error($"The service '{service}' is not defined: there is no service file. Create {Files(context).First()}, or set PGSERVICEFILE.");
        }

        var file = files.Find(file => Section(file, service) is not null)
            ?? throw Rules.ConnectionNameUnknown.Error($"{string.Join(" and ", files)} has no section [{service}]. Add it, or correct the service's name (PGSERVICE).");
        foreach (var (name, value) in Section(file, service)!)
        {
            var parameter = LibpqParameter.Find(name) ?? throw Rules.ConnectionStringInvalid.Error(
                $"The service '{service}' has a parameter that SchemaGen does not know ('{name}'). Take it out.", new SourceLocation(file));
            parameter.Set(builder, value, $"the service '{service}'");
        }
    }

    private static IEnumerable<string> Files(ConnectionContext context)
    {
        if (context.Variable("PGSERVICEFILE") is { Length: > 0 } named)
        {
            yield return named;
            yield break;
        }

        yield return context.Variable("APPDATA") is { Length: > 0 } appData
            ? Path.Combine(appData, "postgresql", ".pg_service.conf")
            : Path.Combine(context.Variable("HOME") ?? "", ".pg_service.conf");
        if (context.Variable("PGSYSCONFDIR") is { Length: > 0 } system)
        {
            yield return Path.Combine(system, "pg_service.conf");
        }
    }

    private static List<KeyValuePair<string, string>>? Section(string path, string service)
    {
        List<KeyValuePair<string, string>>? section = null;
        foreach (var line in ReadLines(path).Select(static line => line.Trim()))
        {
            if (line.StartsWith('['))
            {
                if (section is not null)
                {
                    break;
                }

                section = line == $"[{service}]" ? [] : null;
            }
            else if (section is not null && !line.StartsWith('#') && line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
            {
                section.Add(new(line[..equals].Trim(), line[(equals + 1)..].Trim()));
            }
        }

        return section;
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Rules.ConnectionNameUnknown.Error($"The service file {path} cannot be read: {e.Message}");
        }
    }
}
