using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.CodeFixes;
using SchemaGen.Generator.HandWritten;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Tests.HandWritten;

/// <summary>Runs analyzer and code fixes on a type that somebody wrote, beside a shop's snapshot.</summary>
internal static class HandWrittenHost
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations.Schema;
        using SchemaGen;


        """;

    public static SchemaSnapshot Shop { get; } = Snapshots.Of(
        Snapshots.Table("orders") with
        {
            Columns =
            [
                Column("id", "bigint", nullable: false), Column("customer_id", "integer", nullable: false), Column("total", "numeric(10,2)", nullable: false),
                Column("note", "text"), Column("mood", "public.mood"), Column("tags", "text[]"), Column("placed_at", "timestamp with time zone", nullable: false),
                Column("email", "public.email"), Column("place", "public.place"),
            ],
        },
        Snapshots.View("totals", "customer") with { Columns = [Column("customer", "bigint"), Column("sum", "numeric")] }) with
    {
        Enums = [Snapshots.Enum("mood", "good", "bad")],
        Domains = [new DomainType { Name = new QualifiedName("public", "email"), BaseType = new TypeReference("text"), NotNull = true }],
        Composites = [new CompositeType { Name = new QualifiedName("public", "place"), Attributes = [new() { Name = "x", Type = new TypeReference("text") }] }],
    };

    /// <summary>What is reported, a line each: id, severity, the marked text, the message.</summary>
    public static async Task<string[]> ReportAsync(string code, SchemaSnapshot? snapshot = null, string? configuration = null) =>
        [.. (await DiagnosticsAsync(code, snapshot, configuration)).Select(static diagnostic => string.Create(
            CultureInfo.InvariantCulture,
            $"{diagnostic.Id} {diagnostic.Severity} {diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"))];

    /// <summary>The code after one of the offered changes; its name starts with <paramref name="title"/>.</summary>
    public static async Task<string> FixAsync(string code, string title)
    {
        using var workspace = new AdhocWorkspace();
        var compilation = Compile(code).Compilation;
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "App", "App", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: compilation.SyntaxTrees.First().Options, metadataReferences: compilation.References));
        var document = workspace.AddDocument(project.Id, "Row.cs", (await compilation.SyntaxTrees.First().GetTextAsync())!);
        var diagnostic = (await DiagnosticsAsync(code, null, null)).First(static diagnostic => diagnostic.Id != "SG3010");
        var offered = new List<CodeAction>();
        var located = Diagnostic.Create(diagnostic.Descriptor, Location.Create((await document.GetSyntaxTreeAsync())!, diagnostic.Location.SourceSpan), diagnostic.Properties, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        await new RelationTypeCodeFix().RegisterCodeFixesAsync(new CodeFixContext(document, located, (action, _) => offered.Add(action), CancellationToken.None));
        var chosen = Assert.Single(offered, action => action.Title.StartsWith(title, StringComparison.Ordinal));
        var operation = (await chosen.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        var changed = operation.ChangedSolution.GetDocument(document.Id)!;
        var text = (await changed.GetTextAsync()).ToString()[Usings.Length..];
        Assert.Empty((await DiagnosticsAsync(text, null, null)).Where(other => other.Id == diagnostic.Id && other.Location.SourceSpan == diagnostic.Location.SourceSpan));
        return text;
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(string code, SchemaSnapshot? snapshot, string? configuration)
    {
        var host = Compile(code, snapshot, configuration);
        Assert.Empty(host.Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != "CS8618"));
        var analysis = host.Compilation.WithAnalyzers([new RelationTypeAnalyzer()], host.AnalyzerOptions);
        return [.. (await analysis.GetAnalyzerDiagnosticsAsync()).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static GeneratorHost Compile(string code, SchemaSnapshot? snapshot = null, string? configuration = null) =>
        new(SnapshotJson.Write(snapshot ?? Shop), configuration, userCode: Usings + code, isStrict: false);

    private static Model.Snapshot.Column Column(string name, string type, bool nullable = true) => Snapshots.Column(name, type) with { Nullable = nullable };
}
