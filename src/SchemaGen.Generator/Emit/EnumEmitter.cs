using System.Globalization;
using SchemaGen.Generator.Specs;
using SchemaGen.Model.Naming;

namespace SchemaGen.Generator.Emit;

/// <summary>An enum, and its labels both ways.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumSpec type)
    {
        Documentation.Write(writer, type.Comment, type.Check is { } check
            ? $"What the check constraint {Documentation.Code(check)} allows in {Documentation.Code(type.QualifiedName)}."
            : $"The enum {Documentation.Code(type.QualifiedName)}.");
        writer.Line(SourceEmitter.GeneratedCode);
        TombstoneEmitter.Obsolete(writer, type.Obsolete);
        writer.Open($"public enum {type.TypeName}");
        writer.Separated(type.Members, (writer, member) =>
        {
            writer.Line($"/// <summary>The {(member.Label.Length == 0 ? "empty label" : $"label {Documentation.Code(member.Label)}")}.</summary>");
            if (type.HasLabelAttributes)
            {
                writer.Line(MappingEmitter.PgName(member.Label));
            }

            writer.Line($"{member.Name},");
        });
        EmitGone(writer, type);
        writer.Close();
        writer.Line();
        EmitLabels(writer, type);
    }

    /// <summary>Labels that are gone have values that no label has.</summary>
    private static void EmitGone(SourceWriter writer, EnumSpec type)
    {
        for (var i = 0; i < type.Gone.Count; i++)
        {
            var gone = type.Gone[i];
            writer.Line();
            writer.Line($"/// <summary>{CSharpLiteral.XmlDocumentation(gone.Obsolete.Message)}</summary>");
            TombstoneEmitter.Obsolete(writer, gone.Obsolete);
            writer.Line($"{gone.MemberName} = {(-1 - i).ToString(CultureInfo.InvariantCulture)},");
        }
    }

    private static void EmitLabels(SourceWriter writer, EnumSpec type)
    {
        writer.Line($"/// <summary>The labels of <see cref=\"global::{type.Namespace}.{type.TypeName}\"/>, as the database has them.</summary>");
        writer.Line(SourceEmitter.GeneratedCode);
        TombstoneEmitter.Obsolete(writer, type.Obsolete);
        writer.Open($"public static partial class {EnumSpec.LabelClassOf(type.TypeName)}");
        writer.Line("/// <summary>The label of a value.</summary>");
        writer.Open($"public static string ToLabel(this {type.TypeName} value) => value switch");
        foreach (var member in type.Members)
        {
            writer.Line($"{type.TypeName}.{member.Name} => {CSharpLiteral.Text(member.Label)},");
        }

        writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(value)),");
        writer.Close("};");
        writer.Line();
        writer.Line("/// <summary>The value of a label.</summary>");
        writer.Open($"public static {type.TypeName} Parse(string label) => label switch");
        foreach (var member in type.Members)
        {
            writer.Line($"{CSharpLiteral.Text(member.Label)} => {type.TypeName}.{member.Name},");
        }

        writer.Line($"_ => throw new global::System.ArgumentException({CSharpLiteral.Text($"No label of {type.QualifiedName}: ")} + label, nameof(label)),");
        writer.Close("};");
        writer.Close();
    }
}
