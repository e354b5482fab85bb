using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Generator.HandWritten;
using SchemaGen.Model.Json;

namespace SchemaGen.Generator.Tests.HandWritten;

/// <summary>Types that people wrote, against the snapshot.</summary>
public sealed class RelationTypeTests
{
    [Theory]
    [InlineData("error", "SG3014 Error")]
    [InlineData("none")]
    public async Task Configuration_says_how_loudly(string level, params string[] expected) => Assert.Equal(
        expected,
        (await HandWrittenHost.ReportAsync("[Relation(\"orders\")] public class Order { public long? Id { get; set; } }", configuration: $$"""{"diagnostics": {"SG3014": "{{level}}"} }"""))
            .Select(static line => string.Join(' ', line.Split(' ')[..2])));

    [Theory]
    [InlineData("remark", "note", "It was dropped; renamed to note? Rename")]
    [InlineData("remark", null, "It was dropped. Rename")]
    public async Task A_column_that_is_gone_is_no_slip(string column, string? renamedTo, string expected)
    {
        var gone = new Model.Tombstones.TombstoneSet { Columns = [new(new("public", "orders"), Snapshots.Column(column), renamedTo)] };
        var host = new GeneratorHost(
            SnapshotJson.Write(HandWrittenHost.Shop), userCode: "using SchemaGen;\n[Relation(\"orders\")] public class Order { public string? Remark { get; set; } }", isStrict: false, tombstones: Model.Tombstones.TombstoneJson.Write(gone));
        var reported = Assert.Single(await host.Compilation.WithAnalyzers([new RelationTypeAnalyzer()], host.AnalyzerOptions).GetAnalyzerDiagnosticsAsync());
        Assert.Contains(expected, reported.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(renamedTo, reported.Properties.GetValueOrDefault(FixProperties.Column));
    }

    /// <summary>A file of tombstones is no configuration.</summary>
    [Fact]
    public async Task Tombstones_do_not_hide_the_configuration()
    {
        const string Code = "using SchemaGen;\n[Relation(\"orders\")] public class Order { public int Id { get; set; } }";
        const string Configuration = """{"csharp": {"types": [{"column": "orders.id", "as": "int"}]} }""";
        var host = new GeneratorHost(
            SnapshotJson.Write(HandWrittenHost.Shop), Configuration, userCode: Code, isStrict: false, tombstones: Model.Tombstones.TombstoneJson.Write(Model.Tombstones.TombstoneSet.None));
        var analysis = host.Compilation.WithAnalyzers([new RelationTypeAnalyzer()], host.AnalyzerOptions);
        Assert.Empty(await analysis.GetAnalyzerDiagnosticsAsync());
    }

    [Fact]
    public async Task A_type_that_fits_is_passed_over() => Assert.Empty(await HandWrittenHost.ReportAsync("""
        public enum Mood { Good, Bad }
        public class Customer { public int Id { get; set; } }
        public sealed record Place(string X);

        [Relation("public.orders", Complete = true)]
        public class Order
        {
            public long Id { get; init; }
            public int CustomerId { get; init; }
            public Customer? Customer { get; init; }
            public List<Order> Others { get; } = new();
            public decimal Total { get; set; }
            public string? Note { get; set; }
            public Mood? Mood { get; set; }
            public List<string>? Tags { get; set; }
            public DateTimeOffset Placed_At { get; set; }
            [Column("email")] public string Address { get; set; }
            public Place? Place { get; set; }
            public bool IsLarge => Total > 1000;
            public DateTime LoadedAt { get; } = DateTime.UtcNow;
            [NotMapped] public int Rank { get; set; }
            public static int Count { get; set; }
            internal int Hidden { get; set; }
        }
        """));

    [Theory]
    [InlineData("orders")]
    [InlineData("\\\"orders\\\"")]
    [InlineData("public.\\\"orders\\\"")]
    public async Task A_relation_is_named_as_sql_names_it(string name) =>
        Assert.Empty(await HandWrittenHost.ReportAsync($$"""[Relation("{{name}}")] public record Order(long Id);"""));

    [Fact]
    public async Task A_type_for_no_relation() => Assert.Equal(
        ["""SG3010 Error Relation("public.order"): There is no relation 'public.order'. Did you mean public.orders?"""],
        await HandWrittenHost.ReportAsync("""[Relation("public.order")] public record Order(long Id);"""));

    [Theory]
    [InlineData("public decimal Totl { get; set; }", "Totl", "'Order.Totl'. Did you mean total? ")]
    [InlineData("public decimal Weight { get; set; }", "Weight", "'Order.Weight'. Rename the property")]
    [InlineData("[Column(\"totals\")] public decimal X { get; set; }", "X", "'Order.X', which says it is 'totals'. Did you mean total? ")]
    [InlineData("[Column(\"other\")] public List<string> X { get; set; }", "X", "'Order.X', which says it is 'other'. ")]
    [InlineData("public string[] Marks { get; set; }", "Marks", "'Order.Marks'. ")]
    public async Task A_property_for_no_column(string property, string marked, string message)
    {
        var report = Assert.Single(await ReportAsync(property));

        Assert.StartsWith($"SG3011 Error {marked}: public.orders has no column for {message}", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public int Id { get; set; }", "public.orders.id is bigint; 'Order.Id' is int, which cannot hold it. Make it long.")]
    [InlineData("public string Total { get; set; }", "public.orders.total is numeric(10,2); 'Order.Total' is string, which cannot hold it. Make it decimal.")]
    [InlineData("public int? Note { get; set; }", "public.orders.note is text; 'Order.Note' is int?, which cannot hold it. Make it string?.")]
    [InlineData("public int? Mood { get; set; }", "public.orders.mood is public.mood; 'Order.Mood' is int?, which cannot hold it.")]
    [InlineData("public string? Tags { get; set; }", "public.orders.tags is text[]; 'Order.Tags' is string?, which cannot hold it. Make it string[]?.")]
    [InlineData("public int[]? Tags { get; set; }", "public.orders.tags is text[]; 'Order.Tags' is int[]?, which cannot hold it. Make it string[]?.")]
    [InlineData("public List<int>? Tags { get; set; }", "public.orders.tags is text[]; 'Order.Tags' is List<int>?, which cannot hold it. Make it string[]?.")]
    [InlineData("public Guid CustomerId { get; set; }", "public.orders.customer_id is integer; 'Order.CustomerId' is Guid, which cannot hold it. Make it int.")]
    [InlineData("public DateOnly PlacedAt { get; set; }", "public.orders.placed_at is timestamp with time zone; 'Order.PlacedAt' is DateOnly, which cannot hold it. Make it System.DateTime.")]
    [InlineData("public int Email { get; set; }", "public.orders.email is public.email; 'Order.Email' is int, which cannot hold it. Make it string.")]
    [InlineData("public string? Place { get; set; }", "public.orders.place is public.place; 'Order.Place' is string?, which cannot hold it.")]
    [InlineData("public StringComparison PlacedAt { get; set; }", "'Order.PlacedAt' is StringComparison, which cannot hold it.")]
    public async Task A_property_of_another_type(string property, string message)
    {
        var report = Assert.Single(await ReportAsync(property));

        Assert.StartsWith("SG3012 Error ", report, StringComparison.Ordinal);
        Assert.Contains(message, report, StringComparison.Ordinal);
    }

    /// <summary>What drivers or the team's own handlers make of it is nothing to complain about.</summary>
    [Theory]
    [InlineData("public decimal Id { get; set; }")]
    [InlineData("public long CustomerId { get; set; }")]
    [InlineData("public DayOfWeek CustomerId { get; set; }")]
    [InlineData("public string? Mood { get; set; }")]
    [InlineData("public IReadOnlyList<string>? Tags { get; set; }")]
    [InlineData("public DateTime PlacedAt { get; set; }")]
    [InlineData("public Uri? Note { get; set; }")]
    [InlineData("public object? Total { get; set; }")]
    [InlineData("public Version Id { get; set; }")]
    public async Task A_property_of_a_type_that_does_as_well(string property) =>
        Assert.DoesNotContain(await ReportAsync(property), static line => line.StartsWith("SG3012", StringComparison.Ordinal));

    [Theory]
    [InlineData("public string Note { get; set; }", "SG3013 Warning Note: Column public.orders.note can be NULL; 'Order.Note' cannot. Make it string?.")]
    [InlineData("public string[] Tags { get; set; }", "SG3013 Warning Tags: Column public.orders.tags can be NULL; 'Order.Tags' cannot. Make it string[]?.")]
    [InlineData("public long? Id { get; set; }", "SG3014 Info Id: Column public.orders.id is NOT NULL; 'Order.Id' need not be nullable. Make it long.")]
    [InlineData("public string? Email { get; set; }", "SG3014 Info Email: Column public.orders.email is NOT NULL; 'Order.Email' need not be nullable. Make it string.")]
    public async Task A_property_whose_nullability_differs(string property, string expected) => Assert.Equal([expected], await ReportAsync(property));

    [Fact]
    public async Task Code_that_does_not_say_what_is_nullable_is_not_asked() =>
        Assert.Empty(await ReportAsync("#nullable disable\npublic string Note { get; set; }\n#nullable restore"));

    [Fact]
    public async Task A_view_promises_nothing() => Assert.Empty(await HandWrittenHost.ReportAsync("""
        [Relation("totals")] public record Total(long Customer, decimal? Sum);
        """));

    [Fact]
    public async Task Only_a_complete_type_must_have_every_column()
    {
        Assert.Empty(await HandWrittenHost.ReportAsync("""[Relation("totals")] public record Total(long Customer);"""));
        Assert.Equal(
            ["SG3015 Warning Total: 'Total' is complete and has no property for column public.totals.sum, numeric. Add one of type decimal?, or take Complete away."],
            await HandWrittenHost.ReportAsync("""[Relation("totals", Complete = true)] public record Total(long Customer);"""));
    }

    [Fact]
    public async Task Inherited_properties_count_and_so_do_structs()
    {
        var report = await HandWrittenHost.ReportAsync("""
            public abstract class Base { public Guid Id { get; set; } }
            [Relation("orders")] public class Order : Base { public decimal Total { get; set; } }
            [Relation("orders")] public struct Row { public Guid Id { get; set; } }
            """);

        Assert.Equal(["SG3012 Error Id", "SG3012 Error Id"], report.Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task A_type_that_the_team_chose_fits()
    {
        const string Configuration = """{ "csharp": { "types": [{ "column": "orders.note", "as": "System.Guid" }] } }""";

        Assert.Empty(await HandWrittenHost.ReportAsync("""[Relation("orders")] public record Order(Guid? Note);""", configuration: Configuration));
    }

    private static Task<string[]> ReportAsync(string property) => HandWrittenHost.ReportAsync($$"""
        [Relation("orders")]
        public class Order
        {
            {{property}}
        }
        """);
}
