using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tests.Naming;

public sealed class SqlIdentifierTests
{
    private static readonly Gen<string> Names = Gen.OneOf(
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(static text => text.Get),
        Gen.Elements("a", "A", "_", "1", "\"", "\"\"", ".", " ", "select", "é", "\U0001F600", "\ud83d", "\n", "(", "[]", "$").ArrayOf().Select(string.Concat));

    [Theory]
    [InlineData("users", "users")]
    [InlineData("elo_t_2", "elo_t_2")]
    [InlineData("_x", "_x")]
    [InlineData("Users", "\"Users\"")]
    [InlineData("2x", "\"2x\"")]
    [InlineData("a$b", "\"a$b\"")]
    [InlineData("été", "\"été\"")]
    [InlineData("", "\"\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a.b", "\"a.b\"")]
    [InlineData("user", "\"user\"")]
    [InlineData("select", "\"select\"")]
    [InlineData("name", "name")]
    public void Quotes_where_PostgreSQL_does(string name, string expected) => Assert.Equal(expected, SqlIdentifier.Quote(name));

    [Theory]
    [InlineData("users", "public", "users")]
    [InlineData("audit.users", "audit", "users")]
    [InlineData("\"audit.x\".\"us\"\"ers\"", "audit.x", "us\"ers")]
    [InlineData("\"\".x", "", "x")]
    [InlineData("\"\"\"\"", "public", "\"")]
    public void Reads(string text, string schema, string name) => Assert.Equal(new QualifiedName(schema, name), SqlIdentifier.Parse(text, "public"));

    [Fact]
    public void What_is_quoted_is_read_back() =>
        Prop.ForAll(Names.ToArbitrary(), static name => SqlIdentifier.Parse(SqlIdentifier.Quote(name), "s") == new QualifiedName("s", name)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_quoted_with_its_schema_is_read_back() => Prop.ForAll(
        Names.SelectMany(static schema => Names.Select(name => new QualifiedName(schema, name))).ToArbitrary(),
        static name => SqlIdentifier.Parse(SqlIdentifier.Quote(name), "other") == name).QuickCheckThrowOnFailure();
}
