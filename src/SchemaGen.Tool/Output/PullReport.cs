using SchemaGen.Model.Diff;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Operations;

namespace SchemaGen.Tool.Output;

/// <summary>What a pull found and wrote.</summary>
internal static class PullReport
{
    public static void Print(PullRequest request, PullResult result, DocsResult? docs)
    {
        var views = result.Snapshot.Relations.Count(static relation => relation.IsView);
        var tables = result.Snapshot.Relations.Count - views;
        Console.WriteLine($"Found {Wording.Count(tables, "table")}{News(result.Changes)}, {Wording.Count(views, "view")}");
        PrintAll("+", result.Changes.Added);
        PrintAll("~", result.Changes.Changed);
        PrintAll("-", result.Changes.Removed);
        Console.WriteLine($"{request.Snapshot}: {(result.Changed ? "written" : "unchanged")}");
        if (docs is not null)
        {
            DocsReport.Print(docs);
        }
    }

    public static object Json(PullRequest request, PullResult result, DocsResult? docs) => new
    {
        request.Snapshot,
        Written = result.Changed,
        Relations = result.Snapshot.Relations.Count,
        Added = JsonOutput.Names(result.Changes.Added),
        Changed = JsonOutput.Names(result.Changes.Changed),
        Removed = JsonOutput.Names(result.Changes.Removed),
        Warnings = result.Warnings.Select(JsonOutput.Of),
        Docs = docs is null ? null : DocsReport.Json(docs),
    };

    private static string News(RelationChanges changes) => changes.Added.Count == 0 ? "" : FormattableString.Invariant($" (+{changes.Added.Count} new)");

    private static void PrintAll(string sign, IEnumerable<QualifiedName> names)
    {
        foreach (var name in names)
        {
            Console.WriteLine($"  {sign} {MarkdownText.Line(name.Displayed())}");
        }
    }
}
