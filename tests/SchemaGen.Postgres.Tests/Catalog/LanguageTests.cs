using SchemaGen.Model.Configuration;
using SchemaGen.Model.Json;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>How the database sorts texts does not show in the snapshot.</summary>
public class LanguageTests
{
    private const string Words = "(VALUES ('Zebra'), ('apple'), ('_x'), ('éa'), ('zoo'), ('Éa')) w(word)";

    private const string Schema =
        """
        CREATE TABLE reference (word text PRIMARY KEY);
        INSERT INTO reference SELECT word FROM words;
        DO $do$
        DECLARE statements text;
        BEGIN
          FOR statements IN SELECT format($$
            CREATE TABLE %1$I (%1$I text CONSTRAINT %1$I CHECK (%1$I > ''), "B" int, a int, _c int);
            CREATE INDEX ON %1$I ("B");
            CREATE INDEX ON %1$I (a);
            CREATE FUNCTION %1$I() RETURNS text LANGUAGE sql AS 'SELECT 1::text';
            CREATE TYPE "of %1$s" AS ENUM ('b', 'a');
            CREATE POLICY %1$I ON %1$I;
            CREATE POLICY "B" ON %1$I;
            CREATE SEQUENCE "by %1$s";
            CREATE SCHEMA %1$I $$, word) FROM words
          LOOP EXECUTE statements; END LOOP;
        END $do$;
        """;

    [FactSince(15)]
    public async Task A_language_that_sorts_in_its_own_way_gives_the_same_bytes()
    {
        var release = ServerRelease.Since(15);
        await using var plain = await PostgresServer.CreateDatabaseAsync(release: release);
        await using var english = await PostgresServer.CreateDatabaseAsync(release: release, icuLocale: "en-US");
        foreach (var database in new[] { plain, english })
        {
            await database.ExecuteAsync($"CREATE VIEW words AS SELECT word FROM {Words}; {Schema}");
        }

        const string Order = "SELECT string_agg(word, ' ' ORDER BY word) FROM words";
        Assert.NotEqual(await plain.ScalarAsync(Order), await english.ScalarAsync(Order));
        Golden.Same(await TextAsync(plain), await TextAsync(english));
    }

    private static async Task<string> TextAsync(TestDatabase database) => SnapshotJson.Write(await CatalogFixture.PullAsync(
        database.ConnectionString, SchemaGenConfiguration.Default with { ReferenceData = [new() { Relation = "reference" }] }));
}
