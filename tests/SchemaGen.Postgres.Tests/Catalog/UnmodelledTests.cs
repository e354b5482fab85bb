using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>What SchemaGen has no words for is named. Later PostgreSQLs are played by writing their letters into the catalog.</summary>
public class UnmodelledTests
{
    private const string UserMade = "oid >= 16384";

    [Theory]
    [InlineData("CREATE SUBSCRIPTION feed CONNECTION 'host=x password=geheim' PUBLICATION p WITH (connect = false, slot_name = NONE, enabled = false, create_slot = false)", "subscription", "feed", null)]
    [InlineData("INSERT INTO pg_seclabel VALUES ('s.t'::regclass, 'pg_class'::regclass, 0, 'dummy', 'secret')", "security label", "table s.t", "provider dummy")]
    [InlineData("INSERT INTO pg_depend SELECT 'pg_authid'::regclass, r.oid, 0, 'pg_namespace'::regclass, n.oid, 0, 'n' FROM pg_authid r, pg_namespace n WHERE rolname = 'reader' AND nspname = 's'", "role", "reader", null)]
    [InlineData("UPDATE pg_class SET relkind = 'X' WHERE oid = 's.t'::regclass", "relation", "s.t", "relkind 'X'")]
    [InlineData("UPDATE pg_class SET relreplident = 'X' WHERE oid = 's.t'::regclass", "relation", "s.t", "relreplident 'X'")]
    [InlineData("UPDATE pg_constraint SET contype = 'X' WHERE conname = 't_check'", "constraint", "s.t_check", "contype 'X'")]
    [InlineData("UPDATE pg_constraint SET confupdtype = 'X' WHERE conname = 't_fkey'", "constraint", "s.t.t_fkey", "confupdtype 'X'")]
    [InlineData("UPDATE pg_attribute SET attidentity = 'X' WHERE attrelid = 's.t'::regclass AND attnum = 2", "column", "s.t.b", "attidentity 'X'")]
    [InlineData("UPDATE pg_type SET typtype = 'X' WHERE typname = 'mood'", "type", "s.mood", "typtype 'X'")]
    [InlineData("UPDATE pg_type SET typalign = 'X' WHERE typname = 'base'", "type", "s.base", "typalign 'X'")]
    [InlineData("UPDATE pg_cast SET castmethod = 'X' WHERE " + UserMade, "cast", "(s.base AS text)", "castmethod 'X'")]
    [InlineData("UPDATE pg_aggregate SET aggkind = 'X' WHERE aggfnoid = 's.agg'::regproc", "aggregate", "s.agg(integer)", "aggkind 'X'")]
    [InlineData("UPDATE pg_amop SET amoppurpose = 'X' WHERE " + UserMade, "operator family", "s.ops USING gist", "amoppurpose 'X'")]
    [InlineData("UPDATE pg_am SET amtype = 'X' WHERE " + UserMade, "access method", "heap_too", "amtype 'X'")]
    [InlineData("UPDATE pg_collation SET collprovider = 'X' WHERE collname = 'plain'", "collation", "s.plain", "collprovider 'X'")]
    [InlineData("UPDATE pg_event_trigger SET evtenabled = 'X'", "event trigger", "watch", "evtenabled 'X'")]
    public async Task Is_named(string sql, string kind, string name, string? detail)
    {
        await using var database = await CreateAsync();
        Assert.Empty((await CatalogFixture.PullAsync(database.ConnectionString)).Unmodelled);
        await database.ExecuteAsync(sql);
        Assert.Equal(new UnmodelledObject { Kind = kind, Name = name, Detail = detail }, Assert.Single((await CatalogFixture.PullAsync(database.ConnectionString)).Unmodelled));
        await database.ExecuteAsync("DROP SUBSCRIPTION IF EXISTS feed");
    }

    [Fact]
    public async Task Of_two_letters_one_is_not_forgotten()
    {
        await using var database = await CreateAsync();
        await database.ExecuteAsync("UPDATE pg_cast SET castmethod = 'X', castcontext = 'Y' WHERE " + UserMade);
        Assert.Equal("castmethod 'X', castcontext 'Y'", Assert.Single((await CatalogFixture.PullAsync(database.ConnectionString)).Unmodelled).Detail);
    }

    [Fact]
    public async Task What_refers_to_a_relation_of_no_known_kind_is_named_too()
    {
        await using var database = await CreateAsync();
        await database.ExecuteAsync("UPDATE pg_class SET relkind = 'X' WHERE oid = 's.parent'::regclass");
        Assert.Equal(["s.t.t_fkey", "s.parent"], (await CatalogFixture.PullAsync(database.ConnectionString)).Unmodelled.Select(static item => item.Name));
    }

    [Fact]
    public async Task Out_of_scope_it_is_none_of_ours()
    {
        await using var database = await CreateAsync();
        await database.ExecuteAsync("UPDATE pg_class SET relkind = 'X' WHERE oid = 's.t'::regclass");
        Assert.Empty((await CatalogFixture.PullAsync(database.ConnectionString, SchemaGenConfiguration.Default with { Schemas = ["public"] })).Unmodelled);
    }

    private static async Task<TestDatabase> CreateAsync()
    {
        var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync(
            """
            DO $$ BEGIN CREATE ROLE reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            CREATE SCHEMA s;
            ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO reader;
            SELECT lo_create(0);
            CREATE TYPE s.mood AS ENUM ('sad');
            CREATE TABLE s.parent (id int PRIMARY KEY);
            CREATE TABLE s.t (a int CONSTRAINT t_check CHECK (a > 0) CONSTRAINT t_fkey REFERENCES s.parent, b int NOT NULL);
            GRANT SELECT ON s.t TO reader;
            CREATE TYPE s.base;
            CREATE FUNCTION s.base_in(cstring) RETURNS s.base LANGUAGE internal IMMUTABLE STRICT AS 'textin';
            CREATE FUNCTION s.base_out(s.base) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
            CREATE TYPE s.base (INPUT = s.base_in, OUTPUT = s.base_out);
            CREATE CAST (s.base AS text) WITH INOUT;
            CREATE AGGREGATE s.agg(int) (SFUNC = int4pl, STYPE = int);
            CREATE OPERATOR CLASS s.ops FOR TYPE point USING gist AS OPERATOR 1 <<;
            CREATE ACCESS METHOD heap_too TYPE TABLE HANDLER heap_tableam_handler;
            CREATE COLLATION s.plain (LOCALE = 'C');
            CREATE FUNCTION s.on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
            CREATE EVENT TRIGGER watch ON sql_drop EXECUTE FUNCTION s.on_ddl();
            """);
        return database;
    }
}
