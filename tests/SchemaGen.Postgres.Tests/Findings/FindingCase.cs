using SchemaGen.Model.Configuration;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Findings;

/// <summary>
/// A rule's case, a file under <c>cases/</c>: what it finds, and after <c>-- near miss</c> what it does not. Comments say the
/// rest: <c>-- finds NAME</c>, once a finding, with <c>without fix</c> after it where there is none; <c>-- configuration JSON</c>;
/// <c>-- release MAJOR</c> of the PostgreSQL that it needs.
/// </summary>
internal sealed class FindingCase
{
    private const string NearMissMarker = "-- near miss\n";
    private const string WithoutFix = " without fix";

    private static readonly string Folder = Repository.PathOf("tests", "SchemaGen.Postgres.Tests", "Findings", "cases");

    private readonly string[] _lines;

    private FindingCase(string id)
    {
        Id = id;
        var text = File.ReadAllText(Path.Combine(Folder, id + ".sql"));
        var marker = text.IndexOf(NearMissMarker, StringComparison.Ordinal);
        _lines = text.Split('\n');
        Create = text[..marker];
        NearMiss = text[(marker + NearMissMarker.Length)..];
    }

    public static IEnumerable<string> Ids => Directory.GetFiles(Folder).Select(static path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public string Id { get; }

    public string Create { get; }

    public string NearMiss { get; }

    /// <summary>The subjects that are found.</summary>
    public IEnumerable<string> Found => Lines("finds").Select(static line => line.Replace(WithoutFix, "", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>Those of them for which there is no statement.</summary>
    public IEnumerable<string> FoundWithoutFix => Lines("finds")
        .Where(static line => line.EndsWith(WithoutFix, StringComparison.Ordinal)).Select(static line => line[..^WithoutFix.Length]).Order(StringComparer.Ordinal);

    /// <summary>The configuration, with the rule switched on.</summary>
    public SchemaGenConfiguration Configuration =>
        ConfigurationJson.Read(Lines("configuration").SingleOrDefault() ?? "{}", Id) with { Diagnostics = [new RuleSeverity(Id, RuleLevel.Warning)] };

    public string? Release => Lines("release").SingleOrDefault() is { } major ? PostgresServer.Releases.Single(release => release.StartsWith(major + ".", StringComparison.Ordinal)) : null;

    public static FindingCase Read(string id) => new(id);

    private IEnumerable<string> Lines(string word) =>
        _lines.Where(line => line.StartsWith($"-- {word} ", StringComparison.Ordinal)).Select(line => line[(word.Length + 4)..]);
}
