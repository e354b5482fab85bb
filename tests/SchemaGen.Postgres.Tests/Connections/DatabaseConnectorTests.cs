using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Sockets;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Connections;
using SchemaGen.Testing;

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

    /// <summary>Npgsql measures every data source that is there: MSBuild's nodes live for many builds.</summary>
    [Fact]
    public async Task Nothing_remains_of_a_session_that_is_disposed()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        var session = DatabaseConnector.Open(database.ConnectionString, CancellationToken.None);
        Assert.Contains(MeasuredSources(), source => source.Contains($"Database={database.Name};", StringComparison.Ordinal));

        session.Dispose();

        Assert.DoesNotContain(MeasuredSources(), source => source.Contains($"Database={database.Name};", StringComparison.Ordinal));
    }

    private static List<string> MeasuredSources()
    {
        var sources = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Npgsql")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((_, _, tags, _) => sources.Add(string.Join(' ', tags.ToArray().Select(static tag => $"{tag.Value};"))));
        listener.Start();
        listener.RecordObservableInstruments();
        return sources;
    }

    private static string Target(TcpListener listener, int timeout) =>
        FormattableString.Invariant($"Host=127.0.0.1;Port={((IPEndPoint)listener.LocalEndpoint).Port};Username=u;Database=d;Timeout={timeout}");
}
