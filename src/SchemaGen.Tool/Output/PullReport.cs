using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Operations;

namespace SchemaGen.Tool.Output;

/// <summary>What a pull found and wrote.</summary>
internal static class PullReport
{
    public static void Print(PullRequest request, PullResult result, DocsResult? docs)
    {
        // As the index counts: a partition is part of its table.
        var relations = result.Snapshot.TopLevelRelations().ToList();
        var tables = relations.Where(static relation => !relation.IsView).ToList();
        var partitions = result.Snapshot.Relations.Count - relations.Count;
        Console.WriteLine(
            $"Found {Wording.Count(tables.Count, "table")}{News(tables.Count(table => result.Changes.Added.Contains(table.Name)))}, {Wording.Count(relations.Count - tables.Count, "view")}"
            + (partitions == 0 ? "" : $", plus {Wording.Count(partitions, "partition")}"));
        PrintAll("+", result.Changes.Added);
        PrintAll("~", result.Changes.Changed);
        PrintAll("-", result.Changes.Removed);
        Console.WriteLine($"{request.Snapshot}: {(result.Changed ? "written" : "unchanged")}");
        TombstoneReport.Print(result);
        foreach (var check in result.FailedChecks)
        {
            Console.WriteLine($"Data check failed: {MarkdownText.Line(check.Check.Name)}. {check.Sentence}{(check.Check.Fix is null ? "" : $" To put it right: {MarkdownText.Line(check.Check.Fix)}")}");
        }

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
        Tombstones = result.Tombstones.Descriptions,
        FailedChecks = result.FailedChecks.Select(static check => new { check.Check.Name, Expected = check.Check.Expect.Text, check.Recorded!.Actual, check.Check.Fix }),
        Warnings = result.Warnings.Select(JsonOutput.Of),
        Docs = docs is null ? null : DocsReport.Json(docs),
    };

    private static string News(int count) => count == 0 ? "" : FormattableString.Invariant($" (+{count} new)");

    private static void PrintAll(string sign, IEnumerable<QualifiedName> names)
    {
        foreach (var name in names)
        {
            Console.WriteLine($"  {sign} {MarkdownText.Line(name.Displayed())}");
        }
    }
}
