using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations;

/// <summary>Places in migrations that objects of the catalog come from.</summary>
public static class MigrationPlaces
{
    /// <summary>The statement that is most likely to have made an object or a part of it.</summary>
    /// <param name="migration">The migration that did.</param>
    /// <param name="name">The object's own name.</param>
    /// <param name="member">The part; null for the object itself.</param>
    public static SourceLocation Of(Migration migration, string name, string? member)
    {
        var script = MigrationScript.Parse(migration.File);
        return script.Statements.Count == 0 ? new SourceLocation(migration.File.Path) : script.Locate(script.Statements[StatementFinder.LastAbout(script, name, member)]);
    }
}
