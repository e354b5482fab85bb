using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Tests;

/// <summary>Types of columns in C#, and what a project's references and rules make of them.</summary>
public sealed class TypeTests
{
    private const string Range = "global::NpgsqlTypes.NpgsqlRange<";

    [Theory]
    [InlineData("int4range", Range + "int>")]
    [InlineData("tstzmultirange", Range + "global::System.DateTime>[]")]
    [InlineData("point", "global::NpgsqlTypes.NpgsqlPoint")]
    [InlineData("polygon[]", "global::NpgsqlTypes.NpgsqlPolygon[]")]
    [InlineData("tsvector", "global::NpgsqlTypes.NpgsqlTsVector")]
    [InlineData("pg_lsn", "global::NpgsqlTypes.NpgsqlLogSequenceNumber")]
    [InlineData("cidr", "global::System.Net.IPNetwork")]
    [InlineData("public.price_range", Range + "decimal>")]
    [InlineData("public.price_multirange", Range + "decimal>[]")]
    [InlineData("public.slot", Range + "decimal>")]
    public void NeedsNpgsql(string type, string expected)
    {
        Assert.Equal(expected, TypeOf(type, npgsql: true));
        Assert.Equal("object", TypeOf(type, npgsql: false));
    }

    [Theory]
    [InlineData("numeric", "decimal")]
    [InlineData("numeric(10,2)[]", "decimal[]")]
    [InlineData("\"char\"", "char")]
    [InlineData("bit(1)", "bool")]
    [InlineData("bit varying(3)", "global::System.Collections.BitArray")]
    [InlineData("oidvector", "uint[]")]
    [InlineData("public.mood", "global::App.Schema.Mood")]
    [InlineData("public.mood[]", "global::App.Schema.Mood[]")]
    [InlineData("public.place", "global::App.Schema.Place")]
    [InlineData("public.place[]", "global::App.Schema.Place[]")]
    [InlineData("public.deep", "string[]")]
    [InlineData("public.deep[]", "object")]
    [InlineData("public.endless", "object")]
    [InlineData("public.zoo", "global::App.Schema.Zoo")]
    [InlineData("auth.role", "string")]
    [InlineData("ext.hstore", "global::System.Collections.Generic.Dictionary<string, string?>")]
    [InlineData("pg_node_tree", "object")]
    public void NeedsNothing(string type, string expected) => Assert.Equal(expected, TypeOf(type, npgsql: false));

    [Theory]
    [InlineData("ext.vector(3)", "global::Pgvector.Vector", "Pgvector")]
    [InlineData("ext.halfvec(3)[]", "global::Pgvector.HalfVector[]", "Pgvector")]
    [InlineData("ext.geometry", "global::NetTopologySuite.Geometries.Geometry", "NetTopologySuite")]
    [InlineData("ext.geometry(PointZ,4326)", "global::NetTopologySuite.Geometries.Point", "NetTopologySuite")]
    [InlineData("ext.geography(MultiPolygon)", "global::NetTopologySuite.Geometries.MultiPolygon", "NetTopologySuite")]
    public void NeedsItsLibrary(string type, string expected, string library)
    {
        Assert.Equal(expected, TypeOf(type, libraries: [library]));
        Assert.Equal("object", TypeOf(type));
    }

    [Theory]
    [InlineData("timestamp(3) with time zone", "global::NodaTime.Instant")]
    [InlineData("timestamp without time zone", "global::NodaTime.LocalDateTime")]
    [InlineData("date[]", "global::NodaTime.LocalDate[]")]
    [InlineData("interval", "global::NodaTime.Period")]
    [InlineData("tstzrange", "global::NodaTime.Interval")]
    [InlineData("tsrange", Range + "global::NodaTime.LocalDateTime>")]
    public void NodaTimeIsAskedFor(string type, string expected)
    {
        Assert.Equal(expected, TypeOf(type, """{"nodaTime": true}""", libraries: ["NodaTime"]));
        Assert.NotEqual(expected, TypeOf(type, libraries: ["NodaTime"]));
    }

    [Theory]
    [InlineData("jsonb", """{"column": "value", "as": "Shop.Payload"}""", "global::Shop.Payload")]
    [InlineData("jsonb[]", """{"column": "zoo.value", "as": "int?[]"}""", "int?[]")]
    [InlineData("jsonb[]", """{"type": "json*", "as": "Shop.Payload"}""", "global::Shop.Payload[]")]
    [InlineData("interval day to second(3)", """{"type": "interval", "as": "NpgsqlTypes.NpgsqlInterval"}""", "global::NpgsqlTypes.NpgsqlInterval")]
    [InlineData("public.deep", """{"type": "public.deep", "as": "System.Collections.Generic.List<string>"}""", "global::System.Collections.Generic.List<string>")]
    [InlineData("public.deep", """{"type": "tags", "as": "Shop.Tags"}""", "global::Shop.Tags")]
    [InlineData("text", """{"column": "*.zoo.val*", "type": "text", "as": "Shop.First"}, {"column": "value", "as": "Shop.Second"}""", "global::Shop.First")]
    [InlineData("int4range", """{"type": "integer", "as": "Shop.Number"}""", Range + "int>")]
    public void RuleOfTheTeam(string type, string rules, string expected) => Assert.Equal(expected, TypeOf(type, $$"""{"types": [{{rules}}]}"""));

    [Fact]
    public void DomainThatIsNotNullIsRequiredInTablesOnly()
    {
        var domain = new DomainType { Name = new QualifiedName("public", "email"), BaseType = new TypeReference("text"), NotNull = true };
        var table = Snapshots.Table("users") with { Columns = [Snapshots.Column("email", "public.email"), Snapshots.Column("emails", "public.email[]")] };
        var view = table with { Name = new QualifiedName("public", "all_users"), Kind = SchemaGen.Model.Snapshot.RelationKind.View };
        var sources = Case.Of(Snapshots.Of(table, view) with { Domains = [domain] }).Host().Sources();
        Assert.Contains("public required string Email {", sources["Tables.Users.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public string[]? Emails {", sources["Tables.Users.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public string? Email {", sources["Views.AllUsers.g.cs"], StringComparison.Ordinal);
    }

    /// <summary>What the property of a nullable column of that type is.</summary>
    private static string TypeOf(string type, string csharp = "{}", bool npgsql = true, string[]? libraries = null)
    {
        var snapshot = Snapshots.Of(Snapshots.Table("zoo") with { Columns = [Snapshots.Column("value", type)] }) with
        {
            Enums = [Snapshots.Enum("mood", "a")],
            Composites = [new CompositeType { Name = new QualifiedName("public", "place"), Attributes = [new() { Name = "x", Type = new TypeReference("integer") }] }],
            Domains = [Domain("tags", "text[]"), Domain("deep", "public.tags"), Domain("endless", "public.endless"), Domain("slot", "public.price_range")],
            Ranges = [new RangeType { Name = new QualifiedName("public", "price_range"), Subtype = new TypeReference("numeric"), Multirange = new QualifiedName("public", "price_multirange") }],
            External =
            [
                External("auth", "role", ExternalKind.EnumType),
                External("ext", "geography", ExternalKind.BaseType, "postgis"),
                External("ext", "geometry", ExternalKind.BaseType, "postgis"),
                External("ext", "halfvec", ExternalKind.BaseType, "vector"),
                External("ext", "hstore", ExternalKind.BaseType, "hstore"),
                External("ext", "vector", ExternalKind.BaseType, "vector"),
            ],
        };
        var source = Case.Of(snapshot, $$"""{"csharp": {{csharp}}}""").Host(npgsql: npgsql, libraries: libraries).Sources()["Tables.Zoo.g.cs"];
        var line = source.Split('\n').Single(static line => line.EndsWith("? Value { get; init; }", StringComparison.Ordinal));
        return line.Trim()["public ".Length..^"? Value { get; init; }".Length];
    }

    private static DomainType Domain(string name, string type) => new() { Name = new QualifiedName("public", name), BaseType = new TypeReference(type) };

    private static ExternalObject External(string schema, string name, ExternalKind kind, string? extension = null) =>
        new() { Kind = kind, Name = new QualifiedName(schema, name), Extension = extension };
}
