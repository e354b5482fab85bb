using System.Globalization;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Migrations;

namespace SchemaGen.Postgres.Migrations.Checks.Files;

/// <summary>Numbers that no file has, between two that have.</summary>
internal static class NumberGaps
{
    public static IEnumerable<Diagnostic> Find(MigrationSet set)
    {
        var previous = (Number: 0UL, Name: "");
        foreach (var migration in set.Migrations.Where(static migration => migration is { Number: not null, Kind: MigrationKind.Versioned } && !MigrationNumbers.IsTime(migration.Number)))
        {
            if (!ulong.TryParse(migration.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                continue;
            }

            if (previous.Name.Length > 0 && number > previous.Number + 1)
            {
                yield return Rules.MigrationNumberGap.At(
                    new SourceLocation(migration.File.Path, 1), $"between {previous.Name} and {migration.Name} numbers are missing; if a file was lost or is not merged yet, bring it back");
            }

            previous = (number, migration.Name);
        }
    }
}
