using SchemaGen.Generator.Specs;
using SchemaGen.Generator.Specs.Types;

namespace SchemaGen.Generator.Emit;

/// <summary>The type of a primary key.</summary>
internal static class IdEmitter
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

    public static void Emit(SourceWriter writer, RelationSpec relation, IdSpec id)
    {
        var name = id.TypeName;
        writer.Line($"/// <summary>The key of a <see cref=\"{relation.FullRowName}\"/>: {Documentation.Code(id.Definition)}.</summary>");
        writer.Line("/// <param name=\"Value\">What the database has.</param>");
        writer.Line(SourceEmitter.GeneratedCode);
        if (id.HasJson)
        {
            writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({name}.JsonConverter))]");
        }

        writer.Line($"public readonly partial record struct {name}({id.Underlying} Value) : global::System.IComparable<{name}>");
        writer.Directive("#if NET7_0_OR_GREATER");
        writer.Line($"    , global::System.IParsable<{name}>, global::System.ISpanFormattable");
        writer.Directive("#endif");
        writer.Line("{");
        writer.Indent();
        EmitConversions(writer, id);
        writer.Directive("#if NET7_0_OR_GREATER");
        EmitParsing(writer, id);
        writer.Directive("#endif");
        if (id.HasJson)
        {
            JsonEmitter.EmitConverter(writer, id);
        }

        writer.Close();
    }

    private static void EmitConversions(SourceWriter writer, IdSpec id)
    {
        writer.Line("/// <summary>Makes a key of a value.</summary>");
        writer.Line($"public static explicit operator {id.TypeName}({id.Underlying} value) => new(value);");
        writer.Line();
        writer.Line("/// <summary>The value of a key.</summary>");
        writer.Line($"public static explicit operator {id.Underlying}({id.TypeName} key) => key.Value;");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public int CompareTo({id.TypeName} other) => {(id.Underlying == BuiltInTypes.Text ? "string.CompareOrdinal(Value, other.Value)" : "Value.CompareTo(other.Value)")};");
        writer.Line();
        writer.Line("/// <summary>The value as text, the same in every culture.</summary>");
        writer.Line($"public override string ToString() => {TextOf(id)};");
    }

    private static void EmitParsing(SourceWriter writer, IdSpec id)
    {
        var isText = id.Underlying == BuiltInTypes.Text;
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public static {id.TypeName} Parse(string s, global::System.IFormatProvider? provider = null) => new({(isText ? "s" : $"{id.Underlying}.Parse(s, provider ?? {Invariant})")});");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Open($"public static bool TryParse([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s, global::System.IFormatProvider? provider, out {id.TypeName} result)");
        writer.Line(isText ? "result = s is null ? default : new(s);" : $"var isValue = {id.Underlying}.TryParse(s, provider ?? {Invariant}, out var value);");
        if (!isText)
        {
            writer.Line("result = new(value);");
        }

        writer.Line(isText ? "return s is not null;" : "return isValue;");
        writer.Close();
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public string ToString(string? format, global::System.IFormatProvider? formatProvider) => {(isText ? "ToString()" : "Value.ToString(format, formatProvider)")};");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Open("public bool TryFormat(global::System.Span<char> destination, out int charsWritten, global::System.ReadOnlySpan<char> format, global::System.IFormatProvider? provider)");
        if (isText)
        {
            writer.Line("var text = ToString();");
            writer.Line("var fits = global::System.MemoryExtensions.AsSpan(text).TryCopyTo(destination);");
            writer.Line("charsWritten = fits ? text.Length : 0;");
            writer.Line("return fits;");
        }
        else
        {
            writer.Line(id.Underlying == BuiltInTypes.Guid
                ? "return Value.TryFormat(destination, out charsWritten, format);"
                : "return Value.TryFormat(destination, out charsWritten, format, provider);");
        }

        writer.Close();
    }

    /// <summary>A text that was never set is null, whatever its type says.</summary>
    private static string TextOf(IdSpec id) => id.Underlying switch
    {
        BuiltInTypes.Text => "Value ?? \"\"",
        BuiltInTypes.Guid => "Value.ToString()",
        _ => $"Value.ToString({Invariant})",
    };
}
