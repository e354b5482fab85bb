using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Tests.Catalog;

public class TypeTests() : CatalogFacts("types")
{
    [Fact]
    public void Labels_are_in_sort_order_whenever_they_were_added() => Assert.Equal(["first", "a", "a2", "b", "c"], Enum("late_value").Labels);

    [Fact]
    public void Labels_may_be_any_text() =>
        Assert.Equal(
            ["", " ", "a", "A", "it's", "\"q\"", @"a\b", "new\nline", "ünï", "😀", "1", "a,b", "null", "*/", "]]>"],
            Enum("odd_labels").Labels);

    [Fact]
    public void An_enum_may_have_no_labels() => Assert.Empty(Enum("no_labels").Labels);

    [Fact]
    public void The_same_name_in_two_schemas_is_two_enums() =>
        Assert.Equal(["of the other schema"], Assert.Single(Snapshot.Enums, static type => type.Name == new QualifiedName("other", "late_value")).Labels);

    [Theory]
    [InlineData("d1", "text[]")]
    [InlineData("d2", "public.d1")]
    [InlineData("d2_array_base", "public.d2[]")]
    [InlineData("code", "character varying(8)")]
    [InlineData("plain", "numeric(10,2)")]
    [InlineData("address_domain", "public.address")]
    public void A_domain_names_what_it_is_over_directly(string name, string type) => Assert.Equal(type, Domain(name).BaseType.Text);

    [Fact]
    public void A_domain_over_an_array_is_no_array() => Assert.False(Column("uses", "d").Type.IsArray);

    [Fact]
    public void NOT_NULL_of_a_domain() => Assert.Equal((true, false), (Domain("code").NotNull, Domain("d1").NotNull));

    [Fact]
    public void Default_of_a_domain() => Assert.Equal(("'none'::character varying", null), (Domain("code").Default, Domain("d1").Default));

    [Fact]
    public void Checks_of_a_domain_are_sorted_by_name() =>
        Assert.Equal(
            [("d2_long", "(cardinality((VALUE)::text[]) > 1)"), ("d2_short", "(cardinality((VALUE)::text[]) < 5)")],
            Domain("d2").Checks.Select(static check => (check.Name, check.Expression)));

    [Fact]
    public void A_check_of_a_domain_may_be_not_valid() => Assert.True(Assert.Single(Domain("late_check").Checks).NotValid);

    [Fact]
    public void A_composite_type_has_its_attributes_without_those_that_were_dropped() =>
        Assert.Equal(
            [("street", "text"), ("zip", "character(5)"), ("No.", "integer"), ("geo", "point[]"), ("kind", "public.late_value")],
            Composite("address").Attributes.Select(static attribute => (attribute.Name, attribute.Type.Text)));

    [Fact]
    public void Composites_nest() =>
        Assert.Equal(["public.code", "public.address", "public.address[]"], Composite("person").Attributes.Select(static attribute => attribute.Type.Text));

    [Fact]
    public void A_composite_type_may_have_no_attributes() => Assert.Empty(Composite("nothing").Attributes);

    [Fact]
    public void The_row_type_of_a_table_is_no_composite_type_of_its_own() =>
        Assert.DoesNotContain(Snapshot.Composites, static type => type.Name == Public("uses"));

    [Theory]
    [InlineData("float_range", "double precision")]
    [InlineData("code_range", "public.code")]
    public void A_range_names_its_subtype(string name, string subtype) => Assert.Equal(subtype, Range(name).Subtype.Text);

    [Fact]
    public void Constructors_of_ranges_are_no_routines() =>
        Assert.Equal(["two_numbers_in", "two_numbers_out"], Snapshot.Routines.Select(static routine => routine.Name.Name));

    [Fact]
    public void A_base_type_is_named_where_it_is_used_and_is_no_array_for_having_elements() =>
        Assert.Equal([new ExternalObject { Kind = ExternalKind.BaseType, Name = Public("two_numbers") }], Snapshot.External);

    [Fact]
    public void An_array_of_a_base_type() => Assert.Equal("public.two_numbers[]", Column("base_user", "ps").Type.Text);

    private EnumType Enum(string name) => Assert.Single(Snapshot.Enums, type => type.Name == Public(name));

    private DomainType Domain(string name) => Assert.Single(Snapshot.Domains, type => type.Name == Public(name));

    private CompositeType Composite(string name) => Assert.Single(Snapshot.Composites, type => type.Name == Public(name));

    private RangeType Range(string name) => Assert.Single(Snapshot.Ranges, type => type.Name == Public(name));
}

public class MultirangeTests() : CatalogFacts("types-14")
{
    [FactSince(14)]
    public void A_range_names_its_multirange() =>
        Assert.Equal(
            [Public("float_multirange"), Public("many Named")],
            Snapshot.Ranges.Select(static range => range.Multirange!));

    [FactSince(14)]
    public void A_column_may_be_of_a_multirange() =>
        Assert.Equal(["public.float_multirange", "public.\"many Named\"[]"], Relation("ranged").Columns.Select(static column => column.Type.Text));

    [FactSince(14)]
    public void A_multirange_is_nothing_outside() => Assert.Empty(Snapshot.External);

    [FactSince(14)]
    public void Its_constructors_are_no_routines() => Assert.Empty(Snapshot.Routines);
}
