using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Model.Json;
using JsonException = SchemaGen.Model.Json.JsonException;

namespace SchemaGen.Model.Tests.Json;

public sealed class JsonTreeTests
{
    private static readonly string[] Fragments =
    [
        "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\\n\\u0041\\/\\\"\"", "\"é\U0001F600\"", "\"\"", "\"", "\\", "0", "-12.5e+3", "1", "true", "false", "null", "nul",
        " ", "\n", "\t", "\r\n", "//", "/* */", "\uFEFF", "\0", "\"a\": ", "[1, 2]", "{\"a\": {}}", "'",
    ];

    private static Arbitrary<string> Texts { get; } = Gen.Elements(Fragments).ArrayOf().Select(string.Concat).ToArbitrary();

    [Theory]
    [InlineData("", 0, "the file ends where a value should be")]
    [InlineData("  \n ", 4, "the file ends where a value should be")]
    [InlineData("{", 1, "the file ends where a property name in double quotes should be")]
    [InlineData("{a: 1}", 1, "a property name in double quotes should be here, not 'a'")]
    [InlineData("{\"a\" 1}", 5, "':' after the property name should be here, not '1'")]
    [InlineData("{\"a\": }", 6, "a value should be here, not '}'")]
    [InlineData("{\"a\": 1 \"b\": 2}", 8, "',' or '}' should be here, not '\"'")]
    [InlineData("{\"a\": 1,}", 8, "a value after ',' should be here, not '}'")]
    [InlineData("{\"a\": 1", 7, "the file ends where ',' or '}' should be")]
    [InlineData("[1 2]", 3, "',' or ']' should be here, not '2'")]
    [InlineData("[1,]", 3, "a value after ',' should be here, not ']'")]
    [InlineData("[1}", 2, "',' or ']' should be here, not '}'")]
    [InlineData("[,]", 1, "a value should be here, not ','")]
    [InlineData("[\"a\nb\"]", 1, "a string is not closed")]
    [InlineData("[\"ab", 1, "a string is not closed")]
    [InlineData("[\"a\\", 3, "unknown escape sequence")]
    [InlineData("[\"a\\x\"]", 3, "unknown escape sequence")]
    [InlineData("[\"a\\u12g4\"]", 3, "\\u needs four hexadecimal digits")]
    [InlineData("[\"\\u12", 2, "\\u needs four hexadecimal digits")]
    [InlineData("tru", 0, "a value should be here, not 't'")]
    [InlineData("True", 0, "a value should be here, not 'T'")]
    [InlineData("nullx", 4, "the end of the file should be here, not 'x'")]
    [InlineData("1 2", 2, "the end of the file should be here, not '2'")]
    [InlineData("{}{}", 2, "the end of the file should be here, not '{'")]
    [InlineData("\u0001", 0, "a value should be here, not '\\u0001'")]
    [InlineData("[\0]", 1, "a value should be here, not '\\u0000'")]
    [InlineData("// a\n1", 0, "a value should be here, not '/'")]
    [InlineData("[1 /* a */]", 3, "',' or ']' should be here, not '/'")]
    public void What_is_wrong_is_found_where_it_is(string text, int offset, string message)
    {
        var e = Assert.Throws<JsonException>(() => JsonTree.Parse(text));
        Assert.Equal(message, e.Message);
        Assert.Equal(offset, e.Offset);
    }

    [Theory]
    [InlineData("// a\n[1, // b\n 2, /* c\n*/ /**/ 3,] // d", "[1, // b\n 2, /* c\n*/ /**/ 3,]")]
    [InlineData("/*/ */ {\"a\": 1, // '\n}", "{\"a\": 1, // '\n}")]
    [InlineData("[\"// no comment\", /* ] */]", "[\"// no comment\", /* ] */]")]
    public void Comments_and_trailing_commas_are_accepted_where_they_are_allowed(string text, string root) =>
        Assert.Equal(root, JsonTree.Parse(text, allowComments: true).Root.Raw.ToString());

    [Theory]
    [InlineData("[1 /* a", 3, "a comment is not closed")]
    [InlineData("[1 /*/", 3, "a comment is not closed")]
    [InlineData("[1 / 2]", 3, "a value should be here, not '/'")]
    [InlineData("[,]", 1, "a value should be here, not ','")]
    [InlineData("[1,,]", 3, "a value should be here, not ','")]
    [InlineData("// all", 6, "the file ends where a value should be")]
    public void What_is_wrong_with_a_comment(string text, int offset, string message)
    {
        var e = Assert.Throws<JsonException>(() => JsonTree.Parse(text, allowComments: true));
        Assert.Equal(message, e.Message);
        Assert.Equal(offset, e.Offset);
    }

    [Fact]
    public void Nesting_has_a_limit()
    {
        Assert.Equal(JsonKind.Array, JsonTree.Parse(new string('[', 65) + new string(']', 65)).Root.Kind);
        var e = Assert.Throws<JsonException>(() => JsonTree.Parse(new string('[', 100_000)));
        Assert.Equal(("nested too deeply", 65), (e.Message, e.Offset));
    }

    [Fact]
    public void Values_know_their_kind_and_place()
    {
        var root = JsonTree.Parse("{\"a\": [1, \"x\", {}], \"b\" : null,\n\"c\":true, \"d\":false}").Root;
        Assert.Equal(["a", "b", "c", "d"], root.Properties().Select(static property => property.Name));
        Assert.Equal([1, 20, 32, 42], root.Properties().Select(static property => property.Key.Offset));
        Assert.Equal([JsonKind.Array, JsonKind.Null, JsonKind.True, JsonKind.False], root.Properties().Select(static property => property.Value.Kind));
        Assert.Equal([JsonKind.Number, JsonKind.String, JsonKind.Object], root.Property("a")!.Value.Elements().Select(static element => element.Kind));
        Assert.Equal("\"x\"", root.Property("a")!.Value.Elements().ElementAt(1).Raw.ToString());
        Assert.Null(root.Property("A"));
        Assert.Null(root.Property(""));
    }

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("1.0", null)]
    [InlineData("1e3", null)]
    public void Integers(string text, long? expected) => Assert.Equal(expected, JsonTree.Parse(text).Root.GetInteger());

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "a\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u0041\\u00e9\\uD83D\\uDE00\"", "A\u00e9\U0001F600")]
    public void Escapes(string text, string expected) => Assert.Equal(expected, JsonTree.Parse(text).Root.GetString());

    [Fact]
    public void Any_text_is_read_or_refused_at_a_place_in_it() => Prop.ForAll(Texts, static text =>
    {
        foreach (var allowComments in new[] { false, true })
        {
            try
            {
                JsonTree.Parse(text, allowComments);
            }
            catch (JsonException e)
            {
                Assert.InRange(e.Offset, 0, text.Length);
                Assert.False(e.IsUnknownProperty);
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_the_framework_reads_is_read_alike() => Prop.ForAll(Texts, static text =>
    {
        JsonDocument expected;
        try
        {
            expected = JsonDocument.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            return;
        }

        AssertEqual(expected.RootElement, JsonTree.Parse(text).Root);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(12));

    private static void AssertEqual(JsonElement expected, JsonValue actual)
    {
        Assert.Equal(expected.ValueKind.ToString(), actual.Kind.ToString());
        switch (actual.Kind)
        {
            case JsonKind.Object:
                Assert.Equal(expected.EnumerateObject().Select(static property => property.Name), actual.Properties().Select(static property => property.Name));
                foreach (var (left, right) in expected.EnumerateObject().Zip(actual.Properties()))
                {
                    AssertEqual(left.Value, right.Value);
                }

                break;
            case JsonKind.Array:
                Assert.Equal(expected.GetArrayLength(), actual.Elements().Count());
                foreach (var (left, right) in expected.EnumerateArray().Zip(actual.Elements()))
                {
                    AssertEqual(left, right);
                }

                break;
            case JsonKind.String:
                Assert.Equal(expected.GetString(), actual.GetString());
                break;
            default:
                Assert.Equal(expected.GetRawText(), actual.Raw.ToString());
                break;
        }
    }
}
