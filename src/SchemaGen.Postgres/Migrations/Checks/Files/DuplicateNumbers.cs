using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Migrations;

namespace SchemaGen.Postgres.Migrations.Checks.Files;

/// <summary>Two files of one number: which comes first is an accident of their names, and most tools refuse to start.</summary>
internal static class DuplicateNumbers
{
    public static IEnumerable<Diagnostic> Find(MigrationSet set)
    {
        foreach (var same in set.Migrations.Where(static migration => migration is { Number: not null, Kind: MigrationKind.Versioned }).GroupBy(static migration => MigrationNumbers.Key(migration.Number!), StringComparer.Ordinal))
        {
            var first = same.First();
            foreach (var migration in same.Skip(1))
            {
                var next = MigrationNumbers.Next(set.Migrations.Select(static other => other.Number));
                yield return Rules.MigrationDuplicateNumber.At(
                    new SourceLocation(migration.File.Path, 1), $"{migration.Name} has the number of {first.Name}, so that only their names say which applies first; give one of them another{(next is null ? "" : $": {next} is free")}");
            }
        }
    }
}
