using System.ComponentModel;
using System.Globalization;
using System.Text;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Psql;

/// <summary>A command that has started psql, which is connected and prepared.</summary>
internal sealed class PsqlSession : IDisposable
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

    private PsqlSession(PsqlProcess process) => Process = process;

    public PsqlProcess Process { get; }

    /// <summary>What <c>\echo</c> prints where something has ended: nothing else does.</summary>
    public string Marker { get; } = Guid.NewGuid().ToString("N");

    /// <summary>As <c>server_version_num</c>.</summary>
    public int ServerVersion { get; private set; }

    /// <summary>Starts a command and waits until psql is connected.</summary>
    /// <param name="command">The command.</param>
    /// <param name="directory">Where it starts.</param>
    /// <param name="limits">How long it may be silent.</param>
    /// <param name="cancellationToken">Ends the command and what it started.</param>
    /// <exception cref="DiagnosticException">SG0027.</exception>
    public static PsqlSession Start(PsqlCommand command, string directory, PsqlLimits limits, CancellationToken cancellationToken)
    {
        var session = new PsqlSession(Run(command, directory));
        try
        {
            using var cancellation = cancellationToken.Register(session.Process.Kill);
            session.Greet(command, limits, cancellationToken);
            return session;
        }
        catch
        {
            session.Process.Kill();
            session.Dispose();
            throw;
        }
    }

    public void Dispose() => Process.Dispose();

    private static PsqlProcess Run(PsqlCommand command, string directory)
    {
        try
        {
            return PsqlProcess.Start([.. command.Words, .. Options], directory);
        }
        catch (Win32Exception e)
        {
            throw PsqlFailure.NotStarted(command, new Win32Exception(e.NativeErrorCode).Message);
        }
    }

    private void Greet(PsqlCommand command, PsqlLimits limits, CancellationToken cancellationToken)
    {
        Process.Output.Limit = limits.Greeting;
        var greeting = $"\\echo {Marker}";
        Process.Send($"{Preparation}{greeting}\nCOPY (SELECT pg_catalog.current_setting('server_version_num')) TO STDOUT;\n\\echo {Marker}\n");
        try
        {
            for (var line = Next(); line != Marker; line = Next())
            {
                Process.PassOver(line.EndsWith(greeting, StringComparison.Ordinal) ? throw PsqlFailure.Echoing(command) : line);
            }

            var version = Next();
            ServerVersion = int.TryParse(version, CultureInfo.InvariantCulture, out var number) ? number : throw PsqlFailure.Unreadable(command, version);
            Next();
        }
        catch (TimeoutException)
        {
            throw PsqlFailure.Silent(command, Process, limits.Greeting);
        }
        catch (DecoderFallbackException)
        {
            throw PsqlFailure.Unreadable(command);
        }

        Process.Output.Limit = limits.Silence;

        string Next() => Process.ReadLine() ?? throw PsqlFailure.NotConnected(command, Process, cancellationToken);
    }
}
