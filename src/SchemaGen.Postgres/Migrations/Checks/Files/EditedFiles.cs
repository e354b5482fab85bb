using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Migrations;

namespace SchemaGen.Postgres.Migrations.Checks.Files;

/// <summary>Files that are not what they were when the index was written: databases that have them keep what the old text made.</summary>
internal static class EditedFiles
{
    public static IEnumerable<Diagnostic> Find(MigrationSet set, MigrationIndex? index, string? applied)
    {
        var known = (index?.Migrations ?? default).GroupBy(static migration => migration.File, StringComparer.Ordinal).ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);
        foreach (var migration in set.Migrations.Where(static migration => migration.Kind != MigrationKind.Repeatable))
        {
            if (known.TryGetValue(migration.Name, out var before) && before.Checksum != migration.Checksum)
            {
                var isApplied = applied is not null && migration.Number is not null && MigrationNumbers.Compare(migration.Number, applied) <= 0;
                var finding = Rules.MigrationEdited.At(
                    new SourceLocation(migration.File.Path, 1),
                    isApplied
                        ? $"{migration.Name} was edited, and databases have it already (migrations.applied is {applied}): they keep what the old text made; restore it, and write a new migration"
                        : $"{migration.Name} is not what the index was made of; if a database has it already, restore it and write a new migration, else make the index anew with 'schemagen migrations index'");
                yield return isApplied ? finding with { Severity = Severity.Error } : finding;
            }
        }
    }
}
