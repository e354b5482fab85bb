using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Testing;

namespace SchemaGen.Model.Tests.Json;

public sealed class SnapshotJsonTests
{
    private static readonly string[] Readable = ["SG0002", "SG0003", "SG0004", "SG0005"];

    private static readonly string Sample = File.ReadAllText(Repository.PathOf("samples", "Elo", "schema.json"));

    [Fact]
    public void What_is_written_is_read_back() => Prop.ForAll(Snapshots.Any, static snapshot =>
    {
        var text = SnapshotJson.Write(snapshot);
        var read = SnapshotJson.Read(text, "schema.json");
        Assert.Equal(snapshot, read);
        Assert.Equal(text, SnapshotJson.Write(read));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_written_and_read_back() => Prop.ForAll(Snapshots.Text.ToArbitrary(), static text =>
    {
        var written = SnapshotJson.Write(new SchemaSnapshot { Schemas = [new Schema { Name = text }] });
        Assert.Equal(text, SnapshotJson.Read(written, "schema.json").Schemas[0].Name);
        Assert.DoesNotContain(written, static c => (c < ' ' && c != '\n') || c is '\u007f' or '\u0085' or '\u2028' or '\u2029');
        Assert.Equal(8, written.Split('\n').Length);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Half_a_surrogate_pair_survives_in_memory_but_not_in_a_file()
    {
        // PostgreSQL has no such text: its encodings know characters, not UTF-16 units.
        var written = SnapshotJson.Write(new SchemaSnapshot { Schemas = [new Schema { Name = "a\ud83d" }] });
        Assert.Equal("a\ud83d", SnapshotJson.Read(written, "schema.json").Schemas[0].Name);
        var file = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(written));
        Assert.Equal("a\ufffd", SnapshotJson.Read(file, "schema.json").Schemas[0].Name);
    }

    [Fact]
    public void The_sample_is_canonical() => Assert.Equal(Sample, SnapshotJson.Write(SnapshotJson.Read(Sample, "schema.json")));

    [Fact]
    public void Everything_there_is_is_written_and_read_back()
    {
        var text = SnapshotJson.Write(Snapshots.Maximal);
        Assert.Equal(Snapshots.Maximal, SnapshotJson.Read(text, "schema.json"));
        Assert.Equal(text, SnapshotJson.Write(SnapshotJson.Read(text, "schema.json")));
    }

    /// <summary>A long list is written in parts, at the same time.</summary>
    [Theory]
    [InlineData(501)]
    [InlineData(1000)]
    [InlineData(1234)]
    public void Many_relations_are_written_as_few_are(int count)
    {
        static string Few(int number) => Lines(SnapshotJson.Write(Of([number])));
        static SchemaSnapshot Of(IEnumerable<int> numbers) => new()
        {
            Relations = [.. numbers.Select(static number => new Relation { Name = new("public", $"t{number:D5}"), Kind = RelationKind.Table, Columns = [new() { Name = "a", Type = new("integer") }] })],
        };
        static string Lines(string text) => text[text.IndexOf("    {", StringComparison.Ordinal)..text.LastIndexOf("\n  ]", StringComparison.Ordinal)];

        var numbers = Enumerable.Range(0, count).ToList();

        Assert.Equal(string.Join(",\n", numbers.Select(Few)), Lines(SnapshotJson.Write(Of(numbers))));
    }

    [Fact]
    public void An_empty_snapshot()
    {
        const string Text = "{\n  \"$schema\": \"https://github.com/schemagen/schemagen/raw/main/docs/schemas/snapshot-1.json\",\n  \"format\": 1\n}\n";
        Assert.Equal(Text, SnapshotJson.Write(new SchemaSnapshot()));
        Assert.Equal(new SchemaSnapshot(), SnapshotJson.Read("{\"format\": 1}", "schema.json"));
    }

    [Fact]
    public void Layout_and_the_order_of_properties_mean_nothing()
    {
        var read = SnapshotJson.Read("{\"schemas\":[{\"comment\":\"c\",\r\n\"name\":\"a\",\"later\":[{}]}],\"format\":1,\"later\":null}", "schema.json");
        Assert.Equal(new SchemaSnapshot { Schemas = [new Schema { Name = "a", Comment = "c" }] }, read);
    }

    [Fact]
    public void A_truncated_snapshot_is_refused_at_a_place_in_it()
    {
        for (var length = 0; length < Sample.TrimEnd().Length; length += 97)
        {
            var diagnostic = ReadFails(Sample[..length]);
            Assert.Equal("SG0002", diagnostic.Id);
            AssertPlaceIn(Sample[..length], diagnostic);
        }
    }

    [Fact]
    public void A_damaged_snapshot_is_read_or_refused_at_a_place_in_it()
    {
        var text = SnapshotJson.Write(Snapshots.Maximal);
        var edits =
            from offset in Gen.Choose(0, text.Length - 1)
            from removed in Gen.Choose(0, 20)
            from added in Gen.Elements("", "\"", "{", "}", "[", "]", ",", ":", "1", "null", "\\", "\n", "\0", "\"x\"", "\"format\": 2", "\n<<<<<<< HEAD\n")
            select text.Remove(offset, Math.Min(removed, text.Length - offset)).Insert(offset, added);
        Prop.ForAll(edits.ToArbitrary(), static text =>
        {
            try
            {
                SnapshotJson.Write(SnapshotJson.Read(text, "schema.json"));
            }
            catch (DiagnosticException e)
            {
                Assert.Contains(e.Diagnostic.Id, Readable);
                AssertPlaceIn(text, e.Diagnostic);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Theory]
    [InlineData("{\n<<<<<<< HEAD\n  \"format\": 1\n=======\n  \"format\": 1,\n>>>>>>> main\n}", 2)]
    [InlineData("{\r\n  \"format\": 1,\r\n=======\r\n}", 3)]
    [InlineData("<<<<<<< HEAD\n{}", 1)]
    [InlineData("{}\n>>>>>>> main", 2)]
    public void Conflict_markers(string text, int line)
    {
        var diagnostic = ReadFails(text);
        Assert.Equal("SG0003", diagnostic.Id);
        Assert.Equal(new SourceLocation("schema.json", line, 1), diagnostic.Location);
    }

    [Theory]
    [InlineData("\"enums\": [{\"schema\": \"a\", \"name\": \"b\"}, {\"schema\": \"a\", \"name\": \"b\"}]", 41, "'a.b' is there twice in 'enums'")]
    [InlineData("\"enums\": [{\"schema\": \"a\", \"name\": \"b\", \"labels\": [\"x\", \"y\", \"x\"]}]", 61, "'x' is there twice in 'labels'")]
    [InlineData("\"relations\": [{\"kind\": \"view\", \"schema\": \"a\", \"name\": \"b\", \"columns\": [{\"name\": \"c\", \"type\": \"t\"}, {\"name\": \"c\", \"type\": \"t\"}]}]", 100, "'c' is there twice in 'columns'")]
    public void What_is_there_twice_is_found_where_it_is(string property, int column, string message)
    {
        var diagnostic = ReadFails($"{{\n\"format\": 1,\n{property}\n}}");
        Assert.Equal("SG0005", diagnostic.Id);
        Assert.Equal(new SourceLocation("schema.json", 3, column), diagnostic.Location);
        Assert.Contains(message, diagnostic.Message);
    }

    [Fact]
    public void Names_that_only_look_alike_are_two()
    {
        var snapshot = new SchemaSnapshot { Enums = [new EnumType { Name = new("a", "b.c") }, new EnumType { Name = new("a.b", "c") }] };
        Assert.Equal(snapshot, SnapshotJson.Read(SnapshotJson.Write(snapshot), "schema.json"));
    }

    [Fact]
    public void What_looks_like_a_marker_inside_a_text_is_none()
    {
        var snapshot = new SchemaSnapshot { Schemas = [new Schema { Name = "<<<<<<< HEAD", Comment = "\n=======\n" }] };
        Assert.Equal(snapshot, SnapshotJson.Read(SnapshotJson.Write(snapshot), "schema.json"));
        Assert.Equal("SG0002", ReadFails("{\"format\": 1, \"a\": \"x <<<<<<< HEAD\",}").Id);
    }

    [Theory]
    [InlineData("", "SG0002", 1, 1)]
    [InlineData("{\n  // no comments here\n  \"format\": 1\n}", "SG0002", 2, 3)]
    [InlineData("{\"format\": 1,}", "SG0002", 1, 14)]
    [InlineData("{\n  \"format\": 2\n}", "SG0004", 2, 13)]
    [InlineData("{\"format\": 9223372036854775807, \"schemas\": 1}", "SG0004", 1, 12)]
    [InlineData("{}", "SG0005", 1, 1)]
    [InlineData("\n []", "SG0005", 2, 2)]
    [InlineData("null", "SG0005", 1, 1)]
    [InlineData("{\n\"format\": \"1\"}", "SG0005", 2, 11)]
    [InlineData("{\"format\": 1.5}", "SG0005", 1, 12)]
    [InlineData("{\"format\": 0}", "SG0005", 1, 12)]
    [InlineData("{\"format\": -1}", "SG0005", 1, 12)]
    [InlineData("{\"format\": 99999999999999999999}", "SG0005", 1, 12)]
    public void What_is_no_snapshot(string text, string id, int line, int column)
    {
        var diagnostic = ReadFails(text);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(new SourceLocation("schema.json", line, column), diagnostic.Location);
    }

    [Theory]
    [InlineData("\"schemas\": {}", 12, "expected 'schemas' to be an array")]
    [InlineData("\"schemas\": null", 12, "expected 'schemas' to be an array")]
    [InlineData("\"schemas\": [1]", 13, "expected an object")]
    [InlineData("\"schemas\": [{}]", 13, "'name' is missing")]
    [InlineData("\"schemas\": [{\"name\": 1}]", 22, "expected 'name' to be a string")]
    [InlineData("\"schemas\": [{\"name\": \"a\", \"comment\": []}]", 38, "expected 'comment' to be a string")]
    [InlineData("\"enums\": [{\"schema\": \"a\", \"name\": \"b\", \"labels\": [\"x\", 1]}]", 56, "expected 'labels' to be an array of strings")]
    [InlineData("\"enums\": [{\"schema\": \"a\"}]", 11, "'name' is missing")]
    [InlineData("\"relations\": [{\"schema\": \"a\", \"name\": \"b\"}]", 15, "'kind' is missing")]
    [InlineData("\"relations\": [{\"kind\": \"tabel\", \"schema\": \"a\", \"name\": \"b\"}]", 24, "'tabel' is no value of 'kind'; there are: table, partitionedTable, foreignTable, view, materializedView")]
    [InlineData("\"relations\": [{\"kind\": 0, \"schema\": \"a\", \"name\": \"b\"}]", 24, "expected 'kind' to be a string")]
    [InlineData("\"relations\": [{\"kind\": \"view\", \"schema\": \"a\", \"name\": \"b\", \"definition\": \"SELECT 1\"}]", 74, "expected 'definition' to be an array of strings")]
    [InlineData("\"relations\": [{\"kind\": \"table\", \"schema\": \"a\", \"name\": \"b\", \"primaryKey\": []}]", 75, "expected an object")]
    [InlineData("\"relations\": [{\"kind\": \"table\", \"schema\": \"a\", \"name\": \"b\", \"columns\": [{\"name\": \"c\"}]}]", 73, "'type' is missing")]
    [InlineData("\"relations\": [{\"kind\": \"table\", \"schema\": \"a\", \"name\": \"b\", \"columns\": [{\"name\": \"c\", \"type\": \"t\", \"nullable\": 0}]}]", 112, "expected 'nullable' to be true or false")]
    [InlineData("\"relations\": [{\"kind\": \"table\", \"schema\": \"a\", \"name\": \"b\", \"referenceData\": {\"rows\": [1]}}]", 88, "expected a row to be an array")]
    [InlineData("\"relations\": [{\"kind\": \"table\", \"schema\": \"a\", \"name\": \"b\", \"referenceData\": {\"rows\": [[null, 1]]}}]", 95, "expected a value to be a string or null")]
    [InlineData("\"sequences\": [{\"schema\": \"a\", \"name\": \"b\", \"type\": \"c\", \"start\": \"1\"}]", 66, "expected 'start' to be a whole number")]
    [InlineData("\"sequences\": [{\"schema\": \"a\", \"name\": \"b\", \"type\": \"c\", \"start\": 1.5}]", 66, "expected 'start' to be a whole number")]
    public void What_is_of_the_wrong_kind_is_found_where_it_is(string property, int column, string message)
    {
        var diagnostic = ReadFails($"{{\n\"format\": 1,\n{property}\n}}");
        Assert.Equal("SG0005", diagnostic.Id);
        Assert.Equal(new SourceLocation("schema.json", 3, column), diagnostic.Location);
        Assert.Equal($"This is not a snapshot that SchemaGen wrote: {message}. Restore the file from version control, or run 'schemagen pull'.", diagnostic.Message);
    }

    private static Diagnostic ReadFails(string text) => Assert.Throws<DiagnosticException>(() => SnapshotJson.Read(text, "schema.json")).Diagnostic;

    private static void AssertPlaceIn(string text, Diagnostic diagnostic)
    {
        var lines = text.Split('\n');
        Assert.Equal("schema.json", diagnostic.Location!.File);
        Assert.InRange(diagnostic.Location.Line, 1, lines.Length);
        Assert.InRange(diagnostic.Location.Column, 1, lines[diagnostic.Location.Line - 1].Length + 1);
    }
}
