using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Generator.Input;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Generator.HandWritten;

/// <summary>
/// Compares types with <c>[Relation]</c> with the snapshot. Where a project has none, all that this costs is a look at
/// each type's attributes; the snapshot is read when the first is met.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RelationTypeAnalyzer : DiagnosticAnalyzer
{
    private const string AttributeName = "SchemaGen.RelationAttribute";

    private static readonly ImmutableDictionary<Rule, DiagnosticDescriptor> All = new[]
    {
        Rules.TypeOfNoRelation, Rules.PropertyOfNoColumn, Rules.PropertyMistyped, Rules.PropertyNotNullable, Rules.PropertyNullable, Rules.ColumnOfNoProperty,
    }.ToImmutableDictionary(static rule => rule, Descriptors.Of);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = All.Values.ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AttributeName) is { } attribute)
            {
                var schema = new Lazy<RelationSchema?>(() => RelationSchema.Of(start, start.CancellationToken));
                start.RegisterSymbolAction(symbol => Analyze(symbol, attribute, schema), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol attributeClass, Lazy<RelationSchema?> schema)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var attribute = type.GetAttributes().FirstOrDefault(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributeClass));
        if (attribute?.ConstructorArguments.FirstOrDefault().Value is not string name || schema.Value is not { } known)
        {
            return;
        }

        try
        {
            var relation = known.Find(name);
            foreach (var difference in new TypeComparison(known, relation, type, IsComplete(attribute)).Differences())
            {
                Report(context, known, difference.Rule, difference.Location, difference.Properties, difference.Message);
            }
        }
        catch (DiagnosticException e)
        {
            var location = attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() ?? type.Locations[0];
            Report(context, known, Rules.TypeOfNoRelation, location, null, e.Diagnostic.Message);
        }
    }

    /// <summary>As loud as schemagen.json has it, unless the compiler's own configuration says more.</summary>
    private static void Report(
        SymbolAnalysisContext context, RelationSchema schema, Rule rule, Location location, ImmutableDictionary<string, string?>? properties, string message)
    {
        if (schema.Rules.SeverityOf(rule.Id, rule.DefaultSeverity) is { } severity)
        {
            context.ReportDiagnostic(Microsoft.CodeAnalysis.Diagnostic.Create(All[rule], location, Descriptors.SeverityOf(severity), additionalLocations: null, properties, message));
        }
    }

    private static bool IsComplete(AttributeData attribute) => attribute.NamedArguments.Any(static argument => argument is { Key: "Complete", Value.Value: true });
}
