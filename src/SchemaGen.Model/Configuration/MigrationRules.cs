using SchemaGen.Model.Json;

namespace SchemaGen.Model.Configuration;

/// <summary>The part <c>migrations</c> of <c>schemagen.json</c>.</summary>
internal static class MigrationRules
{
    public static MigrationConfiguration Read(JsonFields f, MigrationConfiguration? m) => new()
    {
        Convention = f.Choice("convention", m?.Convention ?? default),
        Timeout = f.Number("timeout", m?.Timeout ?? 0, MigrationConfiguration.DefaultTimeout, minimum: 1, maximum: 86400),
        Applied = f.OptionalText("applied", m?.Applied, NumberProblem),
        Areas = f.Objects("areas", m?.Areas ?? default, Area),
        KeyTables = f.Objects("keyTables", m?.KeyTables ?? default, KeyTables),
        Notes = f.Objects("notes", m?.Notes ?? default, Note),
    };

    private static MigrationArea Area(JsonFields f, MigrationArea? a) => new()
    {
        Name = f.Text("name", a?.Name),
        From = f.OptionalText("from", a?.From, NumberProblem),
        To = f.OptionalText("to", a?.To, NumberProblem),
        Files = f.Texts("files", a?.Files ?? default),
    };

    private static KeyTables KeyTables(JsonFields f, KeyTables? k) => new()
    {
        Name = f.Text("name", k?.Name),
        Relations = f.Texts("relations", k?.Relations ?? default),
    };

    private static MigrationNote Note(JsonFields f, MigrationNote? n) => new()
    {
        Title = f.Text("title", n?.Title),
        Language = f.OptionalText("language", n?.Language),
        Text = f.RequiredLines("text", n?.Text),
    };

    private static string? NumberProblem(string text) =>
        text.Length > 0 && text.All(static c => c is (>= '0' and <= '9') or '.') ? null : $"'{text}' is no number of a migration; write it as the file names do, such as \"025\"";
}
