using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Ephemeral;

namespace SchemaGen.Postgres.Tests.Ephemeral;

public class ServerUserTests
{
    private static readonly PostgresBinaries Binaries = new("/pg/bin");
    private static readonly CommandResult Runs = new(0, "postgres (PostgreSQL) 17.10\n", "");

    [Fact]
    public void The_postgres_account_is_preferred()
    {
        var candidates = ServerUser.Candidates(["root:x:0:0:root:/root:/bin/sh", "nobody:x:99:98::/:/bin/false", "postgres:x:101:104::/:/bin/sh"]);

        Assert.Equal(
            ["setpriv --reuid=101 --regid=104 --clear-groups", "runuser -u postgres --", "unshare -U"],
            candidates.Select(static user => string.Join(' ', user.Prefix)));
    }

    [Fact]
    public void Else_nobody_serves() =>
        Assert.Equal(["setpriv", "--reuid=99", "--regid=98", "--clear-groups"], ServerUser.Candidates(["nobody:x:99:98::/:/bin/false"])[0].Prefix);

    [Fact]
    public void Without_accounts_a_number_serves() =>
        Assert.Equal(
            ["setpriv --reuid=65534 --regid=65534 --clear-groups", "unshare -U"],
            ServerUser.Candidates(["", "garbage"]).Select(static user => string.Join(' ', user.Prefix)));

    [Fact]
    public async Task The_first_that_runs_the_server_is_taken()
    {
        // BusyBox's setpriv prints its usage and succeeds at nothing; some tools print and exit with 0.
        var user = await ServerUser.FirstThatRunsAsync(
            [new(["setpriv"]), new(["odd"]), new(["unshare"])],
            Binaries,
            command => Task.FromResult(command[0] switch
            {
                "setpriv" => new CommandResult(1, "", "unrecognized option"),
                "odd" => new CommandResult(0, "odd 1.0", ""),
                _ => Runs,
            }));

        Assert.Equal(["unshare"], user.Prefix);
    }

    [Fact]
    public async Task When_none_works_the_error_says_what_was_tried_and_what_to_do()
    {
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => ServerUser.FirstThatRunsAsync(
            [new(["setpriv", "--reuid=1"]), new(["unshare", "-U"])],
            Binaries,
            static command => Task.FromResult(new CommandResult(126, "", $"{command[0]}: not permitted\nmore"))));

        Assert.Equal("SG0033", error.Diagnostic.Id);
        Assert.Contains("'setpriv --reuid=1' (setpriv: not permitted); 'unshare -U' (unshare: not permitted)", error.Message, StringComparison.Ordinal);
        Assert.Contains("Run as an ordinary user", error.Message, StringComparison.Ordinal);
    }
}
