using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Tests.Catalog;

public class DomainNotNullTests() : CatalogFacts("objects-17")
{
    [FactSince(17)]
    public void A_NOT_NULL_of_its_own_name_is_kept() =>
        Assert.Equal((true, new NotNullConstraint { Name = "must_be" }), (Domain("named").NotNull, Domain("named").NotNullConstraint));

    [FactSince(17)]
    public void A_NOT_NULL_of_its_default_name_is_no_more_than_that() =>
        Assert.Equal((true, null), (Domain("plain").NotNull, Domain("plain").NotNullConstraint));

    [FactSince(17)]
    public void A_comment_is_more() => Assert.Equal("why", Domain("commented").NotNullConstraint!.Comment);

    private DomainType Domain(string name) => Assert.Single(Snapshot.Domains, type => type.Name == Public(name));
}
