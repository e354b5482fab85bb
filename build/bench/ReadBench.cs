using System.Globalization;

namespace SchemaGen.Bench;

/// <summary>Reading a million rows: the generated reader against what people write without it.</summary>
public static class ReadBench
{
    private const int Rows = 1_000_000;
    private const int Rounds = 7;

    private const string Packages = """
        <PackageReference Include="Npgsql" Version="10.0.0" />
        <PackageReference Include="Dapper" Version="2.1.86" />
        <PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="10.0.0" />
        """;

    public static void Run(Report report, BenchServer server, ConsumerFolder consumers, string repository)
    {
        var sample = Path.Combine(repository, "samples", "Elo");
        var database = server.Database("messages", [File.ReadAllText(Path.Combine(sample, "docs", "schema", "_schema.sql")), Messages, "VACUUM (ANALYZE, FREEZE) public.elo_t_messages"]);
        var reader = consumers.Create("reader", File.ReadAllText(Path.Combine(sample, "schema.json")), withPackage: true, packages: Packages, files: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["schemagen.json"] = """{ "relations": { "include": ["elo_*"] }, "categories": [{ "prefix": "elo_t_", "name": "Transactional" }, { "prefix": "elo_", "name": "Reference" }], "csharp": { "statements": true, "npgsql": true } }""",
            ["Program.cs"] = File.ReadAllText(Path.Combine(repository, "build", "bench", "reader", "Program.cs")),
        });
        var ways = reader.Execute(server.ConnectionString(database), Rounds.ToString(CultureInfo.InvariantCulture))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split(' '))
            .ToDictionary(static words => words[0], static words => (Time: Number(words[1]), Bytes: Number(words[2])), StringComparer.Ordinal);
        var ours = ways["generated"];
        foreach (var (way, name, target) in new[] { ("npgsql", "Npgsql by hand", 1.03), ("dapper", "Dapper", (double?)null), ("ef", "EF Core, no tracking", null) })
        {
            report.Compare(string.Create(CultureInfo.InvariantCulture, $"reading {Rows:N0} rows, generated / {name}"), ours.Time, ways[way].Time, target, Rounds);
        }

        report.Fact("bytes allocated a row", string.Join(", ", ways.Select(static way => string.Create(CultureInfo.InvariantCulture, $"{way.Key} {way.Value.Bytes / Rows:0}"))));
    }

    /// <summary>Fifteen columns as a messenger has them; a third of what may be NULL is.</summary>
    private static string Messages => string.Create(CultureInfo.InvariantCulture, $$"""
        SET session_replication_role = replica;
        INSERT INTO public.elo_t_messages
        SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), CASE WHEN n % 3 > 0 THEN gen_random_uuid() END, 1 + n % 2, 1 + n % 5,
          (ARRAY['client', 'operator', 'ai', 'system'])[1 + n % 4], CASE WHEN n % 3 > 0 THEN gen_random_uuid() END,
          'Message ' || n || repeat(' and more of what people say', n % 4), CASE WHEN n % 10 = 0 THEN jsonb_build_object('url', 'https://example.com/' || n) END,
          n % 7 = 0, 'wamid.' || n, CASE WHEN n % 3 = 0 THEN md5(n::text) END, timestamptz '2026-01-01 00:00:00+00' + n * interval '1 second', now()
        FROM generate_series(1, {{Rows}}) n;
        """);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
