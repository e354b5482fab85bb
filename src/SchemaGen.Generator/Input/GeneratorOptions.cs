using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaGen.Generator.Input;

/// <summary>What the project's properties say.</summary>
/// <param name="Namespace">Namespace of the generated code, ready to be written.</param>
internal sealed record GeneratorOptions(string Namespace)
{
    private const string DefaultNamespace = "Schema";

    public static GeneratorOptions Read(AnalyzerConfigOptions options) =>
        new(options.TryGetValue("build_property.SchemaGenNamespace", out var name) ? NamespaceOf(name) : DefaultNamespace);

    /// <summary>A project may be called My-App.1st; its namespace is what new files in it get: My_App._1st.</summary>
    private static string NamespaceOf(string text)
    {
        var segments = text.Split('.').Select(static segment => SegmentOf(segment.Trim().TrimStart('@'))).Where(static segment => segment.Length > 0);
        var name = string.Join(".", segments);
        return name.Length == 0 ? DefaultNamespace : name;
    }

    private static string SegmentOf(string text)
    {
        var segment = new StringBuilder(text.Length + 1);
        foreach (var c in text)
        {
            if (segment.Length == 0 && !SyntaxFacts.IsIdentifierStartCharacter(c) && SyntaxFacts.IsIdentifierPartCharacter(c))
            {
                segment.Append('_');
            }

            segment.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        }

        var identifier = segment.ToString();
        return SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "@" + identifier;
    }
}
