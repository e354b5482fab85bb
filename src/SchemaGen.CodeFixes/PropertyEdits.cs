using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace SchemaGen.CodeFixes;

/// <summary>Changes of a property, which may be a parameter of a record.</summary>
internal static class PropertyEdits
{
    private const string ColumnAttribute = "global::System.ComponentModel.DataAnnotations.Schema.Column";

    /// <summary>Puts another node in the place of one; null removes it.</summary>
    public static async Task<Solution> ReplaceAsync(Document document, SyntaxNode node, Func<SyntaxNode, SyntaxNode?> edit, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var changed = edit(node) is { } replacement
            ? root.ReplaceNode(node, replacement.WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation))
            : root.RemoveNode(node, SyntaxRemoveOptions.KeepUnbalancedDirectives);
        return document.Project.Solution.WithDocumentSyntaxRoot(document.Id, changed!);
    }

    public static SyntaxNode WithType(SyntaxNode property, string type) => WithType(property, _ => Parse(type));

    public static SyntaxNode WithNullable(SyntaxNode property, bool nullable) => WithType(property, type => (type, nullable) switch
    {
        (NullableTypeSyntax { ElementType: var element }, false) => element,
        (not NullableTypeSyntax, true) => SyntaxFactory.NullableType(type.WithoutTrivia()),
        _ => type,
    });

    /// <summary>Adds <c>[Column("name")]</c>, or corrects the one that there is.</summary>
    public static SyntaxNode WithColumn(SyntaxNode property, string column)
    {
        var lists = property is PropertyDeclarationSyntax declaration ? declaration.AttributeLists : ((ParameterSyntax)property).AttributeLists;
        var argument = SyntaxFactory.AttributeArgument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(column)));
        if (lists.SelectMany(static list => list.Attributes).FirstOrDefault(static attribute => attribute.Name.ToString().Split('.').Last() is "Column" or "ColumnAttribute") is { } there)
        {
            return property.ReplaceNode(there, there.WithArgumentList(SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(argument))));
        }

        var attribute = SyntaxFactory.Attribute(
            SyntaxFactory.ParseName(ColumnAttribute), SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(argument)));
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute));

        // On a parameter of a record, the attribute would be the parameter's.
        return property is PropertyDeclarationSyntax plain
            ? plain.WithoutLeadingTrivia().AddAttributeLists(list.WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)).WithLeadingTrivia(plain.GetLeadingTrivia())
            : ((ParameterSyntax)property).AddAttributeLists(list.WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.PropertyKeyword))));
    }

    /// <summary>Adds a property for a column at the end, as the others are written: settable, and required where it must have a value.</summary>
    public static SyntaxNode AddProperty(TypeDeclarationSyntax type, string name, string typeName, string column)
    {
        var others = type.Members.OfType<PropertyDeclarationSyntax>().ToList();
        var setter = others.Exists(static property => property.AccessorList?.Accessors.Any(SyntaxKind.SetAccessorDeclaration) == true) ? "set" : "init";
        var required = typeName.EndsWith("?", StringComparison.Ordinal) || !others.Exists(static property => property.Modifiers.Any(SyntaxKind.RequiredKeyword)) ? "" : "required ";
        var initial = required.Length == 0 && typeName == "string" ? " = null!;" : "";
        var taken = type.Members.OfType<PropertyDeclarationSyntax>().Any(property => property.Identifier.ValueText == name) || type.Identifier.ValueText == name;
        var mapping = taken ? $"[{ColumnAttribute}({SyntaxFactory.Literal(column)})] " : "";
        var member = SyntaxFactory.ParseMemberDeclaration($"{mapping}public {required}{typeName} {name}{(taken ? "Column" : "")} {{ get; {setter}; }}{initial}")!;
        return type.WithSemicolonToken(default).WithOpenBraceToken(Brace(type.OpenBraceToken, SyntaxKind.OpenBraceToken)).WithCloseBraceToken(Brace(type.CloseBraceToken, SyntaxKind.CloseBraceToken)).AddMembers(member);
    }

    /// <summary>A type as a menu shows it.</summary>
    public static string Short(string type) => type.Replace("global::", "");

    private static SyntaxToken Brace(SyntaxToken token, SyntaxKind kind) => token.IsKind(SyntaxKind.None) ? SyntaxFactory.Token(kind) : token;

    private static SyntaxNode WithType(SyntaxNode property, Func<TypeSyntax, TypeSyntax> change) => property switch
    {
        PropertyDeclarationSyntax declaration => declaration.WithType(change(declaration.Type).WithTriviaFrom(declaration.Type)),
        ParameterSyntax { Type: { } type } parameter => parameter.WithType(change(type).WithTriviaFrom(type)),
        _ => property,
    };

    private static TypeSyntax Parse(string type) => SyntaxFactory.ParseTypeName(type).WithAdditionalAnnotations(Simplifier.Annotation);
}
