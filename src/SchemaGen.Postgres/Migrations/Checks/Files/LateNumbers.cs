using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Migrations;

namespace SchemaGen.Postgres.Migrations.Checks.Files;

/// <summary>New files that come before old ones: databases that have the old ones never see them, or see them in another order.</summary>
internal static class LateNumbers
{
    public static IEnumerable<Diagnostic> Find(MigrationSet set, MigrationIndex? index, string? applied)
    {
        var known = (index?.Migrations ?? default).Select(static migration => migration.File).ToHashSet(StringComparer.Ordinal);
        var last = applied ?? (index?.Migrations ?? default).Select(static migration => migration.Number).OfType<string>().OrderBy(static number => number, Comparer<string>.Create(MigrationNumbers.Compare)).LastOrDefault();
        return last is null || index is null
            ? []
            : set.Migrations.Where(migration => migration is { Number: not null, Kind: MigrationKind.Versioned } && !known.Contains(migration.Name) && MigrationNumbers.Compare(migration.Number, last) <= 0)
                .Select(migration => Rules.MigrationLateNumber.At(
                    new SourceLocation(migration.File.Path, 1), $"{migration.Name} is new, and {last} was there before it: a database that has {last} skips it, or applies it in another order; give it a higher number"));
    }
}
