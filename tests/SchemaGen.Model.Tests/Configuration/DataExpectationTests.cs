using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Tests.Configuration;

public sealed class DataExpectationTests
{
    [Theory]
    [InlineData("no rows", "0", true)]
    [InlineData("no rows", "3", false)]
    [InlineData("rows", "3", true)]
    [InlineData("rows", "0", false)]
    [InlineData("7", "7", true)]
    [InlineData("7", "7.0", true)]
    [InlineData("= 7", "8", false)]
    [InlineData("> 0", "1e3", true)]
    [InlineData("> 0", "0", false)]
    [InlineData("> 0", null, false)]
    [InlineData("> 0", "many", false)]
    [InlineData("<= 5", "5", true)]
    [InlineData("<5", "5", false)]
    [InlineData(">= -1", "-1", true)]
    [InlineData("<> 0", "1", true)]
    [InlineData("!= none", "none", false)]
    [InlineData("!= none", "some", true)]
    [InlineData("!= none", null, false)]
    [InlineData("done", "done", true)]
    [InlineData("= done", "Done", false)]
    [InlineData("done", null, false)]
    public void An_answer_is_right_or_not(string expect, string? answer, bool isMet) => Assert.Equal(isMet, new DataExpectation(expect).IsMet(answer));

    [Theory]
    [InlineData("", "expected 'expect' to be")]
    [InlineData(">", "expected 'expect' to be")]
    [InlineData("> many", "'many' is no number")]
    public void What_cannot_be_expected_is_an_error_at_its_place(string expect, string message)
    {
        var text = $$"""{ "checks": [{ "name": "a", "sql": "SELECT 1", "expect": "{{expect}}" }] }""";
        var diagnostic = Assert.Throws<DiagnosticException>(() => ConfigurationJson.Read(text, "schemagen.json")).Diagnostic;
        Assert.Equal(("SG0013", text.IndexOf($"\"{expect}\"", StringComparison.Ordinal) + 1), (diagnostic.Id, diagnostic.Location!.Column));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_checks_of_one_name_are_an_error() => Assert.Contains(
        "two checks are called 'a'",
        Assert.Throws<DiagnosticException>(() => ConfigurationJson.Read("""{ "checks": [{ "name": "a", "sql": "b" }, { "name": "a", "sql": "c" }] }""", "schemagen.json")).Message,
        StringComparison.Ordinal);
}
