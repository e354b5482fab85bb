using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.CodeFixes;

/// <summary>Uses the new name of what was renamed in the database: SG3020, on frameworks whose attribute takes no id CS0619 and CS0618.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class GoneNameCodeFix : CodeFixProvider
{
    private const string Attribute = "SchemaGen.RenamedToAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("SG3020", "CS0619", "CS0618");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            // The error covers the whole of A.B where B is meant.
            var use = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
                .Select(name => (Name: name, NewName: NewNameOf(name, model, context.CancellationToken))).FirstOrDefault(static use => use.NewName is not null);
            if (use.NewName is { } newName)
            {
                var title = $"Use '{newName}'";
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(document.WithSyntaxRoot(Renamed(root, use.Name, newName))), title), diagnostic);
            }
        }
    }

    private static SyntaxNode Renamed(SyntaxNode root, SimpleNameSyntax name, string newName) =>
        root.ReplaceToken(name.Identifier, SyntaxFactory.Identifier(newName).WithTriviaFrom(name.Identifier));

    private static string? NewNameOf(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        var found = model.GetSymbolInfo(name, cancellationToken);
        var symbol = found.Symbol ?? found.CandidateSymbols.FirstOrDefault();
        symbol = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? constructor.ContainingType : symbol;
        var renamed = symbol?.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.ToDisplayString() == Attribute);
        return renamed?.ConstructorArguments.FirstOrDefault().Value as string;
    }
}
