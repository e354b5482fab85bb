using System.Text;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Diff.Impacts;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Testing;

namespace SchemaGen.Model.Tests.Diff;

/// <summary>Whom a difference breaks.</summary>
public sealed class ImpactTests
{
    private static readonly JsonTree Whole = JsonTree.Parse(SnapshotJson.Write(WholeSnapshot.Value));

    /// <summary>The whole table, as a reviewer reads it: every property of the format, changed, gone and new.</summary>
    [Fact]
    public void Every_property_has_its_impact()
    {
        var table = new StringBuilder("# Every property of schema.json: what another value in the database does, none in the database, none in the snapshot.\n\n");
        foreach (var row in SnapshotDiffTests.Changes)
        {
            var path = (string)row[0];
            var without = SnapshotText.Remove(Whole, path);
            table.Append(path).Append(" | ").Append(ImpactOf(Whole, SnapshotText.Change(Whole, path)))
                .Append(" | ").Append(ImpactOf(Whole, without))
                .Append(" | ").Append(ImpactOf(without, Whole)).Append('\n');
        }

        Golden.Match(Repository.PathOf("tests", "SchemaGen.Model.Tests", "Diff", "impacts.txt"), table.ToString());
    }

    [Fact]
    public void Every_property_has_been_thought_of() => Assert.Empty(NotKnown(DriftVocabulary.Root, Whole.Root, ""));

    [Theory]
    [InlineData("""{"name": "x", "type": "text"}""", "additive for readers and writers")]
    [InlineData("""{"name": "x", "type": "text", "nullable": false}""", "breaking for writers, additive for readers")]
    [InlineData("""{"name": "x", "type": "text", "nullable": false, "default": "''::text"}""", "additive for readers and writers")]
    [InlineData("""{"name": "x", "type": "bigint", "nullable": false, "identity": "always"}""", "additive for readers and writers")]
    [InlineData("""{"name": "x", "type": "bigint", "nullable": false, "generated": "stored", "expression": "a + 1"}""", "additive for readers and writers")]
    public void A_new_column_breaks_writers_that_must_fill_it(string column, string impact) =>
        Assert.Equal(impact, ImpactOf(Table("""{"name": "a", "type": "integer"}"""), Table("""{"name": "a", "type": "integer"}""", column)));

    [Theory]
    [InlineData("smallint", "integer", "breaking for readers, additive for writers")]
    [InlineData("integer", "bigint", "breaking for readers, additive for writers")]
    [InlineData("bigint", "integer", "breaking for readers and writers")]
    [InlineData("integer", "numeric", "breaking for readers, additive for writers")]
    [InlineData("integer", "numeric(10,2)", "breaking for readers and writers")]
    [InlineData("real", "double precision", "breaking for readers, additive for writers")]
    [InlineData("character varying(40)", "character varying(80)", "additive for readers and writers")]
    [InlineData("character varying(80)", "character varying(40)", "breaking for writers, additive for readers")]
    [InlineData("character varying(40)", "text", "additive for readers and writers")]
    [InlineData("text", "character varying(40)", "breaking for writers, additive for readers")]
    [InlineData("character(3)", "character varying(3)", "additive for readers and writers")]
    [InlineData("numeric(10,2)", "numeric(12,2)", "additive for readers and writers")]
    [InlineData("numeric(10,2)", "numeric(12,4)", "additive for readers and writers")]
    [InlineData("numeric(10,2)", "numeric(10,4)", "breaking for writers, additive for readers")]
    [InlineData("numeric(10,2)", "numeric", "additive for readers and writers")]
    [InlineData("numeric(10)", "numeric(10,2)", "breaking for writers, additive for readers")]
    [InlineData("timestamp(3) without time zone", "timestamp without time zone", "additive for readers and writers")]
    [InlineData("timestamp without time zone", "timestamp with time zone", "breaking for readers and writers")]
    [InlineData("timestamp without time zone", "timestamp(3) without time zone", "breaking for writers, additive for readers")]
    [InlineData("interval", "interval day to second", "breaking for writers, additive for readers")]
    [InlineData("text[]", "character varying[]", "breaking for writers, additive for readers")]
    [InlineData("public.vector(3)", "public.vector(4)", "breaking for readers and writers")]
    [InlineData("integer[]", "bigint[]", "breaking for readers, additive for writers")]
    [InlineData("text", "text[]", "breaking for readers and writers")]
    [InlineData("public.integer", "bigint", "breaking for readers and writers")]
    [InlineData("text", "public.mood", "breaking for readers and writers")]
    public void A_type_is_wider_or_narrower(string before, string after, string impact) =>
        Assert.Equal(impact, TypeWidening.ImpactOf(new TypeReference(before), new TypeReference(after)).ToString());

    private static JsonTree Table(params string[] columns) =>
        JsonTree.Parse($$"""{"relations": [{"kind": "table", "schema": "s", "name": "t", "columns": [{{string.Join(", ", columns)}}]}]}""");

    private static string ImpactOf(JsonTree before, JsonTree after) => Assert.Single(SnapshotDiff.Compare(before, after)).Impact.ToString();

    private static IEnumerable<string> NotKnown(DriftKind kind, JsonValue item, string path)
    {
        foreach (var property in item.Properties().Where(property => !kind.IsIdentity(property.Name)))
        {
            if (kind.Parts.TryGetValue(property.Name, out var part))
            {
                foreach (var below in new JsonValue?(property.Value).Items().Take(1).SelectMany(below => NotKnown(part, below, $"{path}{property.Name}.")))
                {
                    yield return below;
                }
            }
            else if (!kind.Impacts.Knows(property.Name))
            {
                yield return path + property.Name;
            }
        }
    }
}
