using SchemaGen.Generator.Specs;
using SchemaGen.Generator.Specs.Tombstones;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Generator.Emit;

/// <summary>
/// What is gone, so that a use of it is an error which says why. Properties are in base records: a record compares and
/// prints its own, and these shall be in neither.
/// </summary>
internal static class TombstoneEmitter
{
    /// <summary>The attribute that makes a use an error, and the one that editors read; nothing for what is there.</summary>
    public static void Obsolete(SourceWriter writer, ObsoleteSpec? obsolete)
    {
        if (obsolete is null)
        {
            return;
        }

        var id = obsolete.HasId ? $", DiagnosticId = {CSharpLiteral.Text(Rules.GoneUsed.Id)}, UrlFormat = {CSharpLiteral.Text(Rules.GoneUsed.HelpLink)}" : "";
        writer.Line($"[global::System.Obsolete({CSharpLiteral.Text(obsolete.Message)}, error: {(obsolete.IsError ? "true" : "false")}{id})]");
        if (obsolete.NewName is not null)
        {
            writer.Line($"[global::SchemaGen.RenamedTo({CSharpLiteral.Text(obsolete.NewName)})]");
        }
    }

    /// <summary>A name that is gone, after others.</summary>
    public static void Constant(SourceWriter writer, string memberName, string value, ObsoleteSpec obsolete, ref bool isFirst)
    {
        if (!isFirst)
        {
            writer.Line();
        }

        isFirst = false;
        writer.Line($"/// <summary>{CSharpLiteral.XmlDocumentation(obsolete.Message)}</summary>");
        Obsolete(writer, obsolete);
        writer.Line($"public const string {memberName} = {CSharpLiteral.Text(value)};");
    }

    /// <summary>The base of a record that has lost members: <c> : global::App.Schema.Tombstones.Tenant</c>.</summary>
    public static string BaseOf(string namespaceName, string record, IEnumerable<GoneRecordSpec> records) =>
        records.Any(gone => gone.Name == record) ? $" : global::{namespaceName}.{Names.Tombstones}.{record}" : "";

    /// <summary>The base records.</summary>
    public static void Emit(SourceWriter writer, string namespaceName, IEnumerable<GoneRecordSpec> records)
    {
        foreach (var record in records)
        {
            writer.Line();
            writer.Line("/// <summary>What is no longer in the database.</summary>");
            writer.Open($"public static partial class {Names.Tombstones}");
            writer.Line($"/// <summary>What <see cref=\"global::{namespaceName}.{record.Name}\"/> has no longer.</summary>");
            writer.Line(SourceEmitter.GeneratedCode);
            writer.Open($"public abstract record {record.Name}");
            writer.Line("/// <summary>Prints nothing.</summary>");
            writer.Line("/// <param name=\"builder\">Stays as it is.</param>");
            writer.Line("/// <returns>False.</returns>");
            writer.Line("protected virtual bool PrintMembers(global::System.Text.StringBuilder builder) => false;");
            foreach (var member in record.Members)
            {
                EmitMember(writer, member);
            }

            writer.Close();
            writer.Close();
        }
    }

    private static void EmitMember(SourceWriter writer, GoneMemberSpec member)
    {
        writer.Line();
        writer.Line($"/// <summary>{CSharpLiteral.XmlDocumentation(member.Obsolete.Message)}</summary>");
        Obsolete(writer, member.Obsolete);
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        if (member.Obsolete.HasId)
        {
            // A framework that has the one has the other: serializers take any public property.
            writer.Line("[global::System.Text.Json.Serialization.JsonIgnore]");
        }

        writer.Open($"public {member.TypeName} {member.MemberName}");
        writer.Line("get => default!;");
        writer.Line("init");
        writer.Line("{");
        writer.Line("}");
        writer.Close();
    }
}
