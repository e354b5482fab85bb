using System.Text;
using SchemaGen.Model.Snapshot;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog.Views;

/// <summary>What is said of views' columns.</summary>
public class ViewColumnTests
{
    /// <summary>Every column of every view in the fixture, as a reviewer reads it.</summary>
    [Theory]
    [InlineData("views")]
    [InlineData("views-14")]
    public async Task They_are_as_expected(string fixture)
    {
        var snapshot = await CatalogFixture.SnapshotAsync(fixture, ServerRelease.Since(CatalogFixture.Since(fixture)));
        Golden.Match(Repository.PathOf("tests", "SchemaGen.Postgres.Tests", "Catalog", "golden", fixture + ".txt"), Describe(snapshot));
    }

    /// <summary>Until 17 a child may hold NULL where its parent may not.</summary>
    [TheoryOfReleases]
    [InlineData(13)]
    [InlineData(17)]
    public async Task The_children_of_a_table_count(int major)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync(release: PostgresServer.Releases.Single(release => ServerRelease.MajorOf(release) == major));
        await database.ExecuteAsync(
            """
            CREATE TABLE parent (a int NOT NULL, b int NOT NULL);
            CREATE TABLE child () INHERITS (parent);
            CREATE TABLE grandchild () INHERITS (child);
            ALTER TABLE grandchild ALTER b DROP NOT NULL;
            CREATE VIEW all_of_it AS SELECT a, b FROM parent;
            CREATE VIEW only_parent AS SELECT a, b FROM ONLY parent;
            """);
        Assert.Equal("a: not null, b: NULL (Inheritance)", await ColumnsAsync(database, "all_of_it"));
        Assert.Equal("a: not null, b: not null", await ColumnsAsync(database, "only_parent"));
    }

    [FactSince(18)]
    public async Task A_constraint_that_is_not_valid_does_not_count()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync(release: ServerRelease.Since(18));
        await database.ExecuteAsync("CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT n NOT NULL a NOT VALID; CREATE VIEW v AS SELECT a FROM t");
        Assert.Equal("a: NULL (Column)", await ColumnsAsync(database, "v"));
        await database.ExecuteAsync("ALTER TABLE t VALIDATE CONSTRAINT n");
        Assert.Equal("a: not null", await ColumnsAsync(database, "v"));
    }

    [FactSince(18)]
    public async Task A_child_need_not_have_what_its_parent_does_not_pass_on()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync(release: ServerRelease.Since(18));
        await database.ExecuteAsync("CREATE TABLE t (a int CONSTRAINT n NOT NULL NO INHERIT); CREATE TABLE u () INHERITS (t); CREATE VIEW v AS SELECT a FROM t");
        Assert.Equal("a: NULL (Inheritance)", await ColumnsAsync(database, "v"));
    }

    [Fact]
    public async Task A_partition_of_another_server_is_not_trusted()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync(
            """
            CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;
            CREATE TABLE t (a int NOT NULL) PARTITION BY LIST (a);
            CREATE FOREIGN TABLE p PARTITION OF t FOR VALUES IN (1) SERVER s;
            CREATE VIEW v AS SELECT a FROM t;
            """);
        Assert.Equal("a: NULL (ForeignTable)", await ColumnsAsync(database, "v"));
    }

    /// <summary>Such a view can be made, though not be read.</summary>
    [Fact]
    public async Task A_view_may_read_itself()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE VIEW a AS SELECT 1 AS x, 2 AS y; CREATE VIEW b AS SELECT x, y FROM a; CREATE OR REPLACE VIEW a AS SELECT x, 2 AS y FROM b");
        Assert.Equal("x: NULL (NotUnderstood), y: not null", await ColumnsAsync(database, "a"));
        Assert.Equal("x: NULL (NotUnderstood), y: NULL (NotUnderstood)", await ColumnsAsync(database, "b"));
    }

    [Fact]
    public async Task Views_may_be_stacked_high()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE t (a int NOT NULL); CREATE VIEW v1000 AS SELECT a FROM t;" + string.Concat(Enumerable.Range(1, 400).Select(static number => $"CREATE VIEW v{1000 - number} AS SELECT a FROM v{1001 - number};")));
        var snapshot = await CatalogFixture.PullAsync(database.ConnectionString);
        Assert.All(snapshot.Relations.Where(static relation => relation.IsView), static view => Assert.Equal((false, "t"), (view.Columns[0].Nullable, view.Columns[0].Origin?.Relation)));
    }

    private static async Task<string> ColumnsAsync(TestDatabase database, string view) =>
        string.Join(", ", (await CatalogFixture.PullAsync(database.ConnectionString)).Relations.Single(relation => relation.Name.Name == view).Columns
            .Select(static column => $"{column.Name}: {(column.Nullable ? $"NULL ({column.NullReason})" : "not null")}"));

    private static string Describe(SchemaSnapshot snapshot)
    {
        var text = new StringBuilder();
        foreach (var view in snapshot.Relations.Where(static relation => relation.IsView))
        {
            text.Append(view.Name.Name).Append(Writes(view)).Append('\n');
            foreach (var column in view.Columns)
            {
                var nullable = column.Nullable ? $"NULL ({column.NullReason})" : "not null";
                var origin = column.Origin is { } from ? $" <- {from.Relation}.{from.Column}" : "";
                text.Append($"  {column.Name}: {nullable}{origin}{(column.ReadOnly ? ", read only" : "")}\n");
            }
        }

        return text.ToString();
    }

    private static string Writes(Relation view) =>
        string.Concat((view.Insertable ? " insert" : "") + (view.Updatable ? " update" : "") + (view.Deletable ? " delete" : ""));
}
