using System.Text;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Catalog;

namespace SchemaGen.Postgres.Psql;

/// <summary>
/// Reads the catalog through a command that runs psql: a script goes to its standard input, rows come back as
/// <c>COPY … TO STDOUT</c> writes them, with a marker after each query that nothing else prints.
/// </summary>
public sealed class PsqlCatalogConnection : ICatalogConnection
{
    private readonly PsqlCommand _command;
    private readonly string _directory;
    private readonly PsqlLimits _limits;
    private PsqlSession _session;

    private PsqlCatalogConnection(PsqlCommand command, string directory, PsqlLimits limits, CancellationToken cancellationToken)
    {
        _command = command;
        _directory = directory;
        _limits = limits;
        _session = PsqlSession.Start(_command, _directory, _limits, cancellationToken);
    }

    public int ServerVersion => _session.ServerVersion;

    /// <summary>Starts the command and waits until psql is connected.</summary>
    /// <param name="command">The command.</param>
    /// <param name="directory">Where it starts.</param>
    /// <param name="cancellationToken">Ends the command and what it started.</param>
    /// <exception cref="DiagnosticException">SG0027.</exception>
    public static PsqlCatalogConnection Open(PsqlCommand command, string directory, CancellationToken cancellationToken) =>
        Open(command, directory, PsqlLimits.Default, cancellationToken);

    internal static PsqlCatalogConnection Open(PsqlCommand command, string directory, PsqlLimits limits, CancellationToken cancellationToken) =>
        new(command, directory, limits, cancellationToken);

    public void Run(IReadOnlyList<CatalogStatement> statements, CancellationToken cancellationToken)
    {
        var script = new StringBuilder();
        foreach (var statement in statements)
        {
            script.Append(statement.OnRow is null ? $"{statement.Sql};\n" : $"COPY (\n{statement.Sql}\n) TO STDOUT;\n\\echo {_session.Marker}\n");
        }

        using var cancellation = cancellationToken.Register(_session.Process.Kill);
        _session.Process.Send(script.Append("\\echo ").Append(_session.Marker).Append('\n').ToString());
        foreach (var statement in statements)
        {
            if (statement.OnRow is not null)
            {
                ReadRows(statement.OnRow, cancellationToken);
            }
        }

        ReadRows(_ => throw PsqlFailure.Unreadable(_command), cancellationToken);
    }

    public void Recover(CancellationToken cancellationToken)
    {
        _session.Process.Kill();
        _session.Dispose();
        _session = PsqlSession.Start(_command, _directory, _limits, cancellationToken);
    }

    public void Dispose() => _session.Dispose();

    private void ReadRows(Action<ICatalogRow> onRow, CancellationToken cancellationToken)
    {
        var row = new PsqlRow(_command);
        try
        {
            while (true)
            {
                var line = _session.Process.ReadLine() ?? throw PsqlFailure.Broken(_command, _session.Process, cancellationToken);
                if (line == _session.Marker)
                {
                    return;
                }

                row.Values = CopyText.Split(line);
                onRow(row);
            }
        }
        catch (TimeoutException)
        {
            _session.Process.Kill();
            throw PsqlFailure.Stuck(_command, _session.Process, _limits.Silence);
        }
        catch (DecoderFallbackException)
        {
            throw PsqlFailure.Unreadable(_command);
        }
    }
}
