using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Connections;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Connections;

/// <summary>TLS to a server whose certificate, for the name localhost, nobody vouches for; and hosts that do not answer.</summary>
public sealed class TlsTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly X509Certificate2 _certificate = Certificate();
    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await PostgresServer.CreateDatabaseAsync();
        _folder.Write("root.crt", _certificate.ExportCertificatePem());
        _folder.Write("other.crt", Certificate().ExportCertificatePem());
    }

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        _certificate.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("localhost", "disable", "", false)]
    [InlineData("localhost", "prefer", "", true)]
    [InlineData("localhost", "require", "", true)]
    [InlineData("127.0.0.1", "require", "", true)]
    [InlineData("localhost", "verify-ca", "root.crt", true)]
    [InlineData("127.0.0.1", "verify-ca", "root.crt", true)]
    [InlineData("localhost", "verify-full", "root.crt", true)]
    public async Task A_connection_that_is_good_enough_for_the_mode(string host, string mode, string root, bool encrypted)
    {
        using var server = new TlsServer(_database.ConnectionString, _certificate);
        await using var session = DatabaseConnector.Open(Uri(host, server.Port, mode, root), CancellationToken.None);
        Assert.Equal((_database.Name, encrypted), (session.Connection.Database, server.WasEncrypted));
    }

    [Theory]
    [InlineData("localhost", "verify-ca", "")]
    [InlineData("localhost", "verify-full", "")]
    [InlineData("localhost", "verify-ca", "other.crt")]
    [InlineData("127.0.0.1", "verify-full", "root.crt")]
    public void A_certificate_that_is_not_is_an_error_that_says_so(string host, string mode, string root)
    {
        using var server = new TlsServer(_database.ConnectionString, _certificate);
        var diagnostic = Assert.Throws<DiagnosticException>(() => DatabaseConnector.Open(Uri(host, server.Port, mode, root), CancellationToken.None)).Diagnostic;
        Assert.Equal(Rules.DatabaseUnreachable, diagnostic.Rule);
        Assert.Contains("certificate", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("sslrootcert", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_without_TLS_does_not_do_where_it_is_required()
    {
        using var server = new TlsServer(_database.ConnectionString, certificate: null);
        var diagnostic = Assert.Throws<DiagnosticException>(() => DatabaseConnector.Open(Uri("localhost", server.Port, "require", ""), CancellationToken.None)).Diagnostic;
        Assert.Equal(Rules.DatabaseUnreachable, diagnostic.Rule);
        Assert.Contains("SSL", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_host_that_answers_serves()
    {
        using var server = new TlsServer(_database.ConnectionString, _certificate);
        var uri = FormattableString.Invariant($"postgres://postgres@127.0.0.1:1,localhost:{server.Port}/{_database.Name}?target_session_attrs=read-write");
        await using var session = DatabaseConnector.Open(uri, CancellationToken.None);
        Assert.Equal(_database.Name, session.Connection.Database);
    }

    [Fact]
    public async Task A_wish_that_no_host_fulfils_is_an_error_and_a_preference_is_none()
    {
        var target = new NpgsqlConnectionStringBuilder(_database.ConnectionString) { TargetSessionAttributes = "standby" };
        var diagnostic = Assert.Throws<DiagnosticException>(() => DatabaseConnector.Open(target.ConnectionString, CancellationToken.None)).Diagnostic;
        Assert.Equal(Rules.DatabaseUnreachable, diagnostic.Rule);
        Assert.Contains("is not 'standby'", diagnostic.Message, StringComparison.Ordinal);

        target.TargetSessionAttributes = "prefer-standby";
        await using var session = DatabaseConnector.Open(target.ConnectionString, CancellationToken.None);
    }

    private string Uri(string host, int port, string mode, string root) =>
        FormattableString.Invariant($"postgres://postgres@{host}:{port}/{_database.Name}?sslmode={mode}") + (root.Length == 0 ? "" : "&sslrootcert=" + _folder.PathOf(root));

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>A server's TLS before a PostgreSQL that listens on a socket of the file system only.</summary>
    private sealed class TlsServer : IDisposable
    {
        private readonly TcpListener _listener = TcpListener.Create(0);
        private readonly NpgsqlConnectionStringBuilder _target;
        private readonly X509Certificate2? _certificate;

        public TlsServer(string connectionString, X509Certificate2? certificate)
        {
            _target = new NpgsqlConnectionStringBuilder(connectionString);
            _certificate = certificate;
            _listener.Start();
            _ = ServeAsync();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public bool WasEncrypted { get; private set; }

        public void Dispose() => _listener.Dispose();

        private async Task ServeAsync()
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }

        private async Task ServeAsync(TcpClient client)
        {
            using var closing = client;
            Stream stream = client.GetStream();
            var start = new byte[8];
            await stream.ReadExactlyAsync(start);
            byte[] request = [0, 0, 0, 8, 4, 210, 22, 47];
            var isRequest = start.AsSpan().SequenceEqual(request);
            if (isRequest)
            {
                await stream.WriteAsync((byte[])[(byte)(_certificate is null ? 'N' : 'S')]);
                if (_certificate is null)
                {
                    return;
                }

                var encrypted = new SslStream(stream);
                await encrypted.AuthenticateAsServerAsync(_certificate);
                WasEncrypted = true;
                stream = encrypted;
            }

            using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await server.ConnectAsync(new UnixDomainSocketEndPoint(FormattableString.Invariant($"{_target.Host}/.s.PGSQL.{_target.Port}")));
            await using var back = new NetworkStream(server);
            if (!isRequest)
            {
                await back.WriteAsync(start);
            }

            await Task.WhenAny(stream.CopyToAsync(back), back.CopyToAsync(stream));
        }
    }
}
