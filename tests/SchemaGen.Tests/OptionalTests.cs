namespace SchemaGen.Tests;

/// <summary>Absent is not null.</summary>
public sealed class OptionalTests
{
    [Fact]
    public void AbsentIsNotNull()
    {
        Optional<string?> absent = default;
        Optional<string?> isNull = null;
        Assert.False(absent.HasValue);
        Assert.True(isNull.HasValue);
        Assert.Null(isNull.Value);
        Assert.NotEqual(absent, isNull);
        Assert.True(absent != isNull);
        Assert.NotEqual(absent.GetHashCode(), isNull.GetHashCode());
        Assert.Equal("(absent)", absent.ToString());
        Assert.Equal("NULL", isNull.ToString());
    }

    [Fact]
    public void ValueOfNothingIsAnError()
    {
        Optional<int> absent = default;
        Assert.Throws<InvalidOperationException>(() => absent.Value);
        Assert.Equal(7, absent.GetValueOrDefault(7));
    }

    [Fact]
    public void EqualsByValue()
    {
        Optional<int> one = 1;
        Assert.Equal(1, one.Value);
        Assert.Equal(1, one.GetValueOrDefault(7));
        Assert.True(one == new Optional<int>(1));
        Assert.True(one.Equals((object)new Optional<int>(1)));
        Assert.False(one == 2);
        Assert.False(one == default);
        Assert.False(new Optional<int>(0) == default);
        Assert.Equal(one.GetHashCode(), new Optional<int>(1).GetHashCode());
    }
}
