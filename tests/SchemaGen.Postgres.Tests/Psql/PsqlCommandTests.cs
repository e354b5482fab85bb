using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Psql;

namespace SchemaGen.Postgres.Tests.Psql;

/// <summary>What is shown of a command.</summary>
public sealed class PsqlCommandTests
{
    [Theory]
    [InlineData("psql postgres://me:s3cret@host/app", "psql postgres://me:***@host/app")]
    [InlineData("psql postgres://me:s3cr@et@host/app", "psql postgres://me:***@host/app")]
    [InlineData("psql 'host=h password=s3cret user=me'", "psql host=h password=*** user=me")]
    [InlineData("psql \"host=h password = 's3cret ends' user=me\"", "psql host=h password = '***' user=me")]
    [InlineData("env PGPASSWORD=s3cret psql -d app", "env PGPASSWORD=*** psql -d app")]
    [InlineData("ssh host \"PGPASSWORD='s3cret s3cret' psql\"", "ssh host PGPASSWORD='***' psql")]
    [InlineData("docker exec -e PGPASSWORD=s3cret -i db psql", "docker exec -e PGPASSWORD=*** -i db psql")]
    [InlineData("sshpass -p s3cret ssh host psql", "sshpass -p *** ssh host psql")]
    [InlineData("/usr/bin/sshpass -ps3cret ssh host psql", "/usr/bin/sshpass -p*** ssh host psql")]
    public void A_password_is_noticed_and_not_shown(string text, string shown)
    {
        var command = PsqlCommand.Parse(text);
        Assert.True(command.HasPassword);
        Assert.Equal(shown, command.ToString());
    }

    [Theory]
    [InlineData("ssh host docker exec -i db psql -U postgres -d app")]
    [InlineData("psql postgres://me@host:5433/app")]
    [InlineData("psql service=app")]
    public void A_command_without_one_is_shown_whole(string text)
    {
        var command = PsqlCommand.Parse(text);
        Assert.False(command.HasPassword);
        Assert.Equal(text, command.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("psql 'postgres://me:s3cret@host/app")]
    [InlineData("PGPASSWORD=s3cret psql | cat")]
    public void A_command_that_cannot_be_split_is_an_error_that_does_not_repeat_it(string text)
    {
        var diagnostic = Assert.Throws<DiagnosticException>(() => PsqlCommand.Parse(text)).Diagnostic;
        Assert.Equal(Rules.ConfigurationInvalid, diagnostic.Rule);
        Assert.DoesNotContain("s3cret", diagnostic.Message, StringComparison.Ordinal);
    }
}
