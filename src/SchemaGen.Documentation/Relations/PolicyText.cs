using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Relations;

/// <summary>A row-level security policy on one line.</summary>
internal static class PolicyText
{
    public static string Item(Policy policy) =>
        $"{MarkdownText.Inline(policy.Name)}: {string.Join(", ", Parts(policy))}{ObjectText.Remark(policy.Comment)}";

    private static IEnumerable<string> Parts(Policy policy)
    {
        yield return policy.Restrictive ? "restrictive" : "permissive";
        yield return $"for {policy.Command.ToString().ToLowerInvariant()}";
        yield return policy.Roles.IsEmpty ? "to public" : $"to {string.Join(", ", policy.Roles.Select(MarkdownText.Inline))}";
        if (policy.Using is { } condition)
        {
            yield return $"using {MarkdownText.Code(condition)}";
        }

        if (policy.Check is { } check)
        {
            yield return $"with check {MarkdownText.Code(check)}";
        }
    }
}
