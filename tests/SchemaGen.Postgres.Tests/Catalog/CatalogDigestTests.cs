using System.Text.RegularExpressions;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Connections;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>The digest moves with every DDL statement and with nothing else.</summary>
public sealed partial class CatalogDigestTests : IAsyncLifetime
{
    private const string Objects =
        """
        CREATE SCHEMA s;
        CREATE TYPE s.mood AS ENUM ('sad', 'glad');
        CREATE DOMAIN s.word AS text;
        CREATE TABLE s.parents (id int PRIMARY KEY) PARTITION BY RANGE (id);
        CREATE TABLE s.part PARTITION OF s.parents FOR VALUES FROM (0) TO (10);
        CREATE TABLE s.t (id serial PRIMARY KEY, a int, b text DEFAULT 'x', CONSTRAINT c CHECK (a > 0));
        CREATE INDEX i ON s.t (a);
        CREATE VIEW s.v AS SELECT a FROM s.t;
        CREATE MATERIALIZED VIEW s.m AS SELECT a FROM s.t;
        CREATE SEQUENCE s.numbers;
        CREATE FUNCTION s.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
        CREATE TRIGGER tr AFTER INSERT ON s.t EXECUTE FUNCTION s.f();
        CREATE POLICY p ON s.t;
        CREATE STATISTICS s.st ON a, b FROM s.t;
        CREATE PUBLICATION pub FOR TABLE s.t;
        CREATE RULE r AS ON UPDATE TO s.t WHERE OLD.a = 7 DO NOTHING;
        CREATE FOREIGN DATA WRAPPER w;
        CREATE SERVER far FOREIGN DATA WRAPPER w;
        CREATE FOREIGN TABLE s.ft (a int) SERVER far;
        CREATE USER MAPPING FOR CURRENT_USER SERVER far;
        CREATE TEXT SEARCH CONFIGURATION s.words (COPY = simple);
        CREATE COLLATION s.c FROM "C";
        INSERT INTO s.t (a) SELECT 1 FROM generate_series(1, 100);
        ANALYZE;
        """;

    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await PostgresServer.CreateDatabaseAsync();
        await _database.ExecuteAsync(Objects);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Theory]
    [InlineData("ALTER TABLE s.t ADD d int")]
    [InlineData("ALTER TABLE s.t RENAME a TO z")]
    [InlineData("ALTER TABLE s.t RENAME TO z")]
    [InlineData("ALTER TABLE s.t ALTER b DROP DEFAULT")]
    [InlineData("ALTER TABLE s.t ALTER b SET DEFAULT 'y'")]
    [InlineData("ALTER TABLE s.t ALTER a SET NOT NULL")]
    [InlineData("ALTER TABLE s.t ALTER a SET STATISTICS 7")]
    [InlineData("ALTER TABLE s.t ALTER b SET STORAGE EXTERNAL")]
    [InlineData("ALTER TABLE s.t DROP CONSTRAINT c")]
    [InlineData("ALTER TABLE s.t RENAME CONSTRAINT c TO d")]
    [InlineData("ALTER TABLE s.t DISABLE TRIGGER tr")]
    [InlineData("ALTER TABLE s.t ENABLE ROW LEVEL SECURITY")]
    [InlineData("ALTER TABLE s.t SET (fillfactor = 70)")]
    [InlineData("ALTER TABLE s.t CLUSTER ON i")]
    [InlineData("ALTER TABLE s.t REPLICA IDENTITY FULL")]
    [InlineData("ALTER TABLE s.parents DETACH PARTITION s.part")]
    [InlineData("ALTER INDEX s.i RENAME TO j")]
    [InlineData("DROP INDEX s.i")]
    [InlineData("COMMENT ON TABLE s.t IS 'new'")]
    [InlineData("COMMENT ON COLUMN s.t.a IS 'new'")]
    [InlineData("COMMENT ON SCHEMA public IS 'new'")]
    [InlineData("ALTER SCHEMA s RENAME TO q")]
    [InlineData("ALTER TYPE s.mood ADD VALUE 'so so'")]
    [InlineData("ALTER TYPE s.mood RENAME VALUE 'sad' TO 'bad'")]
    [InlineData("ALTER DOMAIN s.word SET NOT NULL")]
    [InlineData("ALTER DOMAIN s.word ADD CHECK (VALUE <> '')")]
    [InlineData("CREATE OR REPLACE VIEW s.v AS SELECT a FROM s.t WHERE a > 1")]
    [InlineData("CREATE OR REPLACE FUNCTION s.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'")]
    [InlineData("ALTER FUNCTION s.f() STABLE")]
    [InlineData("ALTER FUNCTION s.f() DEPENDS ON EXTENSION plpgsql")]
    [InlineData("ALTER EXTENSION plpgsql ADD FUNCTION s.f()")]
    [InlineData("ALTER TRIGGER tr ON s.t RENAME TO ts")]
    [InlineData("ALTER SEQUENCE s.numbers INCREMENT 2")]
    [InlineData("ALTER SEQUENCE s.numbers OWNED BY s.t.a")]
    [InlineData("ALTER SEQUENCE s.t_id_seq OWNED BY NONE")]
    [InlineData("ALTER POLICY p ON s.t USING (a = 1)")]
    [InlineData("ALTER STATISTICS s.st SET STATISTICS 9")]
    [InlineData("ALTER PUBLICATION pub DROP TABLE s.t")]
    [InlineData("DROP RULE r ON s.t")]
    [InlineData("ALTER TABLE s.t DISABLE RULE r")]
    [InlineData("ALTER SERVER far OPTIONS (ADD host 'h')")]
    [InlineData("ALTER FOREIGN TABLE s.ft OPTIONS (ADD table 't')")]
    [InlineData("ALTER USER MAPPING FOR CURRENT_USER SERVER far OPTIONS (ADD password 'p')")]
    [InlineData("ALTER TEXT SEARCH CONFIGURATION s.words DROP MAPPING FOR email")]
    [InlineData("CREATE TYPE s.span AS RANGE (SUBTYPE = int)")]
    [InlineData("CREATE CAST (s.word AS int) WITH INOUT")]
    [InlineData("CREATE AGGREGATE s.total(int) (SFUNC = int4pl, STYPE = int)")]
    [InlineData("CREATE OPERATOR s.## (LEFTARG = int, RIGHTARG = int, FUNCTION = int4pl)")]
    [InlineData("DROP COLLATION s.c")]
    [InlineData("CREATE FUNCTION s.e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER e ON ddl_command_start WHEN TAG IN ('COMMENT') EXECUTE FUNCTION s.e()")]
    public async Task Ddl(string sql)
    {
        var before = await DigestAsync();
        await _database.ExecuteAsync(sql);
        Assert.NotEqual(before, await DigestAsync());
    }

    [Theory]
    [InlineData("INSERT INTO s.t (a) SELECT 2 FROM generate_series(1, 20000)")]
    [InlineData("UPDATE s.t SET a = 3; DELETE FROM s.t WHERE id < 50")]
    [InlineData("INSERT INTO s.t (a) SELECT 2 FROM generate_series(1, 20000); ANALYZE")]
    [InlineData("SELECT nextval('s.numbers'), setval('s.t_id_seq', 1000)")]
    [InlineData("CREATE TEMPORARY TABLE gone (id serial PRIMARY KEY, a int CHECK (a > 0)); CREATE TEMPORARY VIEW gone_too AS SELECT 1")]
    [InlineData("BEGIN; DROP SCHEMA s CASCADE; ROLLBACK")]
    [InlineData("DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE %I IS %L', current_database(), 'new'); END $$")]
    public async Task Nothing_else(string sql)
    {
        var before = await DigestAsync();
        await _database.ExecuteAsync(sql);
        Assert.Equal(before, await DigestAsync());
    }

    /// <summary>Roles belong to the whole server: these names are this test's alone.</summary>
    [Theory]
    [InlineData("CREATE POLICY q ON s.t TO {0}", true)]
    [InlineData("CREATE USER MAPPING FOR {0} SERVER far", true)]
    [InlineData("SELECT 1", false)]
    public async Task A_role_that_gets_another_name_counts_where_a_snapshot_names_it(string use, bool counts)
    {
        var role = $"named_{Guid.NewGuid():N}";
        await _database.ExecuteAsync($"CREATE ROLE {role}; {string.Format(System.Globalization.CultureInfo.InvariantCulture, use, role)}");
        try
        {
            var before = await DigestAsync();
            await _database.ExecuteAsync($"ALTER ROLE {role} RENAME TO {role}_z");
            Assert.Equal(counts, before != await DigestAsync());
        }
        finally
        {
            await _database.ExecuteAsync($"DROP SCHEMA s CASCADE; DROP SERVER IF EXISTS far CASCADE; DROP ROLE IF EXISTS {role}_z, {role}");
        }
    }

    [Theory]
    [InlineData("VACUUM")]
    [InlineData("VACUUM (FREEZE, ANALYZE)")]
    public async Task Not_even_a_vacuum_of_what_was_deleted(string sql)
    {
        await _database.ExecuteAsync("DELETE FROM s.t");
        var before = await DigestAsync();
        await _database.ExecuteAsync(sql);
        Assert.Equal(before, await DigestAsync());
    }

    [Fact]
    public async Task Temporary_objects_of_others_are_not_in_it()
    {
        var before = await DigestAsync();
        await using var other = new Npgsql.NpgsqlConnection(_database.ConnectionString);
        await other.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(
            """
            CREATE TEMPORARY TABLE a (id serial PRIMARY KEY, b text DEFAULT 'x' CHECK (b <> '')) PARTITION BY RANGE (id);
            CREATE TEMPORARY TABLE a1 PARTITION OF a FOR VALUES FROM (0) TO (9);
            CREATE TEMPORARY VIEW v AS SELECT * FROM a;
            CREATE FUNCTION pg_temp.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END';
            CREATE TRIGGER t AFTER INSERT ON a1 EXECUTE FUNCTION pg_temp.f();
            CREATE STATISTICS pg_temp.s ON id, b FROM a1;
            CREATE TYPE pg_temp.e AS (a int)
            """,
            other);
        await command.ExecuteNonQueryAsync();
        Assert.Equal(before, await DigestAsync());
    }

    [TheoryOfReleases]
    [MemberData(nameof(Releases))]
    public async Task A_role_without_rights_reads_it_on(string release)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync(release: release);
        var stranger = await Stranger.CreateAsync(database);
        var before = Digest(stranger.ConnectionString);
        await database.ExecuteAsync("CREATE TABLE t (a int)");
        Assert.NotEqual(before, Digest(stranger.ConnectionString));
    }

    /// <summary>Whoever adds a query on another catalog finds out here that the digest does not know it.</summary>
    [TheoryOfReleases]
    [MemberData(nameof(Releases))]
    public async Task Every_catalog_that_a_pull_reads_is_in_it_on(string release)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync(release: release);
        using var connection = new NpgsqlCatalogConnection(DatabaseConnector.Open(database.ConnectionString, CancellationToken.None));
        var catalogs = new List<string>();
        connection.Run([new("SELECT relname FROM pg_class WHERE relnamespace = 'pg_catalog'::regnamespace AND relkind IN ('r', 'v')", row => catalogs.Add(row.Text(0)))], CancellationToken.None);

        // These are named for what the snapshot leaves out.
        string[] leftOut = ["pg_default_acl", "pg_largeobject", "pg_shdepend"];
        Assert.Empty(Named(string.Concat(CatalogReader.QueryTexts(connection.ServerVersion))).Except([.. Named(CatalogDigest.Sql(connection.ServerVersion)), .. leftOut]));

        IEnumerable<string> Named(string sql) => Words().Matches(sql).Select(static match => match.Value).Where(catalogs.Contains).Distinct();
    }

    [GeneratedRegex(@"\bpg_\w+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    public static TheoryData<string> Releases { get; } = [.. PostgresServer.Releases];

    private Task<string> DigestAsync() => Task.FromResult(Digest(_database.ConnectionString));

    private static string Digest(string connectionString)
    {
        using var connection = new NpgsqlCatalogConnection(DatabaseConnector.Open(connectionString, CancellationToken.None));
        var transaction = new CatalogTransaction(connection, stateIsAsked: true, CancellationToken.None);
        transaction.Run([], isLast: true);
        Assert.Equal(transaction.State, transaction.StateAfter);
        return transaction.State;
    }
}
