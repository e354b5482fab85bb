using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Operations;

namespace SchemaGen.Tool.Output;

/// <summary>What became of the documentation directory, after <c>docs</c> and after <c>pull --out</c>.</summary>
internal static class DocsReport
{
    /// <summary>Files that were left alone.</summary>
    public static void Warn(DocsResult result)
    {
        foreach (var warning in result.Warnings)
        {
            Console.Error.WriteLine(warning);
        }
    }

    public static void Print(DocsResult result)
    {
        Console.WriteLine(FormattableString.Invariant($"{result.Directory}: {result.Written.Count} of {result.Files} files written")
            + (result.Removed.Count == 0 ? "" : FormattableString.Invariant($", {result.Removed.Count} removed")));
        var remedy = result.Warnings.Any(static warning => warning.Rule == Rules.OrphanEdited)
            ? "remove by hand those that somebody has edited"
            : "'schemagen docs --prune' removes them";
        foreach (var name in result.Orphaned)
        {
            Console.WriteLine($"  {MarkdownText.Line(name.Displayed())} is gone from the database and has files still; {remedy}");
        }
    }

    public static object Json(DocsResult result) => new
    {
        result.Directory,
        result.Files,
        result.Written,
        result.Removed,
        New = JsonOutput.Names(result.New),
        Orphaned = JsonOutput.Names(result.Orphaned),
        Warnings = result.Warnings.Select(JsonOutput.Of),
    };
}
