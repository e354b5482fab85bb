using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Rename;
using SchemaGen.Generator.HandWritten;

namespace SchemaGen.CodeFixes;

/// <summary>Brings a type with <c>[Relation]</c> in line with the snapshot: SG3011 to SG3015.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RelationTypeCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("SG3011", "SG3012", "SG3013", "SG3014", "SG3015");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        var node = root.FindNode(context.Span);
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var (title, change) in FixesOf(context.Document, node, diagnostic))
            {
                context.RegisterCodeFix(CodeAction.Create(title, change, title), diagnostic);
            }
        }
    }

    private static IEnumerable<(string Title, Func<CancellationToken, Task<Solution>> Change)> FixesOf(Document document, SyntaxNode node, Diagnostic diagnostic)
    {
        string? Told(string name) => diagnostic.Properties.TryGetValue(name, out var value) ? value : null;
        Func<CancellationToken, Task<Solution>> In(Func<SyntaxNode, SyntaxNode> edit) => async cancellationToken =>
            await PropertyEdits.ReplaceAsync(document, node, edit, cancellationToken).ConfigureAwait(false);

        switch (diagnostic.Id)
        {
            case "SG3011":
                if (Told(FixProperties.Member) is { } member && Told(FixProperties.Column) is { } column)
                {
                    yield return ($"Rename to '{member}'", cancellationToken => RenameAsync(document, node, member, cancellationToken));
                    yield return ($"Map to column '{column}'", In(property => PropertyEdits.WithColumn(property, column)));
                }

                yield return ("Remove", In(static _ => null!));
                break;
            case "SG3012" when Told(FixProperties.Type) is { } type:
                yield return ($"Change the type to '{PropertyEdits.Short(type)}'", In(property => PropertyEdits.WithType(property, type)));
                break;
            case "SG3013" or "SG3014":
                var nullable = Told(FixProperties.Nullable) == "true";
                yield return (nullable ? "Make it nullable" : "Make it non-nullable", In(property => PropertyEdits.WithNullable(property, nullable)));
                break;
            case "SG3015" when Told(FixProperties.Type) is { } type && Told(FixProperties.Member) is { } name && node is TypeDeclarationSyntax:
                yield return ($"Add property '{name}'", In(declaration => PropertyEdits.AddProperty((TypeDeclarationSyntax)declaration, name, type, Told(FixProperties.Column)!)));
                break;
        }
    }

    private static async Task<Solution> RenameAsync(Document document, SyntaxNode node, string name, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model?.GetDeclaredSymbol(node, cancellationToken) is { } symbol
            ? await Renamer.RenameSymbolAsync(document.Project.Solution, symbol, default, name, cancellationToken).ConfigureAwait(false)
            : document.Project.Solution;
    }
}
