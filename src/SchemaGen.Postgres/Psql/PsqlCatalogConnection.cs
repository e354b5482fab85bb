using System.ComponentModel;
using System.Globalization;
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
    /// <summary>
    /// No start-up file, no prompt for a password, an end at the first error. Words that no shell on the way changes. A
    /// command that loses them (sh -c) gets by with <see cref="Preparation"/>.
    /// </summary>
    private static readonly string[] Options = ["-X", "-q", "-w", "-v", "ON_ERROR_STOP=1"];

    /// <summary>What a start-up file may have set and what would show. The marker comes last: a banner before it is nobody's row.</summary>
    private const string Preparation =
        """
        \set ON_ERROR_STOP on
        \set QUIET on
        \set ECHO none
        \set VERBOSITY verbose
        \set AUTOCOMMIT on
        \set ON_ERROR_ROLLBACK off
        \timing off
        \o
        SET client_encoding = 'UTF8';

        """;

    private readonly PsqlCommand _command;
    private readonly string _directory;
    private readonly PsqlLimits _limits;
    private readonly string _marker = Guid.NewGuid().ToString("N");
    private PsqlProcess _process;

    private PsqlCatalogConnection(PsqlCommand command, string directory, PsqlLimits limits, CancellationToken cancellationToken)
    {
        _command = command;
        _directory = directory;
        _limits = limits;
        _process = Start(cancellationToken);
    }

    public int ServerVersion { get; private set; }

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
            script.Append(statement.OnRow is null ? $"{statement.Sql};\n" : $"COPY (\n{statement.Sql}\n) TO STDOUT;\n\\echo {_marker}\n");
        }

        using var cancellation = cancellationToken.Register(_process.Kill);
        _process.Send(script.Append("\\echo ").Append(_marker).Append('\n').ToString());
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
        _process.Kill();
        _process.Dispose();
        _process = Start(cancellationToken);
    }

    public void Dispose() => _process.Dispose();

    private PsqlProcess Start(CancellationToken cancellationToken)
    {
        PsqlProcess process;
        try
        {
            process = PsqlProcess.Start([.. _command.Words, .. Options], _directory);
        }
        catch (Win32Exception e)
        {
            throw PsqlFailure.NotStarted(_command, new Win32Exception(e.NativeErrorCode).Message);
        }

        try
        {
            using var cancellation = cancellationToken.Register(process.Kill);
            Greet(process, cancellationToken);
            return process;
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    private void Greet(PsqlProcess process, CancellationToken cancellationToken)
    {
        process.Output.Limit = _limits.Greeting;
        var greeting = $"\\echo {_marker}";
        process.Send($"{Preparation}{greeting}\nCOPY (SELECT pg_catalog.current_setting('server_version_num')) TO STDOUT;\n\\echo {_marker}\n");
        try
        {
            for (var line = Next(); line != _marker; line = Next())
            {
                process.PassOver(line.EndsWith(greeting, StringComparison.Ordinal) ? throw PsqlFailure.Echoing(_command) : line);
            }

            var version = Next();
            ServerVersion = int.TryParse(version, CultureInfo.InvariantCulture, out var number) ? number : throw PsqlFailure.Unreadable(_command, version);
            Next();
        }
        catch (TimeoutException)
        {
            throw PsqlFailure.Silent(_command, process, _limits.Greeting);
        }
        catch (DecoderFallbackException)
        {
            throw PsqlFailure.Unreadable(_command);
        }

        process.Output.Limit = _limits.Silence;

        string Next() => process.ReadLine() ?? throw PsqlFailure.NotConnected(_command, process, cancellationToken);
    }

    private void ReadRows(Action<ICatalogRow> onRow, CancellationToken cancellationToken)
    {
        var row = new PsqlRow(_command);
        try
        {
            while (true)
            {
                var line = _process.ReadLine() ?? throw PsqlFailure.Broken(_command, _process, cancellationToken);
                if (line == _marker)
                {
                    return;
                }

                row.Values = CopyText.Split(line);
                onRow(row);
            }
        }
        catch (TimeoutException)
        {
            _process.Kill();
            throw PsqlFailure.Stuck(_command, _process, _limits.Silence);
        }
        catch (DecoderFallbackException)
        {
            throw PsqlFailure.Unreadable(_command);
        }
    }
}
