using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tests.Snapshot;

public sealed class TypeReferenceTests
{
    /// <summary>What <c>format_type</c> prints under an empty search_path.</summary>
    [Theory]
    [InlineData("integer", "pg_catalog", "integer", "", false)]
    [InlineData("integer[]", "pg_catalog", "integer", "", true)]
    [InlineData("double precision[]", "pg_catalog", "double precision", "", true)]
    [InlineData("character varying", "pg_catalog", "character varying", "", false)]
    [InlineData("character varying(255)", "pg_catalog", "character varying", "255", false)]
    [InlineData("character varying(255)[]", "pg_catalog", "character varying", "255", true)]
    [InlineData("character(1)", "pg_catalog", "character", "1", false)]
    [InlineData("bpchar", "pg_catalog", "bpchar", "", false)]
    [InlineData("\"char\"", "pg_catalog", "char", "", false)]
    [InlineData("\"char\"[]", "pg_catalog", "char", "", true)]
    [InlineData("numeric(10,2)", "pg_catalog", "numeric", "10,2", false)]
    [InlineData("numeric(10,2)[]", "pg_catalog", "numeric", "10,2", true)]
    [InlineData("numeric(3,-2)", "pg_catalog", "numeric", "3,-2", false)]
    [InlineData("bit(8)", "pg_catalog", "bit", "8", false)]
    [InlineData("bit varying(8)[]", "pg_catalog", "bit varying", "8", true)]
    [InlineData("timestamp without time zone", "pg_catalog", "timestamp without time zone", "", false)]
    [InlineData("timestamp(3) without time zone", "pg_catalog", "timestamp without time zone", "3", false)]
    [InlineData("timestamp(3) with time zone", "pg_catalog", "timestamp with time zone", "3", false)]
    [InlineData("timestamp(0) with time zone[]", "pg_catalog", "timestamp with time zone", "0", true)]
    [InlineData("time(6) without time zone", "pg_catalog", "time without time zone", "6", false)]
    [InlineData("time(6) with time zone[]", "pg_catalog", "time with time zone", "6", true)]
    [InlineData("interval", "pg_catalog", "interval", "", false)]
    [InlineData("interval(3)", "pg_catalog", "interval", "3", false)]
    [InlineData("tstzmultirange", "pg_catalog", "tstzmultirange", "", false)]
    [InlineData("oidvector", "pg_catalog", "oidvector", "", false)]
    [InlineData("public.mood", "public", "mood", "", false)]
    [InlineData("public.mood[]", "public", "mood", "", true)]
    [InlineData("public.geometry(Point,4326)", "public", "geometry", "Point,4326", false)]
    [InlineData("public.vector(1536)[]", "public", "vector", "1536", true)]
    [InlineData("\"My Schema\".\"T.x\"[]", "My Schema", "T.x", "", true)]
    [InlineData("public.\"we(ird\"(3)[]", "public", "we(ird", "3", true)]
    [InlineData("public.\"a\"\"(b)\"\"\"", "public", "a\"(b)\"", "", false)]
    [InlineData("public.\"x[]\"", "public", "x[]", "", false)]
    [InlineData("public.\"x[]\"[]", "public", "x[]", "", true)]
    [InlineData("\"user\".\"select\"", "user", "select", "", false)]
    [InlineData("???", "pg_catalog", "???", "", false)]
    public void Parts(string text, string schema, string name, string modifiers, bool isArray)
    {
        var type = new TypeReference(text);
        Assert.Equal(new QualifiedName(schema, name), type.Name);
        Assert.Equal(modifiers, type.Modifiers);
        Assert.Equal(isArray, type.IsArray);
        Assert.Equal(text, type.ToString());
    }

    /// <summary>The fields of an interval are modifiers too, but PostgreSQL prints them as part of the name.</summary>
    [Theory]
    [InlineData("interval day to second(3)", "day to second(3)", false)]
    [InlineData("interval second(0)[]", "second(0)", true)]
    [InlineData("interval year to month", "year to month", false)]
    public void Intervals_with_fields_are_intervals(string text, string modifiers, bool isArray)
    {
        var type = new TypeReference(text);
        Assert.Equal(new QualifiedName("pg_catalog", "interval"), type.Name);
        Assert.Equal(modifiers, type.Modifiers);
        Assert.Equal(isArray, type.IsArray);
    }

    [Fact]
    public void Any_text_is_a_type() => Prop.ForAll(
        Gen.Elements("a", ".", "\"", "(", ")", "[]", " ", "3", ",", "interval", "[").ArrayOf().Select(string.Concat).ToArbitrary(),
        static text =>
        {
            var type = new TypeReference(text);
            Assert.NotNull(type.Name.Name);
            Assert.NotNull(type.Modifiers);
            Assert.Equal(text.EndsWith("[]", StringComparison.Ordinal), type.IsArray);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_quoted_name_with_modifiers_is_read_back() => Prop.ForAll(
        Gen.Elements("a", "B", ".", "\"", "(", ")", "[]", " ", "é").ArrayOf().Select(string.Concat).ToArbitrary(),
        static name => new TypeReference(SqlIdentifier.Quote(new QualifiedName("s", name)) + "(1,2)[]") is { Modifiers: "1,2", IsArray: true } type
            && type.Name == new QualifiedName("s", name)).QuickCheckThrowOnFailure();

    [Fact]
    public void Types_are_equal_by_text()
    {
        Assert.Equal(new TypeReference("integer"), new TypeReference("integer"));
        Assert.NotEqual(new TypeReference("integer"), new TypeReference("bigint"));
    }
}
