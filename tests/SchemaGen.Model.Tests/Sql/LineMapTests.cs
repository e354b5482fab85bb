using SchemaGen.Model.Sql;

namespace SchemaGen.Model.Tests.Sql;

public sealed class LineMapTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("ab", 2, 1, 3)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 1, 1, 2)]
    [InlineData("a\r\nb", 2, 1, 3)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb\r", 2, 2, 1)]
    [InlineData("a\rb\r", 4, 3, 1)]
    [InlineData("\n\r\n\r\n", 3, 3, 1)]
    [InlineData("\uFEFFab", 0, 1, 1)]
    [InlineData("\uFEFFab", 1, 1, 1)]
    [InlineData("\uFEFFab\ncd", 5, 2, 2)]
    [InlineData("é\U0001F600x", 3, 1, 4)]
    [InlineData("ab", 9, 1, 3)]
    [InlineData("ab", -1, 1, 1)]
    public void Offsets_as_lines_and_columns(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new LineMap(text).Locate(offset));

    [Fact]
    public void A_line_end_begins_another_line() => Assert.Equal(4, new LineMap("a\r\n\rb\n").LineCount);
}
