using System.Net;
using System.Net.Sockets;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Connections;

namespace SchemaGen.Postgres.Tests.Connections;

public sealed class DatabaseConnectorTests
{
    /// <summary>Such a server would be waited for until the timeout, which then is a diagnostic and no cancellation.</summary>
    [Fact]
    public async Task A_cancellation_does_not_wait_for_a_server_that_says_nothing()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var cancellation = new CancellationTokenSource();
        var opening = Task.Run(() => DatabaseConnector.Open(Target(silent, timeout: 30), cancellation.Token));
        using var accepted = await silent.AcceptTcpClientAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opening);
    }

    [Fact]
    public void A_server_that_says_nothing_is_unreachable_after_the_timeout()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var failure = Assert.Throws<DiagnosticException>(() => DatabaseConnector.Open(Target(silent, timeout: 1), CancellationToken.None));
        Assert.Equal(Rules.DatabaseUnreachable, failure.Diagnostic.Rule);
    }

    private static string Target(TcpListener listener, int timeout) =>
        FormattableString.Invariant($"Host=127.0.0.1;Port={((IPEndPoint)listener.LocalEndpoint).Port};Username=u;Database=d;Timeout={timeout}");
}
