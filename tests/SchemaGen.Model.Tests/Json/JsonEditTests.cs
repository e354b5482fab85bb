using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Model.Json;
using SchemaGen.Testing;

namespace SchemaGen.Model.Tests.Json;

/// <summary>What people wrote stays as they wrote it.</summary>
public sealed class JsonEditTests
{
    [Theory]
    [InlineData("{\n}\n", "{\n  \"a\": [\n    1,\n    2\n  ]\n}\n")]
    [InlineData("{}", "{\n  \"a\": [\n    1,\n    2\n  ]\n}")]
    [InlineData("{\n  \"t\": \"x\" // heading\n}\n", "{\n  \"t\": \"x\", // heading\n  \"a\": [\n    1,\n    2\n  ]\n}\n")]
    [InlineData("{\n  \"t\": \"x\", // heading\n}\n", "{\n  \"t\": \"x\", // heading\n  \"a\": [\n    1,\n    2\n  ]\n}\n")]
    [InlineData("{\n    // first\n    \"a\": [\n        0 /* zero */\n        // more?\n    ],\n    \"b\": 1\n}\n", "{\n    // first\n    \"a\": [\n        0, /* zero */\n        1,\n        2\n        // more?\n    ],\n    \"b\": 1\n}\n")]
    [InlineData("{ \"a\": [0] }", "{ \"a\": [0,\n1,\n2] }")]
    [InlineData("{\n  \"a\": []\n}", "{\n  \"a\": [\n    1,\n    2\n  ]\n}")]
    [InlineData("{\r\n  \"t\": 1\r\n}\r\n", "{\r\n  \"t\": 1,\r\n  \"a\": [\r\n    1,\r\n    2\r\n  ]\r\n}\r\n")]
    [InlineData("{\n  \"t\": 1\n  , // odd\n}", "{\n  \"t\": 1\n  , // odd\n  \"a\": [\n    1,\n    2\n  ]\n}")]
    public void Elements_are_added_at_the_end(string text, string expected)
    {
        var edited = JsonEdit.Append(text, "a", ["1", "2"]);
        Assert.Equal([1L, 2L], JsonTree.Parse(edited, allowComments: true).Root.Property("a")!.Value.Elements().Select(static item => item.GetInteger()!.Value).Where(static number => number > 0));
        Golden.Same(expected, edited);
    }

    [Theory]
    [InlineData("{ \"a\": 1 }")]
    [InlineData("[]")]
    [InlineData("{")]
    public void Something_else_is_left_alone(string text) => Assert.Throws<JsonException>(() => JsonEdit.Append(text, "a", ["1"]));

    /// <summary>Whatever stands between the values: all that was there is there, and what is new is there too.</summary>
    [Fact]
    public void Nothing_is_lost()
    {
        var blanks = Gen.Elements("", " ", "\n", "\r\n", "\n  ", " // c, ]\n", " /* ,]} */ ", "\t");
        var texts =
            from b in Gen.ArrayOf(blanks, 8)
            from isArray in Gen.Elements(true, false)
            from elements in Gen.Elements("", "0", "\"x,]\"", "{\"y\": []}", "[1, 2]")
            from comma in Gen.Elements("", ",")
            let array = elements.Length == 0 ? $"[{b[2]}]" : $"[{b[2]}{elements}{b[3]}{comma}{b[4]}]"
            select $"{b[0]}{{{b[1]}\"t\": 1{b[5]}{(isArray ? $",{b[6]}\"a\": {array}" : "")}{b[7]}{comma}}}";
        Prop.ForAll(texts.ToArbitrary(), static text =>
        {
            var root = JsonTree.Parse(JsonEdit.Append(text, "a", ["\"new\""]), allowComments: true).Root;
            var before = JsonTree.Parse(text, allowComments: true).Root.Property("a")?.Elements().Select(static item => item.Raw.ToString()) ?? [];
            return root.Property("t")!.Value.GetInteger() == 1
                && root.Property("a")!.Value.Elements().Select(static item => item.Raw.ToString()).SequenceEqual(before.Append("\"new\""))
                && text.Split('/').Length <= JsonEdit.Append(text, "a", ["\"new\""]).Split('/').Length;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
