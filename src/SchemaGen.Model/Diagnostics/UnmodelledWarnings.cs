using SchemaGen.Model.Json;

namespace SchemaGen.Model.Diagnostics;

/// <summary>What a snapshot says that it lacks, as warnings at the place where it says so.</summary>
public static class UnmodelledWarnings
{
    /// <param name="snapshot">A snapshot that can be read.</param>
    /// <param name="path">Path for messages.</param>
    /// <returns>SG0042, one for each entry of <c>unmodelled</c>.</returns>
    public static IReadOnlyList<Diagnostic> Of(JsonTree snapshot, string path) =>
        snapshot.Root.Property("unmodelled") is { } unmodelled
            ? [.. unmodelled.Elements().Select(item => Rules.CatalogUnmodelled.At(SnapshotJson.Locate(snapshot.Text, path, item.Offset), Message(item)))]
            : [];

    private static string Message(JsonValue item)
    {
        string? Text(string name) => item.Property(name)?.GetString();
        var detail = Text("detail") is { } text ? $" ({text})" : "";
        return $"The {Text("kind")} {Text("name")}{detail} is in the database, and SchemaGen does not model it: the snapshot only names it. "
            + "Update SchemaGen if it came with a newer PostgreSQL; otherwise make it by hand where you need it.";
    }
}
