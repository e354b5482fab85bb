namespace SchemaGen.Tests;

/// <summary>Statements of as many columns as there are values.</summary>
public sealed class StatementTextTests
{
    [Fact]
    public void Insert()
    {
        Assert.Equal("INSERT INTO t (a, \"B\") VALUES ($1, $2) RETURNING id", StatementText.Insert("t", ["a", "\"B\""], "id"));
        Assert.Equal("INSERT INTO t DEFAULT VALUES RETURNING id", StatementText.Insert("t", [], "id"));
    }

    [Fact]
    public void Update()
    {
        Assert.Equal("UPDATE t SET b = $2, c = $3 WHERE a = $1", StatementText.Update("t", ["b", "c"], ["a"]));
        Assert.Equal("UPDATE t SET c = $3 WHERE a = $1 AND b = $2", StatementText.Update("t", ["c"], ["a", "b"]));
        Assert.Throws<ArgumentException>(static () => StatementText.Update("t", [], ["a"]));
    }
}
