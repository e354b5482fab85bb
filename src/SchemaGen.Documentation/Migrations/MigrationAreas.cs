using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Migrations;

namespace SchemaGen.Documentation.Migrations;

/// <summary>Migrations by area. The first area that fits a file has it; what fits none comes last.</summary>
internal static class MigrationAreas
{
    public static IEnumerable<(string Title, IReadOnlyList<IndexedMigration> Migrations)> Of(EquatableArray<MigrationArea> areas, EquatableArray<IndexedMigration> migrations)
    {
        var open = migrations.ToList();
        foreach (var area in areas.ToList())
        {
            var own = open.FindAll(migration => area.Includes(migration));
            open.RemoveAll(own.Contains);
            if (own.Count > 0)
            {
                yield return (TitleOf(area), own);
            }
        }

        if (open.Count > 0 || migrations.IsEmpty)
        {
            yield return (areas.IsEmpty ? "Files" : "Other files", open);
        }
    }

    private static string TitleOf(MigrationArea area) =>
        area.From is null && area.To is null ? area.Name : area.From == area.To ? $"{area.Name} ({area.From})" : $"{area.Name} ({area.From}-{area.To})";
}
