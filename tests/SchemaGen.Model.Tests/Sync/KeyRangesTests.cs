using SchemaGen.Model.Sync;

namespace SchemaGen.Model.Tests.Sync;

public sealed class KeyRangesTests
{
    [Theory]
    [InlineData("3", "1 row gone: 3")]
    [InlineData("9,5,6,7,-1,10,100", "7 rows gone: -1, 5 to 7, 9 to 10, 100")]
    [InlineData("x,5", "2 rows gone: 5, x")]
    [InlineData("1,3,5,7,9,11,13,15,17,19,21", "11 rows gone: 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, …")]
    public void Numbers_that_follow_each_other_are_one_range(string keys, string expected) => Assert.Equal(expected, KeyRanges.Describe(keys.Split(','), "gone"));

    [Fact]
    public void No_row_is_no_sentence() => Assert.Null(KeyRanges.Describe([], "gone"));
}
