namespace SchemaGen.Postgres.Connections;

/// <summary>Where the name of a connection is looked up.</summary>
/// <param name="Directory">The project's folder, which has <c>appsettings.Development.json</c>.</param>
/// <param name="UserSecretsId">The project's <c>UserSecretsId</c>, if it has one.</param>
/// <param name="Variable">Reads an environment variable.</param>
public sealed record ConnectionContext(string Directory, string? UserSecretsId, Func<string, string?> Variable)
{
    /// <summary>The real environment.</summary>
    public static ConnectionContext For(string directory, string? userSecretsId = null) =>
        new(directory, userSecretsId, Environment.GetEnvironmentVariable);
}
