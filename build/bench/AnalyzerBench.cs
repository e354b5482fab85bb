using System.Globalization;

namespace SchemaGen.Bench;

/// <summary>What it costs to compare hand-written types with the snapshot: builds with our analyzer, and without it, the SDK's own being there in both.</summary>
public static class AnalyzerBench
{
    private const int Files = 2000;
    private const int TypesWithAttribute = 200;
    private const int Rounds = 5;

    /// <summary>An analyzer of which no rule is asked for is not run.</summary>
    private const string WithoutOurs = "-p:NoWarn=SG3010%3BSG3011%3BSG3012%3BSG3013%3BSG3014%3BSG3015";

    public static void Run(Report report, BenchServer server, ConsumerFolder consumers, int tables, string folder)
    {
        var file = Path.Combine(folder, "analyzers.json");
        PullBench.Pull(server.ConnectionString(server.Database(tables)), file);
        var snapshot = File.ReadAllText(file);
        Compare(report, consumers, snapshot, "with-types", TypesWithAttribute);
        Compare(report, consumers, snapshot, "without-types", 0);
    }

    private static void Compare(Report report, ConsumerFolder consumers, string snapshot, string name, int types)
    {
        var files = Enumerable.Range(0, Files).ToDictionary(
            static number => string.Create(CultureInfo.InvariantCulture, $"Type{number}.cs"), number => SourceOf(number, number < types), StringComparer.Ordinal);
        files["schemagen.json"] = """{ "csharp": { "generate": false } }""";

        var consumer = consumers.Create(name, snapshot, withPackage: true, files: files);
        double Build(params string[] options)
        {
            consumer.Edit();
            return consumer.Build(null, options).Time();
        }

        var medians = Race.Run(1, Rounds, () => Build(), () => Build(WithoutOurs));
        report.Compare(string.Create(CultureInfo.InvariantCulture, $"build of {Files:N0} files, {types} types with [Relation], our analyzer on / off"), medians[0], medians[1], null, Rounds);
    }

    /// <summary>What a service is made of; its rows are those of the synthetic tables.</summary>
    private static string SourceOf(int number, bool isRow) => string.Create(CultureInfo.InvariantCulture, $$"""
        namespace App.Part{{number % 20}};

        {{(isRow ? $"[SchemaGen.Relation(\"{SyntheticSchema.NameOf(number)}\")]" : "")}}
        public class Type{{number}}
        {
            public long Id { get; set; }
            [System.ComponentModel.DataAnnotations.Schema.NotMapped] public string Name { get; set; } = "";
            [System.ComponentModel.DataAnnotations.Schema.NotMapped] public DateTime CreatedAt { get; set; }
            public decimal Sum(IEnumerable<decimal> values) => values.Where(static value => value > 0).Sum() + Name.Length;
            public override string ToString() => $"{Id}: {Name}, {CreatedAt:O}";
        }
        """);
}
