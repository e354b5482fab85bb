using SchemaGen.Model.Snapshot;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Catalog.Queries;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>Every letter that a reader takes from a row: one that it does not know is named.</summary>
public class LetterTests
{
    /// <summary>The query, the column of its row with the letter, the catalog's name of it, and letters of other columns.</summary>
    public static TheoryData<string, int, string, string> Letters { get; } = new()
    {
        { nameof(RelationsQuery), 3, "relation public.n: relkind '?'", "16d" },
        { nameof(RelationsQuery), 16, "relation public.n: relreplident '?'", "3r" },
        { nameof(ColumnsQuery), 5, "column public.t.n: attidentity '?'", "" },
        { nameof(ColumnsQuery), 6, "column public.t.n: attgenerated '?'", "" },
        { nameof(ColumnsQuery), 12, "column public.t.n: attstorage '?'", "" },
        { nameof(ColumnsQuery), 13, "column public.t.n: attcompression '?'", "" },
        { nameof(ConstraintsQuery), 8, "constraint public.t.n: confdeltype '?'", "4f 9a 10s" },
        { nameof(ConstraintsQuery), 9, "constraint public.t.n: confupdtype '?'", "4f 8a 10s" },
        { nameof(ConstraintsQuery), 10, "constraint public.t.n: confmatchtype '?'", "4f 8a 9a" },
        { nameof(TriggersQuery), 3, "trigger public.t.n: tgenabled '?'", "" },
        { nameof(RulesQuery), 3, "rule public.t.n: ev_enabled '?'", "" },
        { nameof(PoliciesQuery), 4, "policy public.t.n: polcmd '?'", "" },
        { nameof(TypesQuery), 3, "type public.n: typtype '?'", "" },
        { nameof(RoutinesQuery), 3, "routine public.n: prokind '?'", "" },
    };

    [Theory]
    [MemberData(nameof(Letters))]
    public void One_that_is_not_known_is_named(string query, int column, string expected, string others) =>
        Assert.Equal([expected], Read(query, $"{column}? {others}"));

    [Theory]
    [InlineData(nameof(ColumnsQuery), "5a 6v 12e 13l")]
    [InlineData(nameof(PoliciesQuery), "4*")]
    [InlineData(nameof(RoutinesQuery), "3a")]
    public void Those_that_are_known_are_not(string query, string letters) => Assert.Empty(Read(query, letters));

    private static IEnumerable<string> Read(string query, string letters)
    {
        var catalog = new CatalogBuilder();
        catalog.SchemaNames.Add(1, "public");
        catalog.Relations.Add(1, new RelationBuilder { Head = new Relation { Kind = RelationKind.Table, Name = new("public", "t") } });
        var type = typeof(CatalogQuery).Assembly.GetTypes().Single(type => type.Name == query);
        var row = new LetterRow(letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(static text => int.Parse(text[..^1]), static text => text[^1]))
        {
            OwnOid = query == nameof(RelationsQuery) ? 2u : 1u,
        };
        ((CatalogQuery)Activator.CreateInstance(type)!).Read(row, catalog);
        return catalog.Unmodelled.Select(static item => $"{item.Object.Kind} {item.Object.Name}: {item.Object.Detail}");
    }

    /// <summary>A row of which only the letters matter.</summary>
    private sealed class LetterRow(Dictionary<int, char> letters) : ICatalogRow
    {
        public uint OwnOid { get; init; }

        public string? OptionalText(int column) => null;

        public string Text(int column) => "n";

        public bool Flag(int column) => false;

        public long Number(int column) => 1;

        public uint Oid(int column) => column == 0 ? OwnOid : 1;

        public char Letter(int column) => letters.GetValueOrDefault(column);
    }
}
