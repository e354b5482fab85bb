using SchemaGen.Model.Naming;

namespace SchemaGen.Generator.Emit;

/// <summary>XML documentation.</summary>
internal static class Documentation
{
    /// <summary>A summary: the comment if there is one, else what the thing is; the rest as remarks.</summary>
    public static void Summary(SourceWriter writer, string? comment, string fallback, string? remarks = null)
    {
        var text = string.IsNullOrWhiteSpace(comment) ? fallback : comment!;
        writer.Line($"/// <summary>{CSharpLiteral.XmlDocumentation(text)}</summary>");
        if (remarks is not null)
        {
            writer.Line($"/// <remarks>{CSharpLiteral.XmlDocumentation(remarks)}</remarks>");
        }
    }
}
