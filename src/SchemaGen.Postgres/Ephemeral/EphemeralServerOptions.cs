namespace SchemaGen.Postgres.Ephemeral;

/// <summary>How an ephemeral server is started. The defaults are for a build.</summary>
public sealed record EphemeralServerOptions
{
    /// <summary>Settings as in <c>postgresql.conf</c>, over those that the server gets anyway; such as <c>log_connections</c> = <c>on</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long creating the cluster and starting the server may take together.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The folder in which the server's private folder is made; the system's temporary folder when null. On Unix
    /// <c>/tmp</c> takes its place when the path of a socket in it would be too long, or when this process is root and
    /// others may not write to it.
    /// </summary>
    public string? TemporaryDirectory { get; init; }
}
