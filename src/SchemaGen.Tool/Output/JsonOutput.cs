using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Tool.Output;

/// <summary>What <c>--json</c> prints: UTF-8 on standard output, as docs/automation.md promises.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write<T>(T value)
    {
        using var output = Console.OpenStandardOutput();
        JsonSerializer.Serialize(output, value, Options);
        output.Write("\n"u8);
    }

    /// <summary>A name as SQL quotes it: <c>public."Users"</c>.</summary>
    public static string Name(QualifiedName name) => SqlIdentifier.Quote(name);

    public static IEnumerable<string> Names(IEnumerable<QualifiedName> names) => names.Select(Name);

    /// <summary>A value of an enum: <c>breaking</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>A diagnostic; line and column are null where a file as a whole, or none, is meant.</summary>
    public static object Of(Diagnostic diagnostic) => new
    {
        diagnostic.Id,
        Severity = Word(diagnostic.Severity),
        diagnostic.Message,
        diagnostic.Location?.File,
        Line = diagnostic.Location is { Line: > 0 and var line } ? line : (int?)null,
        Column = diagnostic.Location is { Line: > 0, Column: > 0 and var column } ? column : (int?)null,
    };
}
