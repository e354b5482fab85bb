using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Connections;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Connections;

/// <summary>libpq's variables and service files.</summary>
public sealed class LibpqEnvironmentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal) { ["PGHOST"] = "h", ["PGUSER"] = "u" };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_variable_is_its_parameter()
    {
        Set("PGPORT", "5433");
        Set("PGDATABASE", "d");
        Set("PGPASSWORD", "p");
        Set("PGPASSFILE", "/f");
        Set("PGSSLMODE", "verify-full");
        Set("PGSSLROOTCERT", "/ca");
        Set("PGCONNECT_TIMEOUT", "9");
        Set("PGTARGETSESSIONATTRS", "primary");

        var builder = Read();

        Assert.Equal(("h", 5433, "d", "u", "p"), (builder.Host, builder.Port, builder.Database, builder.Username, builder.Password));
        Assert.Equal(("/f", SslMode.VerifyFull, "/ca", 9, "primary"), (builder.Passfile, builder.SslMode, builder.RootCertificate, builder.Timeout, builder.TargetSessionAttributes));
    }

    [Fact]
    public void The_database_is_called_as_the_user_unless_said_otherwise() => Assert.Equal("u", Read().Database);

    [Fact]
    public void Without_a_host_it_is_the_socket_of_the_port()
    {
        var path = "/tmp/.s.PGSQL.61234";
        _variables.Remove("PGHOST");
        Set("PGPORT", "61234");
        Assert.Equal("localhost", Read().Host);
        File.WriteAllText(path, "");
        try
        {
            Assert.Equal("/tmp", Read().Host);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("PGPORT", "five")]
    [InlineData("PGPORT", "99999999999")]
    [InlineData("PGSSLMODE", "never")]
    [InlineData("PGCONNECT_TIMEOUT", "soon")]
    public void A_value_that_cannot_be_used_is_an_error_that_names_the_variable(string variable, string value)
    {
        Set(variable, value);
        var diagnostic = Assert.Throws<DiagnosticException>(Read).Diagnostic;
        Assert.Equal(Rules.ConnectionStringInvalid, diagnostic.Rule);
        Assert.Contains(variable, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_says_more_than_the_environment()
    {
        Service("PGSERVICEFILE", "services", "# ours\n[other]\nhost=no\n[app]\nhost = far\nport=5433\nsslmode=require\n[app]\nhost=later\n");
        var builder = Read();
        Assert.Equal(("far", 5433, "u", SslMode.Require), (builder.Host, builder.Port, builder.Username, builder.SslMode));
    }

    [Fact]
    public void The_users_own_file_goes_before_the_systems()
    {
        _folder.Write("home/.pg_service.conf", "[mine]\nhost=mine\n[both]\nhost=mine\n");
        _folder.Write("etc/pg_service.conf", "[both]\nhost=system\n[app]\nhost=system\n");
        Set("HOME", _folder.PathOf("home"));
        Set("PGSYSCONFDIR", _folder.PathOf("etc"));

        Assert.Equal("mine", ReadService("both"));
        Assert.Equal("system", ReadService("app"));
        Assert.Equal("mine", ReadService("mine"));
        Assert.Throws<DiagnosticException>(() => ReadService("none"));
    }

    [Theory]
    [InlineData("[app]\ncolour=red\n", "SG0021", "'colour'")]
    [InlineData("[app]\nport=five\n", "SG0021", "'port'")]
    [InlineData("[other]\n", "SG0020", "no section [app]")]
    public void A_service_that_cannot_be_used_is_an_error(string text, string id, string message)
    {
        Service("PGSERVICEFILE", "services", text);
        var diagnostic = Assert.Throws<DiagnosticException>(Read).Diagnostic;
        Assert.Equal(id, diagnostic.Id);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    private string? ReadService(string name)
    {
        Set("PGSERVICE", name);
        return Read().Host;
    }

    private void Service(string variable, string file, string text)
    {
        _folder.Write(file, text);
        Set(variable, _folder.PathOf(file));
        Set("PGSERVICE", "app");
    }

    private void Set(string variable, string value) => _variables[variable] = value;

    private NpgsqlConnectionStringBuilder Read() =>
        new(ConnectionNames.Resolve(ConnectionNames.Libpq, new ConnectionContext(_folder.FullPath, null, _variables.GetValueOrDefault)));
}
