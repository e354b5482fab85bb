using SchemaGen.Generator.Specs;
using SchemaGen.Generator.Specs.Types;

namespace SchemaGen.Generator.Emit;

/// <summary>Converters for System.Text.Json.</summary>
internal static class JsonEmitter
{
    private const string Json = "global::System.Text.Json.";
    private const string Options = Json + "JsonSerializerOptions options";
    private const string ReadArguments = $"ref {Json}Utf8JsonReader reader, global::System.Type typeToConvert, {Options}";

    /// <summary>The converter of a key: its value, also as the name of a property.</summary>
    public static void EmitConverter(SourceWriter writer, IdSpec id)
    {
        var writeArguments = $"{Json}Utf8JsonWriter writer, {id.TypeName} value, {Options}";
        writer.Line();
        writer.Line("/// <summary>The value in JSON, also as the name of a property.</summary>");
        writer.Open($"public sealed class JsonConverter : {Json}Serialization.JsonConverter<{id.TypeName}>");
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override {id.TypeName} Read({ReadArguments}) => new({Read(id.Underlying)});");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override void Write({writeArguments}) => writer.{(IsQuoted(id.Underlying) ? "WriteStringValue" : "WriteNumberValue")}(value.Value);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override {id.TypeName} ReadAsPropertyName({ReadArguments}) => {ReadName(id.Underlying)};");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override void WriteAsPropertyName({writeArguments}) => writer.WritePropertyName(value.ToString());");
        writer.Close();
    }

    private static bool IsQuoted(string type) => type is BuiltInTypes.Text or BuiltInTypes.Guid;

    private static string Read(string type) => type switch
    {
        BuiltInTypes.Text => $"reader.GetString() ?? throw new {Json}JsonException()",
        BuiltInTypes.Guid => "reader.GetGuid()",
        "short" => "reader.GetInt16()",
        "int" => "reader.GetInt32()",
        _ => "reader.GetInt64()",
    };

    private static string ReadName(string type) => type switch
    {
        BuiltInTypes.Text => "new(reader.GetString()!)",
        BuiltInTypes.Guid => $"{type}.TryParse(reader.GetString(), out var value) ? new(value) : throw new {Json}JsonException()",
        _ => $"{type}.TryParse(reader.GetString(), global::System.Globalization.NumberStyles.AllowLeadingSign, global::System.Globalization.CultureInfo.InvariantCulture, out var value) ? new(value) : throw new {Json}JsonException()",
    };
}
