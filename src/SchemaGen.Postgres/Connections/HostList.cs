using System.Globalization;
using Npgsql;

namespace SchemaGen.Postgres.Connections;

/// <summary>Several hosts in one connection string, in Npgsql's form: <c>one:5432,two,[::1]:5433,/run/postgresql</c>.</summary>
internal static class HostList
{
    /// <summary>A connection string for each host, in their order.</summary>
    public static IReadOnlyList<NpgsqlConnectionStringBuilder> Each(NpgsqlConnectionStringBuilder builder)
    {
        if (builder.Host is not { } list || !list.Contains(',', StringComparison.Ordinal))
        {
            return [builder];
        }

        return [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(One)];

        NpgsqlConnectionStringBuilder One(string text)
        {
            var host = Split(text);
            return new NpgsqlConnectionStringBuilder(builder.ConnectionString) { Host = host?.Host ?? text, Port = host?.Port ?? builder.Port };
        }
    }

    /// <summary>Host and port of one entry; null when the port is none. An IPv6 address with a port stands in brackets.</summary>
    public static HostAndPort? Split(string text)
    {
        var bracket = text.StartsWith('[') ? text.IndexOf(']', StringComparison.Ordinal) : -1;
        var colon = text.LastIndexOf(':');
        var isBare = colon < 0 || colon < bracket || (bracket < 0 && text.IndexOf(':', StringComparison.Ordinal) != colon);
        var host = isBare ? text : text[..colon];
        host = bracket < 0 ? host : host.Trim('[', ']');
        return isBare || colon == text.Length - 1 ? new HostAndPort(host, null)
            : int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536 ? new HostAndPort(host, port)
            : text.StartsWith('/') ? new HostAndPort(text, null)
            : null;
    }

    /// <summary>One text for several hosts; one host alone stands without its port.</summary>
    public static string Join(IReadOnlyList<HostAndPort> hosts) =>
        hosts.Count == 1 ? hosts[0].Host : string.Join(',', hosts);

    internal sealed record HostAndPort(string Host, int? Port)
    {
        public override string ToString()
        {
            var host = Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host;
            return Port is null ? host : string.Create(CultureInfo.InvariantCulture, $"{host}:{Port}");
        }
    }
}
