using Npgsql;
using SchemaGen.Postgres.Connections;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Connections;

/// <summary>pgpass files as libpq reads them.</summary>
public sealed class PasswordFileTests
{
    [Theory]
    [InlineData("h:5432:d:u:secret", "secret")]
    [InlineData("*:*:*:*:secret", "secret")]
    [InlineData("*:5432:*:u:secret", "secret")]
    [InlineData("h:5432:d:u:with:colons", "with:colons")]
    [InlineData(@"h:5432:d:u:back\\slash\:colon", @"back\slash:colon")]
    [InlineData("# h:5432:d:u:no\n\nx:5432:d:u:no\nh:5432:d:u:first\nh:5432:d:u:second", "first")]
    [InlineData("h:5433:d:u:no", null)]
    [InlineData("h:5432:x:u:no", null)]
    [InlineData("h:5432:d:x:no", null)]
    [InlineData("h:5432:d:u", null)]
    [InlineData(@"\*:5432:d:u:no", null)]
    [InlineData("", null)]
    public void The_first_line_that_fits_counts(string text, string? expected) =>
        Assert.Equal(expected, PasswordFile.Find(text.Split('\n'), Target("h")));

    [Theory]
    [InlineData("::1", @"\:\:1:5432:d:u:secret")]
    [InlineData("/var/run/postgresql", "localhost:5432:d:u:secret")]
    [InlineData("/run/mine", "/run/mine:5432:d:u:secret")]
    public void Hosts_that_are_written_otherwise(string host, string line) => Assert.Equal("secret", PasswordFile.Find([line], Target(host)));

    [Fact]
    public void A_file_that_others_may_read_is_not_used()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        folder.Write("pgpass", "*:*:*:*:secret");
        var path = folder.PathOf("pgpass");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var builder = Target("h");
        builder.Passfile = path;

        Assert.Contains("chmod 600", PasswordFile.Apply(builder), StringComparison.Ordinal);
        Assert.Null(builder.Password);
        Assert.False(File.Exists(builder.Passfile));

        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        builder.Passfile = path;
        Assert.Null(PasswordFile.Apply(builder));
        Assert.Equal("secret", builder.Password);
    }

    private static NpgsqlConnectionStringBuilder Target(string host) => new() { Host = host, Port = 5432, Database = "d", Username = "u" };
}
