using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Sql;

namespace SchemaGen.Model.Tests.Naming;

public sealed class SqlCommentTests
{
    [Theory]
    [InlineData("", "--")]
    [InlineData("one", "-- one")]
    [InlineData("one\ntwo", "-- one\n-- two")]
    [InlineData("one\rtwo", "-- one\n-- two")]
    [InlineData("one\r\ntwo\n\rthree", "-- one\n-- two\n--\n-- three")]
    public void Every_line_is_one(string text, string comment) => Assert.Equal(comment, SqlComment.Of(text));

    [Fact]
    public void No_text_gets_out_of_it() => Prop.ForAll(
        Gen.Elements("\r", "\n", "\r\n", "\u0085", "\u2028", "\f", "\v", "DROP TABLE x;", "--", "*/", "'", "$$").ListOf().Select(string.Concat).ToArbitrary(),
        static text => Assert.DoesNotContain(SqlScript.Split(SqlComment.Of(text)).SelectMany(static statement => statement.Tokens), static token => !token.IsTrivia))
        .QuickCheckThrowOnFailure();
}
