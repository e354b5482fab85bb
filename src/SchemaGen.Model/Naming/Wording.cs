using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Naming;

/// <summary>How people say what a catalog holds, in documents and on terminals alike.</summary>
public static class Wording
{
    /// <summary>A kind of relation: <c>materialized view</c>.</summary>
    public static string Noun(this RelationKind kind) => kind switch
    {
        RelationKind.Table => "table",
        RelationKind.PartitionedTable => "partitioned table",
        RelationKind.ForeignTable => "foreign table",
        RelationKind.View => "view",
        _ => "materialized view",
    };

    /// <summary>What a NULL can come from: <c>outer join</c>.</summary>
    public static string Words(this NullReason reason) => reason == NullReason.NullConstant
        ? "NULL constant"
        : string.Concat(reason.ToString().Select(static (c, index) => char.IsUpper(c) && index > 0 ? $" {char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));

    /// <summary>As it begins a sentence.</summary>
    public static string Capitalized(string words) => char.ToUpperInvariant(words[0]) + words.Substring(1);

    /// <summary>Somebody else's message as a sentence: with one full stop, unless it ends in another mark.</summary>
    public static string Sentence(string message)
    {
        var text = message.TrimEnd().TrimEnd('.');
        return text.Length > 0 && text[text.Length - 1] is '!' or '?' or '…' ? text : $"{text}.";
    }

    /// <summary><c>1 view</c>, <c>2 views</c>.</summary>
    public static string Count(long number, string noun) => FormattableString.Invariant($"{number} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>A size as <c>pg_size_pretty</c> says it: <c>16 kB</c>.</summary>
    public static string Bytes(long number)
    {
        string[] units = ["bytes", "kB", "MB", "GB", "TB", "PB"];
        var unit = 0;
        double value = number;
        for (; value >= 10 * 1024 && unit < units.Length - 1; unit++)
        {
            value /= 1024;
        }

        return FormattableString.Invariant($"{Math.Round(value, MidpointRounding.AwayFromZero):0} {units[unit]}");
    }

    /// <summary>The name as people say it, not yet escaped: without the schema where that is <c>public</c>.</summary>
    public static string Displayed(this QualifiedName name) => name.Schema == FileNames.DefaultSchema ? name.Name : name.ToString();
}
