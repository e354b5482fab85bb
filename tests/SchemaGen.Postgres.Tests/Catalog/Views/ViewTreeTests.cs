using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Npgsql;
using SchemaGen.Model.Snapshot;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Catalog.Views;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog.Views;

/// <summary>The text of node trees: of every release, of views that nobody expects, and damaged.</summary>
public partial class ViewTreeTests
{
    /// <summary>OID of the operator <c>text || text</c>.</summary>
    private const uint TextConcatenation = 654;

    /// <summary>Views in which the condition of a join shows that another one found a row.</summary>
    private static readonly string[] ProvedByJoins = ["left_then_inner", "on_left_then_found"];

    public static TheoryData<string> Releases { get; } = [.. PostgresServer.Releases];

    public static TheoryData<string> ReleasesWithNullingRelations { get; } = [.. PostgresServer.Releases.Where(static release => ServerRelease.MajorOf(release) >= 16)];

    /// <summary>PostgreSQL's own views are as odd as views get.</summary>
    [TheoryOfReleases]
    [MemberData(nameof(Releases))]
    public async Task Those_of_PostgreSQL_itself_are_understood(string release)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync(release: release);
        var actions = await ActionsAsync(database.ConnectionString, "true");
        Assert.True(actions.Count > 100);
        Assert.DoesNotContain(actions, static action => ViewQuery.Parse(action.Text) is null);
    }

    /// <summary>From 16 on each variable says which joins can make NULL of it; whoever is right, both agree, where no condition proves more.</summary>
    [TheoryOfReleases]
    [MemberData(nameof(ReleasesWithNullingRelations))]
    public async Task Joins_do_what_PostgreSQL_says_that_they_do(string release)
    {
        await using var database = await CatalogFixture.LoadAsync("views", release);
        var snapshot = await CatalogFixture.PullAsync(database.ConnectionString);
        var columns = 0;
        foreach (var (view, text) in await ActionsAsync(database.ConnectionString, "c.relnamespace = 'public'::regnamespace"))
        {
            if (text.Split("{QUERY ").Length > 2 || text.Contains(":groupingSets (", StringComparison.Ordinal) || view.StartsWith("where_", StringComparison.Ordinal) || ProvedByJoins.Contains(view))
            {
                continue;
            }

            var relation = snapshot.Relations.Single(relation => relation.Name.Name == view);
            foreach (Match variable in Variables().Matches(text))
            {
                var column = relation.Columns[int.Parse(variable.Groups["number"].Value, CultureInfo.InvariantCulture) - 1];
                var isMissing = variable.Groups["joins"].Length > 0;
                Assert.True(isMissing ? column.Nullable : column.NullReason != NullReason.OuterJoin || column.Origin is null, $"{view}.{column.Name}");
                columns++;
            }
        }

        Assert.True(columns > 60, $"only {columns}");
    }

    [Fact]
    public async Task What_is_damaged_is_not_understood_and_no_error()
    {
        await using var database = await CatalogFixture.LoadAsync("views");
        var actions = (await ActionsAsync(database.ConnectionString, "c.relnamespace = 'public'::regnamespace")).Select(static action => action.Text).ToList();
        var damage =
            from action in Gen.Elements(actions.AsEnumerable())
            from start in Gen.Choose(0, action.Length - 1)
            from length in Gen.Elements(0, 1, 2, 7, 100, int.MaxValue)
            from insertion in Gen.Elements("", " ", "(", ")", "{", "}", "\\", "<>", "-1", "{VAR}", "99999999999", ":args", "true", "x")
            select action[..start] + insertion + action[(int)Math.Min(action.Length, (long)start + length)..];
        Prop.ForAll(damage.ToArbitrary(), static text => Complete(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Fact]
    public void What_is_too_deep_is_not_understood_and_no_error()
    {
        const int Depth = 100_000;
        Assert.Null(ViewQuery.Parse(string.Concat(Enumerable.Repeat("({A :args ", Depth)) + "<>" + string.Concat(Enumerable.Repeat("})", Depth))));
        Assert.Null(ViewQuery.Parse(new string('(', Depth) + new string(')', Depth)));
    }

    /// <summary>An expression of a thousand terms, on a stack that is smaller than any that a build has.</summary>
    [Theory]
    [InlineData(240, false)]
    [InlineData(1000, true)]
    public async Task What_is_deep_fits_on_a_small_stack(int terms, bool nullable)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync($"CREATE VIEW public.v AS SELECT {string.Concat(Enumerable.Repeat("'a' || ", terms))} 'a'::text AS long");
        Assert.Equal(nullable, (await CatalogFixture.PullAsync(database.ConnectionString)).Relations[0].Columns[0].Nullable);
        var text = (await ActionsAsync(database.ConnectionString, "c.relname = 'v'"))[0].Text;
        var thread = new Thread(() => Complete(text), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
    }

    private static void Complete(string text)
    {
        var catalog = new CatalogBuilder();
        var relation = new RelationBuilder { Head = new Relation { Kind = RelationKind.View, Name = new QualifiedName("public", "v") } };
        relation.AddColumn(1, new Column { Name = "c", Type = new TypeReference("integer") });
        catalog.Relations.Add(99999, relation);
        catalog.ViewQueries.Add(99999, text);
        catalog.SystemRoutines.AddOperator(TextConcatenation, RoutineFacts.Total);
        ViewColumns.Complete(catalog);
        Assert.Equal(relation.Columns[0].Nullable, relation.Columns[0].NullReason != NullReason.None);
    }

    private static async Task<List<(string View, string Text)>> ActionsAsync(string connectionString, string condition)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"SELECT c.relname, r.ev_action::text FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE r.rulename = '_RETURN' AND {condition}", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var actions = new List<(string, string)>();
        while (await reader.ReadAsync())
        {
            actions.Add((reader.GetString(0), reader.GetString(1)));
        }

        return actions;
    }

    /// <summary>A column that is a variable of a relation.</summary>
    [GeneratedRegex(@"\{TARGETENTRY :expr \{VAR [^{}]*:varnullingrels \(b(?<joins>[ 0-9]*)\)[^{}]*\} :resno (?<number>[0-9]+) (?:\\.|[^{}\\])*:resorigtbl [1-9][^{}]*:resjunk false\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variables();
}
