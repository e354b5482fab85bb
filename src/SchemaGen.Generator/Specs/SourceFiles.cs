using System.Globalization;
using SchemaGen.Generator.Input;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>Which file gets what: one a relation, or a bounded number of stable buckets when there are many.</summary>
internal static class SourceFiles
{
    /// <summary>The compiler's cost per keystroke grows with the square of the number of files: 0.35 ms at 250, 19 ms at 1,000.</summary>
    private const int MostSingleFiles = 250;
    private const int Buckets = 64;

    public static IEnumerable<SourceFileSpec> Plan(SchemaSnapshot? snapshot, SchemaGenConfiguration? configuration, GeneratorOptions options, CancellationToken cancellationToken)
    {
        if (snapshot is null)
        {
            return [];
        }

        cancellationToken.ThrowIfCancellationRequested();
        var builder = new SpecBuilder(snapshot, configuration ?? SchemaGenConfiguration.Default, options.Namespace);
        var relations = builder.Relations().ToList();
        var files = relations.Count <= MostSingleFiles ? OneEach(relations) : InBuckets(relations);
        var enums = builder.Enums().ToEquatableArray();
        if (!enums.IsEmpty)
        {
            files = files.Append(new SourceFileSpec { HintName = "Enums.g.cs", Enums = enums });
        }

        var index = new IndexSpec(options.Namespace, relations.Select(static relation => $"global::{relation.FullClassName}.Relation").ToEquatableArray());
        return files.Append(new SourceFileSpec { HintName = "Database.g.cs", Index = index });
    }

    private static IEnumerable<SourceFileSpec> OneEach(List<RelationSpec> relations)
    {
        // Hint names are compared without case, and few characters are allowed in them.
        var names = relations
            .GroupBy(static relation => HintOf(relation), StringComparer.OrdinalIgnoreCase)
            .SelectMany(static group => group.Count() == 1 && IsSimple(group.Key)
                ? group.Select(static relation => (Relation: relation, Hint: HintOf(relation)))
                : group.Select(static relation => (Relation: relation, Hint: $"{Simplify(HintOf(relation))}.{HashOf(relation)}")));
        return names.Select(static pair => new SourceFileSpec { HintName = pair.Hint + ".g.cs", Relations = [pair.Relation] });
    }

    private static IEnumerable<SourceFileSpec> InBuckets(List<RelationSpec> relations) =>
        relations.GroupBy(static relation => StableHash.Of(relation.FullClassName) % Buckets)
            .Select(static bucket => new SourceFileSpec
            {
                HintName = string.Format(CultureInfo.InvariantCulture, "Relations.{0:00}.g.cs", bucket.Key),
                Relations = bucket.ToEquatableArray(),
            });

    private static string HintOf(RelationSpec relation) =>
        relation.Schema == "public" ? $"{relation.Container}.{relation.ClassName}" : $"{relation.Schema}.{relation.Container}.{relation.ClassName}";

    private static string HashOf(RelationSpec relation) =>
        StableHash.Of(relation.Schema + '\0' + relation.Name).ToString("x8", CultureInfo.InvariantCulture);

    private static bool IsSimple(string hint) => hint.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.');

    private static string Simplify(string hint) => new(hint.Where(static c => IsSimple(c.ToString())).ToArray());
}
