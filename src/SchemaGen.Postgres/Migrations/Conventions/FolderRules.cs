using System.Text.RegularExpressions;
using SchemaGen.Model.Migrations;

namespace SchemaGen.Postgres.Migrations.Conventions;

/// <summary>Prisma: a folder a migration, in which all files have one name.</summary>
internal sealed partial class PrismaRules : ConventionRules
{
    public override MigrationConvention Convention => MigrationConvention.Prisma;

    public override string Expectation => "Prisma takes 20240101120000_title/migration.sql";

    public override bool IsSign(MigrationFile file) => Parse(file) is not null;

    protected override Migration? Parse(MigrationFile file)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(file.Path)) ?? "";
        var match = Folder().Match(folder);
        return match.Success && Path.GetFileName(file.Path) == "migration.sql"
            ? new Migration(file, match.Groups["number"].Value, Words(match.Groups["title"].Value)) { Name = folder, Checksum = Migration.ChecksumOf(file.Text) }
            : null;
    }

    protected override int Compare(Migration x, Migration y) => string.CompareOrdinal(x.Name, y.Name);

    [GeneratedRegex("^(?<number>[0-9]+)_?(?<title>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Folder();
}

/// <summary>Supabase: by the time in the name.</summary>
internal sealed partial class SupabaseRules : ConventionRules
{
    public override MigrationConvention Convention => MigrationConvention.Supabase;

    public override string Expectation => "Supabase takes 20240101120000_title.sql";

    public override bool IsSign(MigrationFile file) => file.Path.Replace('\\', '/').Contains("supabase/migrations/", StringComparison.Ordinal) && Parse(file) is not null;

    protected override Migration? Parse(MigrationFile file)
    {
        var match = Name().Match(Path.GetFileName(file.Path));
        return match.Success ? new Migration(file, match.Groups["number"].Value, Words(match.Groups["title"].Value)) { Checksum = Migration.ChecksumOf(file.Text) } : null;
    }

    protected override int Compare(Migration x, Migration y) => string.CompareOrdinal(x.Name, y.Name);

    [GeneratedRegex(@"^(?<number>[0-9]+)_(?<title>.*)\.sql$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}

/// <summary>Entity Framework's idempotent scripts, which begin and end their own transactions and look for what is there already.</summary>
internal sealed class EntityFrameworkRules : ConventionRules
{
    public override MigrationConvention Convention => MigrationConvention.EntityFramework;

    public override string Expectation => "every script is taken";

    public override bool IsSign(MigrationFile file) => file.Text.Contains("\"__EFMigrationsHistory\"", StringComparison.Ordinal);

    protected override Migration Parse(MigrationFile file) =>
        new(file, null, Words(Path.GetFileNameWithoutExtension(file.Path))) { Checksum = Migration.ChecksumOf(file.Text) };
}
