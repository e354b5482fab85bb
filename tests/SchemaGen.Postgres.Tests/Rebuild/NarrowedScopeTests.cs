using SchemaGen.Model.Configuration;
using SchemaGen.Model.Ddl;
using SchemaGen.Model.Snapshot;
using SchemaGen.Postgres.Migrations;
using SchemaGen.Postgres.Tests.Catalog;
using SchemaGen.Postgres.Tests.Migrations;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Rebuild;

/// <summary>The script of a part of a database runs too: what it cannot make is a comment.</summary>
public class NarrowedScopeTests
{
    [Theory]
    [InlineData("CREATE SCHEMA far; CREATE EXTENSION citext SCHEMA far; CREATE TABLE app.t (a far.citext)", "far.citext")]
    [InlineData("CREATE SCHEMA far; CREATE PUBLICATION p FOR TABLES IN SCHEMA far", "-- Left out: schema far")]
    [InlineData("CREATE SCHEMA far; CREATE SEQUENCE far.s; CREATE TABLE app.t (a bigint DEFAULT nextval('far.s'))", "-- Left out: sequence far.s")]
    [InlineData("CREATE SCHEMA far; CREATE TABLE far.p (a int) PARTITION BY LIST (a); CREATE TABLE app.t PARTITION OF far.p DEFAULT; CREATE INDEX i ON far.p (a)", "-- Left out")]
    [InlineData("CREATE SCHEMA far; CREATE TABLE far.p (a int PRIMARY KEY) PARTITION BY LIST (a); CREATE TABLE app.t PARTITION OF far.p DEFAULT", "-- Left out")]
    [InlineData("CREATE TABLE app.t (a int); INSERT INTO app.t VALUES (1); CREATE INDEX i ON app.t (a); CLUSTER app.t USING i; ALTER TABLE app.t ENABLE ROW LEVEL SECURITY; UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'app.i'::regclass", "\nALTER TABLE app.t ENABLE ROW LEVEL SECURITY;")]
    [InlineData("CREATE FOREIGN DATA WRAPPER nowhere; CREATE SERVER s FOREIGN DATA WRAPPER nowhere; CREATE FOREIGN TABLE app.f (a int) SERVER s; CREATE MATERIALIZED VIEW app.m AS SELECT * FROM app.f WITH NO DATA; CREATE MATERIALIZED VIEW app.n AS SELECT * FROM app.m WITH NO DATA; UPDATE pg_class SET relispopulated = true WHERE relkind = 'm'", "-- Not filled")]
    [InlineData("DROP EXTENSION plpgsql; CREATE EXTENSION plpgsql", "")]
    public async Task It_runs(string schema, string expected)
    {
        await using var original = await PostgresServer.CreateDatabaseAsync(release: ServerRelease.Since(15));
        await using var empty = await PostgresServer.CreateDatabaseAsync(release: ServerRelease.Since(15));
        await original.ExecuteAsync("CREATE SCHEMA app; " + schema);
        var snapshot = await CatalogFixture.PullAsync(original.ConnectionString, SchemaGenConfiguration.Default with { Schemas = ["app"] });
        var script = SchemaScript.Render(snapshot);

        Assert.Contains(expected, script, StringComparison.Ordinal);
        Assert.DoesNotContain("plpgsql", script, StringComparison.Ordinal);
        await using var connection = await MigrationSession.OpenAsync(empty.ConnectionString);
        await MigrationRunner.ApplyAsync(connection, [new MigrationFile("_schema.sql", script)]);
    }

    [Fact]
    public async Task An_option_without_its_value_is_left_out_and_an_empty_one_is_not()
    {
        await using var original = await CatalogFixture.LoadAsync("secrets");
        await using var empty = await PostgresServer.CreateDatabaseAsync();
        var script = (await SchemaGen.Testing.Rebuild.RebuiltDatabase.BuildAsync(original.ConnectionString, empty.ConnectionString)).Script;
        Assert.Contains("SERVER rome FOREIGN DATA WRAPPER loose OPTIONS (\"null\" '', primary_key 'id', partition_key '')", script, StringComparison.Ordinal);
        Assert.Contains("-- Option access_token of table public.remote is left out", script, StringComparison.Ordinal);
        Assert.Contains("force ''", script, StringComparison.Ordinal);
    }
}
