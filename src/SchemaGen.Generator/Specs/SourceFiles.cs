using System.Globalization;
using SchemaGen.Generator.Input;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Tombstones;

namespace SchemaGen.Generator.Specs;

/// <summary>Which file gets what: one a relation, or a bounded number of stable buckets when there are many.</summary>
internal static class SourceFiles
{
    /// <summary>The compiler's cost per keystroke grows with the square of the number of files: 0.35 ms at 250, 19 ms at 1,000.</summary>
    private const int MostSingleFiles = 250;
    private const int Buckets = 64;

    public static Plan Plan(
        SchemaSnapshot snapshot, TombstoneSet tombstones, SchemaGenConfiguration configuration, GeneratorOptions options, References references, CancellationToken cancellationToken)
    {
        if (!configuration.CSharp.Generate)
        {
            return new Plan(default, default);
        }

        var builder = new SpecBuilder(snapshot, tombstones, configuration, options, references);
        cancellationToken.ThrowIfCancellationRequested();
        var files = Files(builder).ToEquatableArray();
        var findings = builder.Findings()
            .Select(finding => configuration.Diagnostics.SeverityOf(finding.Rule.Id, finding.Severity) is { } severity ? finding with { Severity = severity } : null);
        return new Plan(files, findings.OfType<Finding>().ToEquatableArray());
    }

    private static IEnumerable<SourceFileSpec> Files(SpecBuilder builder)
    {
        var relations = builder.Relations().ToList();
        var gone = builder.GoneRelations().ToList();
        var enums = builder.Enums().ToEquatableArray();

        // What stays comes first: the compiler compares a step's outputs with those of its last run by position.
        yield return new SourceFileSpec { HintName = "Database.g.cs", Database = builder.Database(relations, gone, enums) };
        relations.AddRange(gone);
        if (builder.Constants().ToEquatableArray() is var constants && (!enums.IsEmpty || !constants.IsEmpty))
        {
            yield return new SourceFileSpec { HintName = "Enums.g.cs", Enums = enums, Constants = constants };
        }

        if (builder.Composites().ToEquatableArray() is { IsEmpty: false } composites)
        {
            yield return new SourceFileSpec { HintName = "Composites.g.cs", Composites = composites };
        }

        if (builder.External().ToEquatableArray() is { IsEmpty: false } external)
        {
            yield return new SourceFileSpec { HintName = "External.g.cs", External = new ExternalSpec(builder.RootNamespace, external) };
        }

        foreach (var file in relations.Count <= MostSingleFiles ? OneEach(relations) : InBuckets(relations))
        {
            yield return file;
        }
    }

    private static IEnumerable<SourceFileSpec> OneEach(List<RelationSpec> relations)
    {
        // Hint names are compared without case, and few characters are allowed in them.
        var names = relations.ToLookup(HintOf, StringComparer.OrdinalIgnoreCase);
        foreach (var relation in relations)
        {
            var hint = HintOf(relation);
            var isUsable = hint.All(IsAllowed) && names[hint].Count() == 1;
            yield return new SourceFileSpec { HintName = $"{(isUsable ? hint : Allowed(relation, hint))}.g.cs", Relations = [relation] };
        }
    }

    private static IEnumerable<SourceFileSpec> InBuckets(List<RelationSpec> relations) => relations
        .GroupBy(static relation => StableHash.Of(relation.QualifiedName) % Buckets)
        .OrderBy(static bucket => bucket.Key)
        .Select(static bucket => new SourceFileSpec
        {
            HintName = string.Format(CultureInfo.InvariantCulture, "Relations.{0:00}.g.cs", bucket.Key),
            Relations = bucket.ToEquatableArray(),
        });

    private static string HintOf(RelationSpec relation) =>
        relation.Schema == "public" ? $"{relation.Container}.{relation.ClassName}" : $"{relation.Schema}.{relation.Container}.{relation.ClassName}";

    /// <summary>The hyphen is in no other hint.</summary>
    private static string Allowed(RelationSpec relation, string hint) =>
        string.Format(CultureInfo.InvariantCulture, "{0}-{1:x8}", new string(hint.Where(IsAllowed).ToArray()), StableHash.Of(relation.QualifiedName));

    private static bool IsAllowed(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.';
}
