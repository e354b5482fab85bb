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
        Assert.Equal(["next_code", "stepped_canonical", "text_distance", "two_numbers_in", "two_numbers_out"], Snapshot.Routines.Select(static routine => routine.Name.Name));

    [Fact]
    public void A_base_type_in_scope_is_nothing_outside() => Assert.Empty(Snapshot.External);

    [Fact]
    public void A_base_type_is_no_array_for_having_elements() =>
        Assert.Equal(["public.two_numbers"], Snapshot.Objects.Where(static item => item.Kind == ObjectKind.BaseType).Select(static item => item.Identity));

    [Fact]
    public void A_type_that_was_never_made_is_a_shell() =>
        Assert.Equal(["public.shell"], Snapshot.Objects.Where(static item => item.Kind == ObjectKind.ShellType).Select(static item => item.Identity));

    [Fact]
    public void A_domain_may_have_a_collation_of_its_own() => Assert.Equal((new QualifiedName("pg_catalog", "C"), null), (Domain("collated").Collation, Domain("d1").Collation));

    [Fact]
    public void A_domain_depends_on_what_its_default_calls() => Assert.Equal(["routine public.next_code()"], Domain("generated").DependsOn);

    [Fact]
    public void A_range_has_what_it_is_made_of()
    {
        var range = Range("stepped");
        Assert.Equal(
            (Public("text_backwards"), Public("plain_text"), Public("stepped_canonical"), Public("text_distance")),
            (range.OperatorClass, range.Collation, range.Canonical, range.SubtypeDifference));
        Assert.Equal(
            ["collation public.plain_text", "operator class public.text_backwards USING btree", "routine public.stepped_canonical(public.stepped)", "routine public.text_distance(text, text)"],
            range.DependsOn);
    }

    [Fact]
    public void What_a_range_has_anyway_is_left_out()
    {
        var range = Range("float_range");
        Assert.Equal((null, null, null, new QualifiedName("pg_catalog", "float8mi")), (range.OperatorClass, range.Collation, range.Canonical, range.SubtypeDifference));
    }

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
    public void What_needs_a_multirange_needs_its_range() =>
        Assert.Equal([["type public.float_range"], ["type public.float_range"]], Snapshot.Domains.Select(static domain => domain.DependsOn.ToArray()));

    [FactSince(14)]
    public void Its_constructors_are_no_routines() => Assert.Empty(Snapshot.Routines);
}
