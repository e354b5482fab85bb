using SchemaGen.Model.Json;

namespace SchemaGen.Model.Diff.Renames;

/// <summary>What an object is but for its name.</summary>
internal static class Shape
{
    /// <summary>Whether two objects are alike in all but their names.</summary>
    /// <param name="kind">What they are.</param>
    /// <param name="before">In the snapshot.</param>
    /// <param name="after">In the database.</param>
    /// <param name="outer">Names that changed.</param>
    public static bool AreAlike(DriftKind kind, JsonValue before, JsonValue after, RenamedNames outer)
    {
        if (before.Kind == JsonKind.String)
        {
            // A label is nothing but its name and its place.
            return true;
        }

        // Its definition mentions its own name.
        var names = new RenamedNames(outer);
        foreach (var name in kind.Identity)
        {
            names.Add(before.Property(name).Text() ?? "", after.Property(name).Text() ?? "");
        }

        return kind.Identity.All(name => name is "schema" or "name" || before.Property(name).Text() == after.Property(name).Text())
            && (kind.CalledByKind ? HaveSameColumns(before, after, names) : HaveSameProperties(kind, before, after, names));
    }

    /// <summary>Of a relation its columns say enough: indexes and constraints come and go.</summary>
    private static bool HaveSameColumns(JsonValue before, JsonValue after, RenamedNames names)
    {
        var (columns, others) = (before.Property("columns").Items(), after.Property("columns").Items());
        return before.Property("kind").Text() == after.Property("kind").Text()
            && columns.Count > 0 && columns.Count == others.Count
            && columns.Zip(others, (column, other) => HaveSame("name", column, other, names) && HaveSame("type", column, other, names)).All(static same => same);
    }

    private static bool HaveSameProperties(DriftKind kind, JsonValue before, JsonValue after, RenamedNames names) =>
        before.Properties().Concat(after.Properties()).Select(static property => property.Name)
            .Where(name => !kind.IsIdentity(name) && name is not ("comment" or "dependsOn" or "notNull" or "index"))
            .All(name => HaveSame(name, before, after, names));

    private static bool HaveSame(string property, JsonValue before, JsonValue after, RenamedNames names) =>
        JsonComparison.AreEqual(before.Property(property), after.Property(property), names);
}
