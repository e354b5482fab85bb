using SchemaGen.Generator.Specs;
using SchemaGen.Generator.Specs.Types;
using SchemaGen.Model.Naming;

namespace SchemaGen.Generator.Emit;

/// <summary>Values that are known, as an enum or as constants.</summary>
internal static class ConstantsEmitter
{
    public static void Emit(SourceWriter writer, ConstantsSpec constants)
    {
        Documentation.Write(writer, constants.Comment, constants.Check is { } check
            ? $"What the check constraint {Documentation.Code(check)} allows in {Documentation.Code(constants.QualifiedName)}."
            : $"Values of {Documentation.Code(constants.QualifiedName)}.");
        writer.Line(SourceEmitter.GeneratedCode);
        writer.Open(constants.IsEnum ? $"public enum {constants.TypeName}{(constants.ValueType == "int" ? "" : $" : {constants.ValueType}")}" : $"public static partial class {constants.TypeName}");
        writer.Separated(constants.Members, (writer, member) =>
        {
            Documentation.Write(writer, member.Description, $"The value {Documentation.Code(member.Value)}.");
            writer.Line(Member(constants, member));
        });
        writer.Close();
    }

    private static string Member(ConstantsSpec constants, ConstantSpec member)
    {
        var value = Value(constants.ValueType, member.Value);
        return constants.IsEnum ? $"{member.Name} = {value},"
            : constants.IdType is { } id ? $"public static {id} {member.Name} {{ get; }} = new({value});"
            : constants.ValueType == BuiltInTypes.Guid ? $"public static {BuiltInTypes.Guid} {member.Name} {{ get; }} = {value};"
            : $"public const {constants.ValueType} {member.Name} = {value};";
    }

    private static string Value(string type, string value) => type switch
    {
        BuiltInTypes.Text => CSharpLiteral.Text(value),
        BuiltInTypes.Guid => $"new({CSharpLiteral.Text(value)})",
        _ => value,
    };
}
