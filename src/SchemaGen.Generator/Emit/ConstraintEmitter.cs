using SchemaGen.Generator.Specs;
using SchemaGen.Model.Naming;

namespace SchemaGen.Generator.Emit;

/// <summary>Names of constraints as constants, and the constraints as arguments of the metadata.</summary>
internal static class ConstraintEmitter
{
    public static void EmitNames(SourceWriter writer, RelationSpec relation)
    {
        writer.Line("/// <summary>Names of the constraints and unique indexes: what an error names.</summary>");
        writer.Open("public static partial class Constraints");
        var isFirst = true;
        foreach (var constraint in relation.Constraints.GroupBy(static constraint => constraint.MemberName, StringComparer.Ordinal).Select(static group => group.First()))
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            writer.Line($"/// <summary>{Documentation.Code(constraint.Definition)}</summary>");
            writer.Line($"public const string {constraint.MemberName} = {CSharpLiteral.Text(constraint.Name)};");
        }

        foreach (var gone in relation.GoneConstraints)
        {
            TombstoneEmitter.Constant(writer, gone.MemberName, gone.Name, gone.Obsolete, ref isFirst);
        }

        writer.Close();
    }

    /// <summary>A constraint as an element of the metadata's list.</summary>
    public static string Element(ConstraintSpec constraint) =>
        $"new({string.Join(", ", new[] { $"Constraints.{constraint.MemberName}", $"global::SchemaGen.ConstraintKind.{constraint.Kind}" }.Concat(constraint.Columns.Select(CSharpLiteral.Text)))})";
}
