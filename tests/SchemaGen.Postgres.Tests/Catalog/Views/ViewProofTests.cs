using System.Data;
using Npgsql;
using SchemaGen.Model.Snapshot;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog.Views;

/// <summary>PostgreSQL has the last word: tables are filled with whatever they take, and the views are read.</summary>
public class ViewProofTests
{
    public static TheoryData<string> Releases { get; } = [.. PostgresServer.Releases];

    /// <summary>A foreign server that there is none of.</summary>
    private static readonly string[] NotRead = ["foreign_table"];

    /// <summary>
    /// PostgreSQL's own views, made anew over copies of its catalogs: a hundred that nobody wrote for a test. Copies of types
    /// that nobody may have, and what is made of them, are left out.
    /// </summary>
    private const string OwnViews =
        """
        CREATE SCHEMA own;
        SET search_path = pg_catalog, information_schema;
        CREATE TEMPORARY TABLE written AS SELECT relname, pg_get_viewdef(oid) AS query FROM pg_class WHERE relkind = 'v' AND relnamespace::regnamespace::text IN ('pg_catalog', 'information_schema');
        CREATE TEMPORARY TABLE stored AS SELECT relname, oid::regclass AS name FROM pg_class WHERE relkind = 'r' AND relnamespace::regnamespace::text IN ('pg_catalog', 'information_schema');
        SET search_path = own, pg_catalog, information_schema;
        DO $own$
        DECLARE item record;
        BEGIN
          FOR item IN SELECT * FROM pg_temp.stored LOOP
            BEGIN EXECUTE format('CREATE TABLE own.%I (LIKE %s)', item.relname, item.name); EXCEPTION WHEN OTHERS THEN NULL; END;
          END LOOP;
          FOR round IN 1 .. 4 LOOP
            FOR item IN SELECT * FROM pg_temp.written WHERE to_regclass('own.' || quote_ident(relname)) IS NULL LOOP
              BEGIN EXECUTE format('CREATE VIEW own.%I AS %s', item.relname, item.query); EXCEPTION WHEN OTHERS THEN NULL; END;
            END LOOP;
          END LOOP;
        END $own$;
        """;

    private const string OwnRows =
        """
        DO $own$
        DECLARE item record;
        BEGIN
          FOR item IN SELECT relname FROM pg_catalog.pg_class WHERE relkind = 'r' AND relnamespace = 'own'::regnamespace LOOP
            BEGIN EXECUTE format('INSERT INTO own.%I SELECT * FROM pg_catalog.%1$I', item.relname); EXCEPTION WHEN OTHERS THEN NULL; END;
          END LOOP;
        END $own$;
        """;

    [TheoryOfReleases]
    [MemberData(nameof(Releases))]
    public async Task Nor_is_it_in_views_that_were_not_made_for_a_test(string release)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync(release: release);
        await database.ExecuteAsync(OwnViews);
        var snapshot = await CatalogFixture.PullAsync(database.ConnectionString);
        var wrong = new List<string>();
        var filled = new HashSet<QualifiedName>();
        await database.ExecuteAsync(OwnRows);
        await ReadAsync(database.ConnectionString, snapshot.Relations.Where(static relation => relation.IsView), wrong, filled);

        Assert.Empty(wrong);
        Assert.True(filled.Count > 40, $"only {filled.Count}");
    }

    [TheoryOfReleases]
    [MemberData(nameof(Releases))]
    public async Task What_is_said_not_to_be_null_is_not(string release)
    {
        await using var database = await CatalogFixture.LoadAsync("views", release);
        var snapshot = await CatalogFixture.PullAsync(database.ConnectionString);
        var views = snapshot.Relations.Where(static relation => relation.IsView && !NotRead.Contains(relation.Name.Name)).ToList();
        var wrong = new List<string>();
        var filled = new HashSet<QualifiedName>();
        for (var seed = 1; seed <= 6; seed++)
        {
            await RowFiller.FillAsync(database.ConnectionString, snapshot, seed);
            Assert.Empty(await ReadAsync(database.ConnectionString, views, wrong, filled));
        }

        Assert.Empty(wrong);
        Assert.Empty(views.Where(view => !filled.Contains(view.Name)).Select(static view => view.Name));
    }

    /// <summary>Reads views.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="views">The views.</param>
    /// <param name="wrong">Gets the columns that have a NULL though it is said that they have not.</param>
    /// <param name="filled">Gets the views that have rows.</param>
    /// <returns>The views that cannot be read.</returns>
    private static async Task<List<QualifiedName>> ReadAsync(string connectionString, IEnumerable<Relation> views, List<string> wrong, HashSet<QualifiedName> filled)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        var unreadable = new List<QualifiedName>();
        foreach (var view in views)
        {
            // Npgsql gives a connection up after an internal error, as of a view of NUMA where there is none.
            if (connection.State != ConnectionState.Open)
            {
                await connection.OpenAsync();
            }

            if (await ViewProof.ReadAsync(connection, view) is not var (withNull, rows))
            {
                unreadable.Add(view.Name);
                continue;
            }

            wrong.AddRange(withNull.Where(static column => !column.Nullable).Select(column => $"{view.Name}.{column.Name}"));
            if (rows > 0)
            {
                filled.Add(view.Name);
            }
        }

        return unreadable;
    }
}
