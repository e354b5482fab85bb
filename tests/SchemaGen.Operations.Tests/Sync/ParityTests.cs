using SchemaGen.Documentation.Sync;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests.Sync;

/// <summary>What a comparison sees, and what it does not mistake for a difference.</summary>
public sealed class ParityTests
{
    /// <summary>Columns of types whose values are hashed as they are.</summary>
    [Fact]
    public async Task Values_that_changed_places_between_rows_are_seen()
    {
        await using var pair = await SyncPair.CreateAsync("CREATE TABLE t (id int PRIMARY KEY, pos int, at date)", "INSERT INTO t SELECT i, i, date '2020-01-01' + i FROM generate_series(1, 100) i");
        await pair.SyncAsync();
        Assert.True((await pair.ParityAsync()).IsEqual);

        await pair.Target.ExecuteAsync("UPDATE t SET pos = 3 - pos WHERE id IN (1, 2)");
        Assert.False((await pair.ParityAsync()).IsEqual);

        Assert.True((await pair.SyncAsync(static request => request with { Mode = Model.Sync.SyncMode.Merge })).Committed);
        Assert.Equal("1", await pair.Target.ScalarAsync("SELECT pos FROM t WHERE id = 1"));
    }

    [Fact]
    public async Task Rows_that_differ_are_named_by_their_keys()
    {
        await using var pair = await SyncPair.CreateAsync(
            "CREATE TABLE t (id int PRIMARY KEY, v text); CREATE TABLE c (a int, b text, PRIMARY KEY (a, b)); CREATE TABLE n (v text); CREATE TABLE same (id int PRIMARY KEY)",
            "INSERT INTO t SELECT i, 'v' FROM generate_series(1, 1000) i; INSERT INTO c VALUES (1, 'x'), (1, 'y'); INSERT INTO n VALUES ('a'), ('a'); INSERT INTO same VALUES (1)");
        await pair.SyncAsync();
        await pair.Target.ExecuteAsync(
            "DELETE FROM t WHERE id BETWEEN 5 AND 7 OR id = 900; UPDATE t SET v = 'w' WHERE id IN (10, 12); INSERT INTO t VALUES (2000, 'v'); UPDATE c SET b = 'z' WHERE b = 'y'; UPDATE n SET v = 'b'");

        var result = await pair.ParityAsync();

        Assert.False(result.IsEqual);
        Assert.Equal(
            """
            # Database status

            4 tables of source compared with target: 1 hold the same rows, 3 do not.

            | Table | Source | Target | Status |
            |---|---:|---:|---|
            | c | 2 | 2 | ❌ differs: 1 row only in the source: (1,y); 1 row only in the target: (1,z) |
            | n | 2 | 2 | ❌ differs |
            | same | 1 | 1 | ✅ equal |
            | t | 1,000 | 997 | ❌ differs: 4 rows only in the source: 5 to 7, 900; 1 row only in the target: 2000; 2 rows not the same: 10, 12 |

            """,
            ParityMarkdown.Of("source", "target", result.Tables));
    }

    [Fact]
    public async Task No_setting_of_a_role_or_database_influences_it()
    {
        await using var pair = await SyncPair.TrapsAsync();
        await pair.SyncAsync();
        foreach (var setting in (string[])["TimeZone = 'Asia/Kolkata'", "DateStyle = 'German, DMY'", "IntervalStyle = 'sql_standard'", "bytea_output = 'escape'", "extra_float_digits = 0", "search_path = 'Other Schema', public", "lc_monetary = 'C.UTF-8'"])
        {
            await pair.Target.ExecuteAsync($"ALTER DATABASE {pair.Target.Name} SET {setting}");
        }

        Assert.True((await pair.ParityAsync()).IsEqual);
        Assert.True((await pair.SyncAsync()).Committed);
    }

    [Theory]
    [InlineData("UPDATE kinds SET n = 1.50 WHERE n = 1.500")]
    [InlineData("UPDATE kinds SET r = 0 WHERE k = 'full'")]
    [InlineData("UPDATE kinds SET j = '{\"a\": 1, \"a\": 2}' WHERE k = 'full'")]
    [InlineData("UPDATE no_key SET v = '' WHERE ctid = (SELECT min(ctid) FROM no_key WHERE v IS NULL)")]
    [InlineData("DELETE FROM no_key WHERE ctid IN (SELECT ctid FROM no_key WHERE k = 'a' AND v IS NULL)")]
    [InlineData("DELETE FROM empty_columns WHERE ctid = (SELECT min(ctid) FROM empty_columns)")]
    [InlineData("DELETE FROM ONLY animal WHERE id = 1")]
    public async Task What_is_equal_and_not_the_same_is_a_difference(string change)
    {
        await using var pair = await SyncPair.TrapsAsync();
        await pair.SyncAsync();
        await pair.Target.ExecuteAsync(change);
        Assert.Single((await pair.ParityAsync()).Tables, static table => !table.IsEqual);
    }
}
