using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Tests.Catalog;

public class ColumnTests() : CatalogFacts("columns")
{
    [Theory]
    [InlineData("c_smallint", "smallint")]
    [InlineData("c_integer", "integer")]
    [InlineData("c_bigint", "bigint")]
    [InlineData("c_numeric", "numeric")]
    [InlineData("c_numeric_10_2", "numeric(10,2)")]
    [InlineData("c_numeric_5", "numeric(5,0)")]
    [InlineData("c_numeric_array", "numeric(10,2)[]")]
    [InlineData("c_real", "real")]
    [InlineData("c_double", "double precision")]
    [InlineData("c_money", "money")]
    [InlineData("c_boolean", "boolean")]
    [InlineData("c_text", "text")]
    [InlineData("c_varchar", "character varying")]
    [InlineData("c_varchar_5", "character varying(5)")]
    [InlineData("c_varchar_array", "character varying(5)[]")]
    [InlineData("c_one_byte", "\"char\"")]
    [InlineData("c_char", "character(1)")]
    [InlineData("c_char_3", "character(3)")]
    [InlineData("c_bpchar", "bpchar")]
    [InlineData("c_name", "name")]
    [InlineData("c_bit", "bit(1)")]
    [InlineData("c_bit_3", "bit(3)")]
    [InlineData("c_varbit", "bit varying")]
    [InlineData("c_varbit_5", "bit varying(5)")]
    [InlineData("c_bytea", "bytea")]
    [InlineData("c_uuid", "uuid")]
    [InlineData("c_json", "json")]
    [InlineData("c_jsonb", "jsonb")]
    [InlineData("c_xml", "xml")]
    [InlineData("c_inet", "inet")]
    [InlineData("c_cidr", "cidr")]
    [InlineData("c_macaddr", "macaddr")]
    [InlineData("c_date", "date")]
    [InlineData("c_time", "time without time zone")]
    [InlineData("c_time_2", "time(2) without time zone")]
    [InlineData("c_timetz", "time with time zone")]
    [InlineData("c_timetz_0", "time(0) with time zone")]
    [InlineData("c_timestamp", "timestamp without time zone")]
    [InlineData("c_timestamp_3", "timestamp(3) without time zone")]
    [InlineData("c_timestamptz", "timestamp with time zone")]
    [InlineData("c_timestamptz_3", "timestamp(3) with time zone")]
    [InlineData("c_interval", "interval")]
    [InlineData("c_interval_3", "interval(3)")]
    [InlineData("c_interval_months", "interval year to month")]
    [InlineData("c_interval_seconds", "interval day to second(2)")]
    [InlineData("c_int4range", "int4range")]
    [InlineData("c_tsrange_array", "tsrange[]")]
    [InlineData("c_point", "point")]
    [InlineData("c_tsvector", "tsvector")]
    [InlineData("c_tsquery", "tsquery")]
    [InlineData("c_oid", "oid")]
    [InlineData("c_regclass", "regclass")]
    [InlineData("c_int2vector", "int2vector")]
    [InlineData("c_oid_array", "oid[]")]
    [InlineData("c_matrix", "integer[]")]
    [InlineData("c_sized", "integer[]")]
    [InlineData("c_mood", "public.mood")]
    [InlineData("c_other_mood", "other.mood")]
    [InlineData("c_mood_array", "public.mood[]")]
    [InlineData("c_label", "public.label")]
    [InlineData("c_label_array", "public.label[]")]
    [InlineData("c_labels", "public.labels")]
    [InlineData("c_pair", "public.pair")]
    [InlineData("c_pair_array", "public.pair[]")]
    [InlineData("c_row", "public.row_source")]
    [InlineData("c_row_array", "public.row_source[]")]
    public void Type(string column, string type) => Assert.Equal(type, Column("types", column).Type.Text);

    [Theory]
    [InlineData("c_numeric_array", "pg_catalog", "numeric", "10,2", true)]
    [InlineData("c_timestamptz_3", "pg_catalog", "timestamp with time zone", "3", false)]
    [InlineData("c_one_byte", "pg_catalog", "char", "", false)]
    [InlineData("c_char", "pg_catalog", "character", "1", false)]
    [InlineData("c_interval_3", "pg_catalog", "interval", "3", false)]
    [InlineData("c_interval_months", "pg_catalog", "interval", "year to month", false)]
    [InlineData("c_interval_seconds", "pg_catalog", "interval", "day to second(2)", false)]
    [InlineData("c_int2vector", "pg_catalog", "int2vector", "", false)]
    [InlineData("c_mood_array", "public", "mood", "", true)]
    [InlineData("c_labels", "public", "labels", "", false)]
    public void A_types_text_says_its_name_modifiers_and_whether_it_is_an_array(string column, string schema, string name, string modifiers, bool isArray)
    {
        var type = Column("types", column).Type;
        Assert.Equal((new QualifiedName(schema, name), modifiers, isArray), (type.Name, type.Modifiers, type.IsArray));
    }

    [Theory]
    [InlineData("t", "public._t2")]
    [InlineData("many", "public.t2[]")]
    [InlineData("many_enums", "public._t2[]")]
    public void An_underscore_before_a_name_does_not_make_an_array(string column, string type) => Assert.Equal(type, Column("t2_user", column).Type.Text);

    [Theory]
    [InlineData("array_view", "tags", "integer[]")]
    [InlineData("array_view", "moods", "public.mood[]")]
    [InlineData("array_copy", "tags", "integer[]")]
    [InlineData("array_copy", "moods", "public.mood[]")]
    public void Arrays_are_arrays_where_the_catalog_counts_no_dimensions(string relation, string column, string type) =>
        Assert.Equal(type, Column(relation, column).Type.Text);

    [Theory]
    [InlineData("by_key", false)]
    [InlineData("required", false)]
    [InlineData("optional", true)]
    [InlineData("by_domain", true)]
    [InlineData("by_check", true)]
    public void Nullable(string column, bool nullable) => Assert.Equal(nullable, Column("nullability", column).Nullable);

    [Fact]
    public void The_NOT_NULL_of_a_domain_does_not_make_a_view_column_required() => Assert.True(Column("outer_join", "l").Nullable);

    [Theory]
    [InlineData("none", null)]
    [InlineData("constant", "7")]
    [InlineData("text_constant", "'it''s'::text")]
    [InlineData("backslash", @"'a\b'::text")]
    [InlineData("multiline", "'a\nb'::text")]
    [InlineData("typed_null", null)]
    [InlineData("enum_constant", "'happy'::public.mood")]
    [InlineData("array_constant", "'{1,2}'::integer[]")]
    [InlineData("called", "now()")]
    [InlineData("keyword_call", "CURRENT_DATE")]
    [InlineData("moment", "'2020-01-01 00:00:00+00'::timestamp with time zone")]
    [InlineData("day", "'2020-02-01'::date")]
    [InlineData("duration", "'1 year 2 days 03:04:05'::interval")]
    [InlineData("bytes", @"'\xdeadbeef'::bytea")]
    [InlineData("ratio", "(0.1)::double precision")]
    [InlineData("price", "'$1,234.50'::money")]
    [InlineData("serial_4", "nextval('public.sources_serial_4_seq'::regclass)")]
    [InlineData("serial_8", "nextval('public.sources_serial_8_seq'::regclass)")]
    [InlineData("by_unowned", "nextval('public.unowned'::regclass)")]
    [InlineData("always", null)]
    [InlineData("by_default", null)]
    [InlineData("generated", null)]
    public void Default(string column, string? expression) => Assert.Equal(expression, Column("sources", column).Default);

    [Theory]
    [InlineData("always", Identity.Always)]
    [InlineData("by_default", Identity.ByDefault)]
    [InlineData("serial_4", Identity.None)]
    [InlineData("constant", Identity.None)]
    public void Identity_of_a_column(string column, Identity identity) => Assert.Equal(identity, Column("sources", column).Identity);

    [Fact]
    public void A_generated_column_has_an_expression_and_no_default()
    {
        var column = Column("sources", "generated");
        Assert.Equal((Generation.Stored, "(constant * 2)", null), (column.Generation, column.GenerationExpression, column.Default));
    }

    [Fact]
    public void Other_columns_are_not_generated() =>
        Assert.Equal(["generated"], Relation("sources").Columns.Where(static column => column.Generation != Generation.None).Select(static column => column.Name));

    [Theory]
    [InlineData("serial_4", SequenceOwnership.Owned)]
    [InlineData("serial_8", SequenceOwnership.Owned)]
    [InlineData("always", SequenceOwnership.Identity)]
    [InlineData("by_default", SequenceOwnership.Identity)]
    public void The_sequence_of_a_column_says_how_it_belongs_to_it(string column, SequenceOwnership ownership) =>
        Assert.Equal(ownership, Assert.Single(Snapshot.Sequences, sequence => sequence.OwnerColumn == column).Ownership);

    [Fact]
    public void A_sequence_that_a_default_merely_calls_belongs_to_nobody() =>
        Assert.Equal(SequenceOwnership.None, Assert.Single(Snapshot.Sequences, static sequence => sequence.Name == Public("unowned")).Ownership);
}
