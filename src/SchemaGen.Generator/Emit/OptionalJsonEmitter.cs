using SchemaGen.Generator.Specs;

namespace SchemaGen.Generator.Emit;

/// <summary>
/// Converters with which absent, null and a value are three things in JSON. They are generated, because the run-time
/// library has no dependencies; and closed over each member's type, so that nothing is made by reflection.
/// </summary>
internal static class OptionalJsonEmitter
{
    private const string Json = "global::System.Text.Json.";
    private const string Nullable = "OptionalJsonConverter";
    private const string NotNull = "NotNullJsonConverter";

    /// <summary>The attributes of a member that may be absent.</summary>
    /// <param name="column">The column.</param>
    /// <param name="rootNamespace">Where the converters are.</param>
    public static string Attributes(ColumnSpec column, string rootNamespace) =>
        $"[{Json}Serialization.JsonConverter(typeof(global::{rootNamespace}.{Names.Database}.{(column.IsNullable ? Nullable : NotNull)}<{column.TypeName}>)), {Json}Serialization.JsonIgnore(Condition = {Json}Serialization.JsonIgnoreCondition.WhenWritingDefault)]";

    /// <summary>The converters.</summary>
    public static void EmitConverters(SourceWriter writer)
    {
        EmitConverter(writer, Nullable, "may be absent or null", "");
        writer.Line();
        EmitConverter(writer, NotNull, "may be absent, but not null", $" ?? throw new {Json}JsonException(\"The value must not be null.\")");
    }

    private static void EmitConverter(SourceWriter writer, string name, string summary, string orElse)
    {
        writer.Line($"/// <summary>A value in JSON that {summary}: what is not there is not read, and what is absent is not written.</summary>");
        writer.Open($"public sealed class {name}<T> : {Json}Serialization.JsonConverter<global::SchemaGen.Optional<T>>");
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override bool HandleNull => true;");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override global::SchemaGen.Optional<T> Read(ref {Json}Utf8JsonReader reader, global::System.Type typeToConvert, {Json}JsonSerializerOptions options) =>");
        writer.Line($"    new({Json}JsonSerializer.Deserialize(ref reader, ({Json}Serialization.Metadata.JsonTypeInfo<T>)options.GetTypeInfo(typeof(T))){(orElse.Length == 0 ? "!" : orElse)});");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override void Write({Json}Utf8JsonWriter writer, global::SchemaGen.Optional<T> value, {Json}JsonSerializerOptions options) =>");
        writer.Line($"    {Json}JsonSerializer.Serialize(writer, value.Value, ({Json}Serialization.Metadata.JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));");
        writer.Close();
    }
}
