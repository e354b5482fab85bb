using SchemaGen.Model.Diagnostics;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests.Sync;

/// <summary>What rules make of values, and what happens to columns that have none.</summary>
public sealed class MaskingTests : IDisposable
{
    private const string Key = "SYNC_TEST_MASKING_KEY";

    private const string Schema =
        """
        CREATE DOMAIN mail AS text CHECK (VALUE ~ '^[^@]+@[^@]+$');
        CREATE TABLE people (
          login varchar(20) PRIMARY KEY, email mail UNIQUE, full_name text, phone varchar(16), ref uuid NOT NULL, secret_token text, note text, blob bytea, birthday date,
          shown text GENERATED ALWAYS AS (upper(full_name)) STORED);
        CREATE TABLE visits (id int PRIMARY KEY, who varchar(20) REFERENCES people, at date);
        """;

    private const string Rules =
        """
        { "column": "people.login", "as": "hash" }, { "type": "mail", "as": "email" }, { "column": "*.full_name", "as": "name" }, { "column": "phone", "as": "phone" },
        { "type": "uuid", "as": "hash" }, { "column": "secret_*", "as": "null" }, { "column": "people.note", "as": "redact" }, { "column": "birthday", "as": "keep" }
        """;

    private readonly TemporaryFolder _folder = new();

    public MaskingTests() => Environment.SetEnvironmentVariable(Key, "0123456789abcdef-test");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Values_are_masked_joins_and_uniqueness_stay_and_the_proof_holds()
    {
        await using var pair = await SyncPair.CreateAsync(
            Schema,
            """
            INSERT INTO people (login, email, full_name, phone, ref, secret_token, note, blob, birthday)
              SELECT 'user' || i, 'user' || i || '@real.example', 'Real Name ' || i, '+420' || i, md5(i::text)::uuid, 's' || i, CASE WHEN i % 2 = 0 THEN 'sick' END, '\x00', '2000-01-01' FROM generate_series(1, 200) i;
            INSERT INTO visits SELECT i, CASE WHEN i % 5 > 0 THEN 'user' || 1 + i % 200 END, '2024-01-01' FROM generate_series(1, 500) i
            """);
        var result = await SyncAsync(pair, Rules);

        Assert.True(result.Committed);
        Assert.True((await ParityAsync(pair, Rules)).IsEqual);
        Assert.Equal(
            "0 200 200 200 0",
            await pair.Target.ScalarAsync(
                """
                SELECT concat_ws(' ',
                  count(*) FILTER (WHERE p::text ~ 'real|Real|user|sick|\+420'), count(DISTINCT login), count(DISTINCT email), count(DISTINCT ref), count(secret_token))
                FROM people p
                """));
        Assert.Equal(
            "200 200 200 100 200",
            await pair.Target.ScalarAsync(
                """
                SELECT concat_ws(' ', count(*) FILTER (WHERE email ~ '^u[0-9a-f]{20}@example\.invalid$'), count(*) FILTER (WHERE phone ~ '^\+999[0-9]{11}$'),
                  count(*) FILTER (WHERE full_name ~ '^[A-Z][a-z]+ [A-Z][a-z]+$' AND shown = upper(full_name)), count(*) FILTER (WHERE note = '***'), count(*) FILTER (WHERE birthday = '2000-01-01')) FROM people
                """));
        Assert.Equal(
            await pair.Source.ScalarAsync("SELECT string_agg(n::text, ',' ORDER BY n) FROM (SELECT count(*) n FROM visits JOIN people ON who = login GROUP BY login) x"),
            await pair.Target.ScalarAsync("SELECT string_agg(n::text, ',' ORDER BY n) FROM (SELECT count(*) n FROM visits JOIN people ON who = login GROUP BY login) x"));

        var first = await Rows.OfAsync(pair.Target);
        await SyncAsync(pair, Rules);
        Golden.Same(first, await Rows.OfAsync(pair.Target));
        Environment.SetEnvironmentVariable(Key, "another-key-of-some-length");
        await SyncAsync(pair, Rules);
        Assert.NotEqual(first, await Rows.OfAsync(pair.Target));
    }

    [Fact]
    public async Task A_personal_column_without_a_rule_stops_the_run_from_the_first_rule_on()
    {
        await using var pair = await SyncPair.CreateAsync(Schema);
        await pair.Source.ExecuteAsync("ALTER TABLE people ADD api_token text");
        await pair.Target.ExecuteAsync("ALTER TABLE people ADD api_token text");
        var error = await RefusalAsync(pair, Rules);
        Assert.Equal("SG0078", error.Id);
        Assert.Contains("about them: public.people.api_token.", error.Message);

        var warning = Assert.Single((await pair.SyncAsync()).Warnings);
        Assert.Equal("SG0080", warning.Id);
        Assert.Contains("public.people.email, public.people.full_name, public.people.phone, public.people.secret_token, public.people.birthday, public.people.api_token", warning.Message);
    }

    [Theory]
    [InlineData("""{ "column": "ref", "as": "null" }""", "public.people.ref cannot become 'null': it is NOT NULL")]
    [InlineData("""{ "column": "login", "as": "redact" }""", "public.people.login cannot become 'redact': its values must differ")]
    [InlineData("""{ "column": "people.login", "as": "email" }""", "public.people.login cannot become 'email': it takes 29 characters, and there is room for 20")]
    [InlineData("""{ "column": "visits.at", "as": "hash" }""", "public.visits.at cannot become 'hash': 'date' is no text")]
    [InlineData("""{ "column": "people.login", "as": "hash" }, { "column": "visits.who", "as": "keep" }""", "public.visits.who becomes 'keep', and a column that a foreign key ties it to 'hash'")]
    public async Task Rules_that_cannot_be_followed_are_named(string rule, string problem)
    {
        await using var pair = await SyncPair.CreateAsync(Schema);
        var error = await RefusalAsync(pair, $$"""{{rule}}, { "column": "people.*", "as": "keep" }""");
        Assert.Equal("SG0079", error.Id);
        Assert.Contains(problem, error.Message);
    }

    [Fact]
    public async Task A_generated_column_is_masked_by_what_it_is_made_of()
    {
        await using var pair = await SyncPair.CreateAsync("CREATE TABLE people (id int PRIMARY KEY, login text, whole text GENERATED ALWAYS AS ('x' || login) STORED)");
        var error = await RefusalAsync(pair, """{ "column": "people.whole", "as": "hash" }""");
        Assert.Equal("SG0079", error.Id);
        Assert.Contains("public.people.whole is generated", error.Message);
    }

    [Fact]
    public async Task A_missing_key_is_an_error_and_an_unmatched_rule_a_warning()
    {
        await using var pair = await SyncPair.CreateAsync(Schema);
        var all = """{ "column": "people.*", "as": "keep" }, { "column": "gone", "as": "hash" }""";
        Assert.Equal(["SG0014"], (await SyncAsync(pair, all)).Warnings.Select(static warning => warning.Id));
        Environment.SetEnvironmentVariable(Key, "short");
        Assert.Equal("SG0079", (await RefusalAsync(pair, Rules)).Id);
    }

    private Task<SyncResult> SyncAsync(SyncPair pair, string rules) => pair.SyncAsync(request => request with { Configuration = Write(rules) });

    private Task<ParityResult> ParityAsync(SyncPair pair, string rules) =>
        ParityOperation.RunAsync(new ParityRequest { From = pair.Request.From, To = pair.Request.To, Configuration = Write(rules) });

    private async Task<Diagnostic> RefusalAsync(SyncPair pair, string rules) =>
        (await Assert.ThrowsAsync<DiagnosticException>(() => SyncAsync(pair, rules))).Diagnostic;

    private string Write(string rules) => _folder.Write("schemagen.json", $$"""{ "sync": { "maskingKey": "{{Key}}", "masking": [ {{rules}} ] } }""");
}
