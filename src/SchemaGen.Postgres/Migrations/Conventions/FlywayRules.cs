using System.Text.RegularExpressions;
using SchemaGen.Model.Migrations;

namespace SchemaGen.Postgres.Migrations.Conventions;

/// <summary>Flyway: a version of numbers between dots or underscores, two underscores, a description.</summary>
internal sealed partial class FlywayRules : ConventionRules
{
    public override MigrationConvention Convention => MigrationConvention.Flyway;

    public override string Expectation => "Flyway takes V1__description.sql, R__description.sql, B1__description.sql and U1__description.sql";

    public override bool IsSign(MigrationFile file) => Name().IsMatch(Path.GetFileName(file.Path));

    protected override Migration? Parse(MigrationFile file)
    {
        var match = Name().Match(Path.GetFileName(file.Path));
        return !match.Success
            ? null
            : new Migration(file, match.Groups["version"].Success ? match.Groups["version"].Value.Replace('_', '.') : null, Words(match.Groups["title"].Value))
            {
                Kind = match.Groups["version"].Success ? match.Groups["prefix"].Value == "B" ? MigrationKind.Baseline : MigrationKind.Versioned : MigrationKind.Repeatable,
                IsWrapped = true,
                Checksum = Migration.ChecksumOf(file.Text),
            };
    }

    protected override string? DownKeyOf(MigrationFile file)
    {
        var match = Name().Match(Path.GetFileName(file.Path));
        return match.Success && match.Groups["prefix"].Value == "U" ? match.Groups["version"].Value.Replace('_', '.') : null;
    }

    protected override string KeyOf(Migration migration) => migration.Number ?? "";

    /// <summary>A new database begins with the last baseline, and goes on with what comes after it.</summary>
    protected override IReadOnlyList<Migration> Applying(IReadOnlyList<Migration> migrations)
    {
        var baseline = migrations.Where(static migration => migration.Kind == MigrationKind.Baseline).MaxBy(static migration => migration.Number, Comparer<string?>.Create(MigrationNumbers.Compare));
        return baseline is null
            ? migrations
            : [.. migrations.Where(migration => ReferenceEquals(migration, baseline) || migration.Kind == MigrationKind.Repeatable || (migration.Kind == MigrationKind.Versioned && MigrationNumbers.Compare(migration.Number, baseline.Number) > 0))];
    }

    protected override int Compare(Migration x, Migration y)
    {
        var kind = (x.Kind == MigrationKind.Repeatable).CompareTo(y.Kind == MigrationKind.Repeatable);
        var version = kind != 0 ? kind : MigrationNumbers.Compare(x.Number, y.Number);
        return version != 0 ? version : string.CompareOrdinal(x.Name, y.Name);
    }

    [GeneratedRegex(@"^((?<prefix>[VUB])(?<version>[0-9]+([._][0-9]+)*)|(?<prefix>R))__(?<title>.+)\.sql$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
