using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Connections;

namespace SchemaGen.Postgres.Tests.Connections;

/// <summary>URIs as libpq takes them.</summary>
public sealed class ConnectionUriTests
{
    [Theory]
    [InlineData("postgres://u:p%40s%2Fs@h:5433/d", "h 5433 d u p@s/s")]
    [InlineData("postgresql://u@h", "h 5432 u u ")]
    [InlineData("POSTGRES://u@H/D", "H 5432 D u ")]
    [InlineData("postgres://u@[::1]:5433/d", "::1 5433 d u ")]
    [InlineData("postgres://u@[2001:db8::1]/d", "2001:db8::1 5432 d u ")]
    [InlineData("postgres://u@%2Frun%2Fpg:5433/d", "/run/pg 5433 d u ")]
    [InlineData("postgres://u@/d?host=/run/pg&port=5433", "/run/pg 5433 d u ")]
    [InlineData("postgres:///d?user=u&host=h&password=p%26q", "h 5432 d u p&q")]
    [InlineData("postgres://h?dbname=d&user=u", "h 5432 d u ")]
    [InlineData("postgres://u:@h/d", "h 5432 d u ")]
    [InlineData("postgres://u@h:/d", "h 5432 d u ")]
    [InlineData("postgres://u@one:1,two,[::1]:3/d", "one:1,two,[::1]:3 5432 d u ")]
    [InlineData("postgres://u@h/%64%20b", "h 5432 d b u ")]
    [InlineData("postgres://u@h/d?connect_timeout=10&application_name=x&keepalives=1&client_encoding=auto", "h 5432 d u ")]
    public void Each_part_is_where_it_belongs(string uri, string expected)
    {
        var builder = ConnectionStrings.Parse(uri);
        Assert.Equal(expected, FormattableString.Invariant($"{builder.Host} {builder.Port} {builder.Database} {builder.Username} {builder.Password}"));
    }

    [Theory]
    [InlineData("sslmode=disable", "Disable")]
    [InlineData("sslmode=require", "Require")]
    [InlineData("sslmode=verify-ca", "VerifyCA")]
    [InlineData("sslmode=verify-full&sslrootcert=system", "VerifyFull")]
    [InlineData("ssl=true", "Require")]
    public void Modes_of_TLS(string parameters, string expected) =>
        Assert.Equal(expected, ConnectionStrings.Parse("postgres://u@h/d?" + parameters).SslMode.ToString());

    /// <summary>What hosted providers write into the strings that they hand out.</summary>
    [Theory]
    [InlineData("channel_binding=require", "Channel Binding", "Require")]
    [InlineData("channel_binding=prefer", "Channel Binding", "Prefer")]
    [InlineData("sslnegotiation=direct&sslmode=require", "SSL Negotiation", "Direct")]
    [InlineData("sslnegotiation=postgres", "SSL Negotiation", "Postgres")]
    [InlineData("gssencmode=disable", "GSS Encryption Mode", "Disable")]
    [InlineData("krbsrvname=pg", "Kerberos Service Name", "pg")]
    [InlineData("sslpassword=p", "SSL Password", "p")]
    [InlineData("require_auth=scram-sha-256", "Require Auth", "ScramSHA256")]
    [InlineData("hostaddr=10.0.0.1", "Host", "h")]
    [InlineData("sslsni=1&sslcompression=0&load_balance_hosts=random&gssdelegation=0", "Host", "h")]
    public void What_Npgsql_has_too_is_passed_on(string parameters, string keyword, string expected) =>
        Assert.Equal(expected, ConnectionStrings.Parse("postgres://u@h/d?" + parameters)[keyword].ToString());

    [Fact]
    public void An_address_serves_where_there_is_no_host() =>
        Assert.Equal("10.0.0.1", ConnectionStrings.Parse("postgres:///d?user=u&hostaddr=10.0.0.1").Host);

    [Theory]
    [InlineData("postgres://u:s3cret@h/d?require_auth=oauth")]
    [InlineData("postgres://u:s3cret@h/d?require_auth=!password,!md5")]
    [InlineData("postgres://u:s3cret@h/d?channel_binding=never")]
    [InlineData("postgres://u:s3cret@h/d?sslcrl=/revoked.pem")]
    [InlineData("postgres://u:s3cret@h/d?requirepeer=postgres")]
    [InlineData("postgres://u:s3cret@h:99999/d")]
    [InlineData("postgres://u:s3cret@h:port/d")]
    [InlineData("postgres://u:s3cret@h:1:2/d?port=x")]
    [InlineData("postgres://u:s3cret%4@h/d")]
    [InlineData("postgres://u:s3cret%zz@h/d")]
    [InlineData("postgres://u:s3cret@h/d?sslmode=never")]
    [InlineData("postgres://u:s3cret@h/d?port=99999999999")]
    [InlineData("postgres://u:s3cret@h/d?colour=red")]
    [InlineData("postgres://u@h/d?s3cret&x=1")]
    public void What_cannot_be_understood_is_an_error_that_repeats_nothing(string uri)
    {
        var diagnostic = Assert.Throws<DiagnosticException>(() => ConnectionStrings.Parse(uri)).Diagnostic;
        Assert.Equal(Rules.ConnectionStringInvalid, diagnostic.Rule);
        Assert.DoesNotContain("s3cret", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_hosts_are_one_connection_each()
    {
        var each = HostList.Each(ConnectionStrings.Parse("postgres://u@one:1,two,[::1]:3,%2Frun%2Fpg:9/d?port=7"));
        Assert.Equal(["one:1", "two:7", "::1:3", "/run/pg:9"], each.Select(static host => FormattableString.Invariant($"{host.Host}:{host.Port}")));
    }
}
