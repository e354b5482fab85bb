using SchemaGen.Model.Diff;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tests.Diff;

public sealed class DriftSubjectTests
{
    [Theory]
    [InlineData(RelationKind.Table, "table a b.c d")]
    [InlineData(RelationKind.PartitionedTable, "partitioned table a b.c d")]
    [InlineData(RelationKind.MaterializedView, "materialized view a b.c d")]
    public void A_part_is_named_after_its_relation_and_not_its_kind(RelationKind kind, string relation)
    {
        SchemaSnapshot Snapshot(string type, string comment) => new()
        {
            Relations = [new Relation { Kind = kind, Name = new("a b", "c d"), Comment = comment, Columns = [new Column { Name = "e f", Type = new(type) }] }],
        };
        Assert.Equal([relation, "column a b.c d.e f"], Subjects(Snapshot("text", "1"), Snapshot("integer", "2")));
    }

    [Fact]
    public void An_attribute_is_named_after_its_type()
    {
        SchemaSnapshot Snapshot(string type) => new()
        {
            Composites = [new CompositeType { Name = new("public", "address"), Attributes = [new CompositeAttribute { Name = "city", Type = new(type) }] }],
        };
        Assert.Equal(["attribute public.address.city"], Subjects(Snapshot("text"), Snapshot("integer")));
    }

    private static IEnumerable<string> Subjects(SchemaSnapshot snapshot, SchemaSnapshot database) =>
        SnapshotDiff.Compare(JsonTree.Parse(SnapshotJson.Write(snapshot)), JsonTree.Parse(SnapshotJson.Write(database))).Select(static drift => drift.Subject.ToString());
}
