using SchemaGen.Model.Naming;
using SchemaGen.Operations;

namespace SchemaGen.Tool.Output;

/// <summary>What is gone, and what of it has been accepted.</summary>
internal static class TombstoneReport
{
    public static void Print(AcceptResult result)
    {
        foreach (var item in result.Removed)
        {
            Console.WriteLine($"  - {MarkdownText.Line(item)}");
        }

        Console.WriteLine($"{result.Path}: {Wording.Count(result.Removed.Count, "tombstone")} removed"
            + (result.Left.Count == 0 ? "" : FormattableString.Invariant($", {result.Left.Count} left")));
    }

    /// <summary>After a pull that has left some.</summary>
    public static void Print(PullResult result)
    {
        var gone = result.Tombstones.Descriptions.ToList();
        if (gone.Count > 0)
        {
            Console.WriteLine("Gone, and an error where code uses it until 'schemagen accept':");
            foreach (var item in gone)
            {
                Console.WriteLine($"  × {MarkdownText.Line(item)}");
            }
        }
    }
}
