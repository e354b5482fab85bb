using SchemaGen.Model.Ddl;
using SchemaGen.Operations.Sources;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests;

/// <summary>What a relation needs comes with <c>--table</c>: the scripts can be executed as they were before.</summary>
public sealed class NeededByOneRelationTests : IAsyncLifetime
{
    private const string IsText = "CREATE FUNCTION is_text(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 <> ''''';";

    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await PostgresServer.CreateDatabaseAsync();
        await _database.ExecuteAsync("CREATE TABLE orders (id int PRIMARY KEY, note text); CREATE TABLE users (id int PRIMARY KEY)");
        await PullAsync();
    }

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    public static TheoryData<string, string> Changes => new()
    {
        { "extension of a column's type", "CREATE EXTENSION citext; ALTER TABLE orders ADD email citext" },
        { "extension of a domain's type, in a schema", "CREATE SCHEMA ext; CREATE EXTENSION hstore SCHEMA ext; CREATE DOMAIN tags AS ext.hstore; ALTER TABLE orders ADD tags tags[]" },
        { "extension of a default's function", "CREATE EXTENSION \"uuid-ossp\"; ALTER TABLE orders ADD code uuid DEFAULT uuid_generate_v4()" },
        { "extension of an exclusion's operator class", "CREATE EXTENSION btree_gist; ALTER TABLE orders ADD EXCLUDE USING gist (id WITH =)" },
        { "extension of an index's operator class", "CREATE EXTENSION pg_trgm; CREATE INDEX ON orders USING gin (note gin_trgm_ops)" },
        { "extension of an index's access method", "CREATE EXTENSION bloom; CREATE INDEX ON orders USING bloom (id)" },
        { "extension of a trigger's function", "CREATE EXTENSION tcn; CREATE TRIGGER told AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION triggered_change_notification()" },
        { "extension of a query's function", "CREATE EXTENSION tablefunc; CREATE VIEW random AS SELECT * FROM normal_rand(1, 2, 3) n" },
        { "extension of a server's wrapper", "CREATE EXTENSION postgres_fdw; CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw; CREATE FOREIGN TABLE remote (id int) SERVER far" },
        { "extension of a function's parameter", "CREATE EXTENSION citext; CREATE FUNCTION known(citext) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true'; ALTER TABLE orders ADD CHECK (known(note::citext))" },
        { "extensions of an extension", "CREATE EXTENSION earthdistance CASCADE; ALTER TABLE orders ADD place earth" },
        { "extension of a dictionary", "CREATE EXTENSION unaccent; CREATE TEXT SEARCH CONFIGURATION plain (COPY = simple); ALTER TEXT SEARCH CONFIGURATION plain ALTER MAPPING FOR word WITH unaccent, simple; CREATE INDEX ON orders USING gin (to_tsvector('public.plain', note))" },
        { "collation of a column", "CREATE COLLATION plain (locale = 'C'); ALTER TABLE orders ADD name text COLLATE plain" },
        { "collation of an index", "CREATE COLLATION plain (locale = 'C'); CREATE INDEX ON orders (note COLLATE plain)" },
        { "collation of a composite type", "CREATE COLLATION plain (locale = 'C'); CREATE TYPE pair AS (a text COLLATE plain, b int); ALTER TABLE orders ADD pair pair" },
        { "collation of a domain", "CREATE COLLATION plain (locale = 'C'); CREATE DOMAIN title AS text COLLATE plain; ALTER TABLE orders ADD name title" },
        { "function of a generated column", IsText + "ALTER TABLE orders ADD has_note boolean GENERATED ALWAYS AS (is_text(note)) STORED" },
        { "function of a check", IsText + "ALTER TABLE orders ADD CHECK (is_text(note))" },
        { "function of an index", IsText + "CREATE INDEX ON orders (is_text(note))" },
        { "function of a policy", IsText + "CREATE POLICY p ON orders USING (is_text(note))" },
        { "function of a rule", IsText + "CREATE RULE r AS ON INSERT TO orders WHERE NOT is_text(new.note) DO INSTEAD NOTHING" },
        { "function of statistics", IsText + "CREATE STATISTICS s ON (is_text(note)), id FROM orders" },
        { "function of a trigger", "CREATE FUNCTION told() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'; CREATE TRIGGER told BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION told()" },
        { "function of a domain's check", IsText + "CREATE DOMAIN title AS text CHECK (is_text(VALUE)); ALTER TABLE orders ADD name title" },
        { "function of a domain's check for new values", IsText + "CREATE DOMAIN title AS text; ALTER DOMAIN title ADD CHECK (is_text(VALUE)) NOT VALID; ALTER TABLE orders ADD name title" },
        { "function of a domain's default", "CREATE SCHEMA tools; CREATE FUNCTION tools.one() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE DOMAIN number AS int DEFAULT tools.one(); ALTER TABLE orders ADD number number" },
        { "types through types", "CREATE SCHEMA types; CREATE TYPE types.mood AS ENUM ('sad'); CREATE DOMAIN types.feeling AS types.mood; CREATE TYPE types.day AS (at date, mood types.feeling[]); CREATE DOMAIN days AS types.day[]; ALTER TABLE orders ADD days days" },
        { "range over a domain", "CREATE DOMAIN price AS numeric; CREATE TYPE prices AS RANGE (subtype = price); ALTER TABLE orders ADD prices prices, ADD more prices_multirange" },
        { "sequence of a default", "CREATE SEQUENCE numbers START 7; ALTER TABLE orders ADD number int DEFAULT nextval('numbers')" },
        { "operator of a check", "CREATE FUNCTION eq(text, boolean) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $2'; CREATE OPERATOR === (LEFTARG = text, RIGHTARG = boolean, FUNCTION = eq); ALTER TABLE orders ADD CHECK (note === true)" },
        { "operator class of an index", "CREATE OPERATOR FAMILY odd USING btree; CREATE OPERATOR CLASS odd FOR TYPE int USING btree FAMILY odd AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int, int); CREATE INDEX ON orders (id odd)" },
        { "cast of a type", "CREATE TYPE mood AS ENUM ('sad'); CREATE CAST (text AS mood) WITH INOUT; CREATE VIEW moods AS SELECT note::mood FROM orders" },
        { "type of a typed table", "CREATE TYPE pair AS (a int, b int); CREATE TABLE pairs OF pair" },
        { "parent of a child", "CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE parents (mood mood); CREATE TABLE children () INHERITS (parents)" },
        { "statistics of a table that is referred to", "CREATE TABLE goods (id int PRIMARY KEY, a int, b int); CREATE STATISTICS s ON a, b FROM goods; ALTER TABLE orders ADD good int REFERENCES goods" },
        { "extension of a table that is referred to", "CREATE EXTENSION citext; CREATE TABLE goods (code citext PRIMARY KEY); ALTER TABLE orders ADD good citext REFERENCES goods" },
        { "type of a function's result", "CREATE TYPE mood AS ENUM ('sad'); CREATE FUNCTION now_feels() RETURNS mood LANGUAGE sql AS 'SELECT ''sad''::public.mood'; CREATE VIEW moods AS SELECT now_feels() AS mood" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task It_comes_too_and_the_script_runs(string what, string change)
    {
        await _database.ExecuteAsync(change);

        var table = Created(change);
        var refreshed = (await PullAsync(table)).Snapshot;

        var text = _folder.Read("schema.json");
        Assert.False((await PullAsync()).Changed, $"{what}\n{text}\n---\n{_folder.Read("schema.json")}");
        var script = SchemaScript.Render(refreshed);
        Assert.DoesNotContain("Left out", script, StringComparison.Ordinal);
        await using var rebuilt = await PostgresServer.CreateDatabaseAsync();
        await rebuilt.ExecuteAsync(script);
    }

    [Fact]
    public async Task The_types_of_a_views_columns_are_as_they_are_now()
    {
        await _database.ExecuteAsync("CREATE TYPE mood AS ENUM ('sad'); ALTER TABLE orders ADD mood mood; CREATE VIEW moods AS SELECT mood FROM orders");
        await PullAsync();
        await _database.ExecuteAsync("ALTER TYPE mood ADD VALUE 'happy'");

        Assert.Equal(["sad", "happy"], Assert.Single((await PullAsync("moods")).Snapshot.Enums).Labels);
    }

    [Fact]
    public async Task What_the_text_of_a_body_uses_nobody_knows()
    {
        await _database.ExecuteAsync(IsText + "CREATE FUNCTION has_note(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT public.is_text($1)'; ALTER TABLE orders ADD CHECK (has_note(note))");

        Assert.Equal(["has_note"], (await PullAsync("orders")).Snapshot.Routines.Select(static routine => routine.Name.Name));
    }

    [Fact]
    public async Task Verify_says_that_it_is_missing()
    {
        await _database.ExecuteAsync("CREATE EXTENSION citext; CREATE EXTENSION hstore; ALTER TABLE orders ADD email citext");

        var drift = await VerifyOperation.RunAsync(new VerifyRequest { Source = Source, Snapshot = _folder.PathOf("schema.json"), Table = "orders" });

        Assert.Equal(
            ["Extension citext is", "External object public.citext is", "Column public.orders.email is"],
            drift.Drift.Select(static item => item.Diagnostic.Message.Split(" in the database, not in the snapshot")[0]));
    }

    [Fact]
    public async Task What_it_does_not_need_stays_away()
    {
        await _database.ExecuteAsync("CREATE SCHEMA other; CREATE EXTENSION hstore; CREATE EXTENSION citext; CREATE TYPE other.mood AS ENUM ('sad'); ALTER TABLE users ADD tags hstore; ALTER TABLE orders ADD email citext");

        var refreshed = (await PullAsync("orders")).Snapshot;

        Assert.Equal("citext", Assert.Single(refreshed.Extensions).Name);
        Assert.Empty(refreshed.Enums);
        Assert.Equal("public", Assert.Single(refreshed.Schemas).Name);
    }

    /// <summary>The relation that a change makes last, or orders.</summary>
    private static string Created(string change)
    {
        var last = change.Split(';')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return last[0] == "CREATE" && last[1] is "VIEW" or "TABLE" or "FOREIGN" ? last[last[1] == "FOREIGN" ? 3 : 2] : "orders";
    }

    private SourceOptions Source => new() { Directory = _folder.FullPath, ConnectionString = _database.ConnectionString };

    private Task<PullResult> PullAsync(string? table = null) =>
        PullOperation.RunAsync(new PullRequest { Source = Source, Snapshot = _folder.PathOf("schema.json"), Table = table });
}
