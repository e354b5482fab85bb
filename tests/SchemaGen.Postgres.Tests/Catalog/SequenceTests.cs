using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Tests.Catalog;

public class SequenceTests() : CatalogFacts("sequences")
{
    [Fact]
    public void Defaults() =>
        Assert.Equal(
            new Sequence { Name = Public("defaults"), Type = new TypeReference("bigint"), Minimum = 1, Maximum = long.MaxValue },
            Sequence("defaults"));

    [Fact]
    public void Options() =>
        Assert.Equal(
            new Sequence
            {
                Name = Public("options"),
                Type = new TypeReference("smallint"),
                Start = -20,
                Increment = -5,
                Minimum = -100,
                Maximum = -10,
                Cache = 7,
                Cycle = true,
            },
            Sequence("options"));

    [Fact]
    public void Bounds_may_be_those_of_the_type() => Assert.Equal((long.MinValue, long.MaxValue, 0), (Sequence("bounds").Minimum, Sequence("bounds").Maximum, Sequence("bounds").Start));

    [Theory]
    [InlineData("owners_by_serial_seq", SequenceOwnership.Owned, "by_serial")]
    [InlineData("handed", SequenceOwnership.Owned, "by_hand")]
    [InlineData("owners_by_identity_seq", SequenceOwnership.Identity, "by_identity")]
    [InlineData("owners_by_default_seq", SequenceOwnership.Identity, "by_default")]
    public void A_sequence_names_the_column_that_owns_it(string name, SequenceOwnership ownership, string column)
    {
        var sequence = Sequence(name);
        Assert.Equal((ownership, Public("owners"), column), (sequence.Ownership, sequence.OwnerRelation!, sequence.OwnerColumn));
    }

    [Fact]
    public void A_sequence_may_belong_to_nobody() => Assert.Null(Sequence("defaults").OwnerRelation);

    [Fact]
    public void The_sequence_of_an_identity_column_has_its_options() => Assert.Equal((100, 10), (Sequence("owners_by_identity_seq").Start, Sequence("owners_by_identity_seq").Increment));

    [Fact]
    public void A_renamed_owner_has_its_new_names() =>
        Assert.Equal((Public("After"), "New Id"), (Sequence("before_id_seq").OwnerRelation!, Sequence("before_id_seq").OwnerColumn));

    private Sequence Sequence(string name) => Assert.Single(Snapshot.Sequences, sequence => sequence.Name == Public(name));
}
