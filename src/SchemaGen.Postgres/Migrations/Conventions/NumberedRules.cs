using System.Text.RegularExpressions;
using SchemaGen.Model.Migrations;

namespace SchemaGen.Postgres.Migrations.Conventions;

/// <summary>Plain files, of which all apply.</summary>
internal sealed partial class NumberedRules : ConventionRules
{
    public override MigrationConvention Convention => MigrationConvention.Numbered;

    public override string Expectation => "every file is taken";

    public override bool IsSign(MigrationFile file) => true;

    protected override Migration Parse(MigrationFile file)
    {
        var name = Path.GetFileNameWithoutExtension(file.Path);
        var match = Name().Match(name);
        return new Migration(file, match.Success ? match.Groups["number"].Value : null, Words(match.Success ? match.Groups["title"].Value : name)) { Checksum = Migration.ChecksumOf(file.Text) };
    }

    [GeneratedRegex(@"^(?<number>[0-9]+)[-_. ]*(?<title>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
