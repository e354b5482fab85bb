using System.Text.RegularExpressions;
using SchemaGen.Model.Migrations;

namespace SchemaGen.Postgres.Migrations.Conventions;

/// <summary><c>{number}_{title}.up.sql</c> beside <c>.down.sql</c>, in the order of the numbers.</summary>
internal abstract partial class UpDownRules : ConventionRules
{
    public override bool IsSign(MigrationFile file) => file.Path.EndsWith(".up.sql", StringComparison.Ordinal);

    protected override Migration? Parse(MigrationFile file)
    {
        var match = Name().Match(Path.GetFileName(file.Path));
        return match.Success && Takes(match.Groups["direction"].Value)
            ? new Migration(file, match.Groups["number"].Value, Words(match.Groups["title"].Value)) { IsWrapped = IsWrapped(file), Checksum = Migration.ChecksumOf(file.Text) }
            : null;
    }

    /// <summary>Whether a file goes up: <c>up</c>, or empty for a file that does not say.</summary>
    protected abstract bool Takes(string direction);

    protected abstract bool IsWrapped(MigrationFile file);

    protected override string? DownKeyOf(MigrationFile file)
    {
        var match = Name().Match(Path.GetFileName(file.Path));
        return match.Groups["direction"].Value == "down" ? match.Groups["number"].Value.TrimStart('0') : null;
    }

    protected override string KeyOf(Migration migration) => migration.Number!.TrimStart('0');

    protected override int Compare(Migration x, Migration y)
    {
        var version = MigrationNumbers.Compare(x.Number, y.Number);
        return version != 0 ? version : base.Compare(x, y);
    }

    [GeneratedRegex(@"^(?<number>[0-9]+)_(?<title>.*?)(\.(?<direction>up|down))?\.sql$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}

/// <summary>golang-migrate sends a file as it is: no transaction but the file's own.</summary>
internal sealed class GolangMigrateRules : UpDownRules
{
    public override MigrationConvention Convention => MigrationConvention.GolangMigrate;

    public override string Expectation => "golang-migrate takes 1_title.up.sql and 1_title.down.sql";

    protected override bool Takes(string direction) => direction == "up";

    protected override bool IsWrapped(MigrationFile file) => false;
}

/// <summary>sqlx runs a file in a transaction, unless its first line is <c>-- no-transaction</c>.</summary>
internal sealed class SqlxRules : UpDownRules
{
    private const string NoTransaction = "-- no-transaction";

    public override MigrationConvention Convention => MigrationConvention.Sqlx;

    public override string Expectation => "sqlx takes 1_title.sql, or 1_title.up.sql and 1_title.down.sql";

    /// <summary>Its files are called as golang-migrate's are; only this line is its own.</summary>
    public override bool IsSign(MigrationFile file) => file.Text.StartsWith(NoTransaction, StringComparison.Ordinal);

    protected override bool Takes(string direction) => direction is "up" or "";

    protected override bool IsWrapped(MigrationFile file) => !file.Text.StartsWith(NoTransaction, StringComparison.Ordinal);
}
