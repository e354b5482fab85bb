using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Connections;

namespace SchemaGen.Postgres.Tests.Connections;

public sealed class ConnectionStringsTests
{
    [Theory]
    [InlineData("Host=h;Port=5433;Database=d;Username=u;Password=p@ss=w", "database 'd' at h:5433 as 'u'")]
    [InlineData("postgres://u:p%40ss%2Fw@h:5433/d?sslmode=require", "database 'd' at h:5433 as 'u'")]
    [InlineData("postgresql://u@h", "database 'u' at h:5432 as 'u'")]
    [InlineData("Host=/var/run/postgresql;Username=u", "database 'u' at socket /var/run/postgresql as 'u'")]
    public void What_is_shown_of_a_connection(string text, string expected) =>
        Assert.Equal(expected, ConnectionStrings.Describe(ConnectionStrings.Parse(text)));

    [Theory]
    [InlineData("host=h dbname=d user=u password=s3cret")]
    [InlineData("Host=h;Username=u Password=s3cret")]
    [InlineData("Host=h;Username=u;Database=d Password=s3cret")]
    [InlineData("Host=h;Pasword=s3cret")]
    [InlineData("Host=h;Password=s3cret;Port=s3cret")]
    [InlineData("postgres://u:1/s3cret@h/d")]
    [InlineData("postgres://u:1#s3cret@h/d")]
    [InlineData("postgres://u:1?s3cret@h/d")]
    [InlineData("postgres://u:1@s3cret@h/d")]
    [InlineData("postgres://u:1@s3cret/1@h/d")]
    public void A_password_in_the_wrong_place_is_refused_and_not_repeated(string text)
    {
        var diagnostic = Assert.Throws<DiagnosticException>(() => ConnectionStrings.Parse(text)).Diagnostic;
        Assert.Equal("SG0021", diagnostic.Id);
        Assert.DoesNotContain("s3cret", diagnostic.Message);
    }
}
